/** Words by which the lines at the head of a text are known. */

/** An office or a place of work. */
export const office =
  /(?<![\p{L}])(?:university|institute?|department|dept|college|school|centre|center|academy|museum|ministry|faculty|laborator(?:y|ies)|professor|editor|director|correspondent|reporter|writer|curator|chair(?:man|woman|person)?|minister|president|secretary|fellow|lecturer|researcher|analyst|columnist|council|committee|society|association|bishop|canon|dean|vicar|rector|hospital|library|polytechnic|engineer|archivist|archiviste|historian|journalist|author of|universidad|université|universität|institut|trường|viện|giám đốc|đại học|học viện)(?![\p{L}])/iu;

/** A paper, a site, an agency: what publishes. */
export const publisher =
  /(?<![\p{L}])(?:podcast|newsletter|blog|magazine|journal|gazette|times|herald|courier|observer|chronicle|clarion|tribune|telegraph|post|echo|mirror|standard|weekly|daily|press|news|agency|reuters|afp|wire|radio|online|review|bulletin|quarterly|society|association|council|forum|foundation|trust|institute|university|centre|center|party|committee|museum|library|archive|project)(?![\p{L}])/iu;

/** The sign that ties an affiliation to a name. */
export const affiliationSign = /^(?:[ᵃ-ᶻ¹²³⁴-⁹]|[a-d\d]\s(?=\p{Lu})|\d(?=\p{Lu})|\^\d)\s?/u;

/** The part of a paper or a site that a text stands in, above its title. */
export const sectionLabel =
  /^(?:opinion|comment(?:ary)?|analysis|editorial|features?|news|world|politics|business|culture|arts?|books?|sports?|science|technology|health|lifestyle|travel|food|local|national|international|weekend|magazine|special report|long reads?|interviews?|in conversation|essays?|reviews?|book reviews?|profile|obituar(?:y|ies)|column|letters?|letters to the editor|press release|media release|news release|for immediate release|blog|report|research article|original (?:article|research|paper)|review article|article|history|environment|economy|society|education|fiction|poetry|memoir|the long read|exclusive|breaking(?: news)?|our correspondents?|dispatch(?:es)?|perspectives?|viewpoint|guest post|speech|lecture|address|remarks|keynote|keynote address|sermon|statement|transcript|discours|rede|vortrag|portrait|reportage|lokales|meinung|kultur|politik|feuilleton|tribune|débats?|chronique|cultura|opinión|thời sự|chính trị|văn hóa|xã hội|du lịch)\s?[:.]?$/iu;

/** Heads that many kinds of papers have, and no paper has for its title. */
export const sectionName =
  /^(?:abstract|introduction|summary|preface|foreword|contents|background|executive summary|key ?words?\b.*|conclusions?|prologue|zusammenfassung|einleitung|vorwort|résumé|resumen|introducción|tóm tắt|mở đầu|lời nói đầu)\s?[:.]?$/iu;

/** The words with which a speaker or a writer turns to people. */
export const salutation =
  /^(?:dear|my (?:lords|friends|fellow|dear)|mr\.? (?:president|chairman|speaker|mayor)|madam|ladies and gentlemen|friends|fellow|honou?rable|excellenc|sir,|sirs,|sehr geehrte|liebe|mesdames|monsieur|señor|estimad|kính thưa|kính gửi|thưa)/iu;

/** What was held where something was said. */
export const occasion =
  /\b(?:annual meeting|general meeting|meeting of|conference|congress|symposium|delivered|town hall|session|held at|speech to|address to)\b/iu;

/** When a paper was handed in. */
export const submission =
  /^\(?(?:received|submitted|accepted|revised|manuscript received|article history|available online)\b.{4,160}$/iu;
