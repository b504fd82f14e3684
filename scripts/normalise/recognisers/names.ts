import type { Author } from '../../model/article-meta.ts';

const ranks =
  'Prof\\. Dr\\.|Dr\\. phil\\.|Dr\\. habil\\.|Dr\\.-Ing\\.|Assoc\\. ?Prof\\.|Associate Professor|Assistant Professor|Asst\\. ?Prof\\.|Prof\\.|Professor|Dr\\.?|Sr\\.|Gen\\.|Lt\\.|Col\\.|Capt\\.|Maj\\.|Rev\\.|The Rev\\.|Reverend|Sir|Dame|Hon\\.|PGS\\.|GS\\.|PGS\\. ?TS\\.|GS\\. ?TS\\.|TS\\.|ThS\\.|PGS|GS|TS|ThS';
const degrees =
  'Ph\\.? ?D\\.?|M\\.?A\\.?|M\\.?Sc\\.?|M\\.?S\\.?|B\\.?A\\.?|B\\.?Sc\\.?|LL\\.?M\\.?|LL\\.?B\\.?|LL\\.?D\\.?|M\\.?B\\.?A\\.?|M\\.?D\\.?|D\\.?Phil\\.?|M\\.?Phil\\.?|D\\.?Sc\\.?|D\\.?D\\.?|J\\.?D\\.?|M\\.?P\\.?H\\.?|Ed\\.?D\\.?|Esq\\.?|MP|KC|QC|CBE|OBE|MBE|FRS|FBA|RN|CEng|MEng|BEng|FRICS|FRSA|RIBA|CFA|CPA|MFA|MPH|DPhil|MPhil|DSc|MICE|(?:\\p{Lu}\\p{L}{0,4}\\.){2,6}';
const rankAtStart = new RegExp(`^(${ranks})(?:\\s+|(?<=\\.)\\s*)(?=\\p{Lu})`, 'u');
const degreesAlone = new RegExp(`^(?:(?:${degrees})\\s?)+$`, 'u');
const degreesAtEnd = new RegExp(`^(.+?\\S) ((?:(?:${degrees})(?: |$))+)$`, 'u');
// A degree run together with the office that followed it: "PhDVice Chairman".
const gluedDegree = new RegExp(`(?<![\\p{L}])(${degrees})(?=\\p{Lu}\\p{Ll}{2,}(?: |$))`, 'gu');

const particles =
  'de|da|do|dos|das|di|del|della|den|der|des|du|van|von|vom|zu|zur|ter|ten|la|le|el|al|bin|ibn|ben|y|e|af|av|st|san';
const namePart = `(?:\\p{Lu}\\p{M}*(?:['’]\\p{Lu})?[\\p{L}\\p{M}'’-]*|\\p{Lu}\\.(?:-?\\p{Lu}\\.)*|(?:Mrs?|Ms|Miss|Fr|Br|St)\\.?|(?:d|l|O|D|L)['’]\\p{Lu}[\\p{L}-]+)`;
const nameShape = new RegExp(
  `^${namePart}(?: (?:${particles}|${namePart})\\.?){0,5}(?:,? (?:Jr\\.?|Sr\\.?|I{2,3}|IV))?$`,
  'u',
);
// Words of titles and sentences: small anywhere, with a capital at the start. "An" and "Do" end Vietnamese names.
const functionWord =
  'the|an?|of|in|on|at|by|and|or|for|from|with|without|to|how|why|what|who|when|where|is|are|was|my|our|your|his|her|its|this|that|these|not|no|new|old|as|after|before|against|under|over|about|between|der|die|das|und|les|des|et|các|của|và|những|một';
const noStart = new RegExp(`^(?:${functionWord})\\s`, 'iu');
const noPart = new RegExp(`\\s(?:${functionWord})(?=\\s|$)`, 'u');
// Words of offices, papers and sections.
const noName =
  /(?:^|\s)(?:introduction|conclusion|abstract|summary|notes?|references|preface|chapter|part|section|appendix|university|institute|department|college|school|centre|center|council|committee|ministry|museum|academy|party|press|news|journal|review|times|post|herald|gazette|courier|magazine|quarterly|society|association|office|street|road|editor|director|professor|correspondent|reporter|writer|staff|president|minister|chairman|secretary|lecturer|curator|fellow|engineer|senior|junior|chief|head|deputy|principal|inspector|officer|manager|founder|associate|assistant|adviser|advisor|consultant|archive|archives|survey|bureau|agency|authority|unit|group|team|network|project|clarion|observer|chronicle|weekly|login|register|former|professor|podcast|blog|radio|club|online|weekly|daily|forum|board|trust|foundation|library|bank|company|mayor|madam|ladies|gentlemen|colleagues|friends|january|february|march|april|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|table|figure|contents|results|methods?|discussion|background|acknowledge?ments|dear|letter|interview|speech|report|eine|ein|erzählung|roman|novelle|kapitel|chapitre|capítulo|chương|erstes|zweites|drittes|viertes|address|remarks|lecture|sermon|essay|novel|story)(?=\s|$)/iu;

/** True for what looks like the name of a person: capitalised words, initials, particles; at least two parts. */
export function isNameLike(text: string): boolean {
  const parts = text.split(/\s+/).length;
  return parts >= 2 && parts <= 6 && nameShape.test(text) && !hasNoName(text);
}

// Particles stand between the parts of names, and are words elsewhere.
function hasNoName(text: string): boolean {
  const inner = new RegExp(` (?:${particles}) `, 'gu');
  const bare = text.replace(inner, ' ').replace(inner, ' ');
  const isAllCapitals = !/\p{Ll}/u.test(bare);
  return (
    noName.test(bare) ||
    noStart.test(bare) ||
    noPart.test(isAllCapitals ? bare.toLowerCase() : bare)
  );
}

/**
 * Reads "Prof. Vu Van Hien, PhDVice Chairman of …" or "Tran Van An, MA, Deputy Head of …" as a person; undefined when
 * there is no name in it. A single name counts only where a byline says so (`isByline`).
 */
export function readAuthor(text: string, isByline = false): Author | undefined {
  let rest = text.replace(gluedDegree, '$1, ').replace(/\s+/g, ' ').trim();
  const held: string[] = [];
  for (let found = rankAtStart.exec(rest); found; found = rankAtStart.exec(rest)) {
    held.push((found[1] ?? '').replace(/\.(?=\S)/, '. '));
    rest = rest.slice(found[0].length);
  }
  const { name: first, role: attached } = splitOffice(rest);
  const [written = '', ...parts] = first.split(/\s*,\s*/);
  const atEnd = degreesAtEnd.exec(written);
  const name = (atEnd?.[1] ?? written)
    .replace(/(?:\^?[\d¹²³⁴-⁹ᵃ-ᶻ*†‡§](?:,(?=[\d¹²³]))?)+$/u, '')
    .trim();
  const isName = isNameLike(name) || (isByline && nameShape.test(name) && !hasNoName(name));
  if (!isName) return undefined;
  if (atEnd?.[2]) held.push(...atEnd[2].trim().split(/ (?=\p{Lu})/u));
  const firstOffice = parts.findIndex((part) => !degreesAlone.test(part));
  const after = firstOffice === -1 ? parts : parts.slice(0, firstOffice);
  const office = firstOffice === -1 ? '' : parts.slice(firstOffice).join(', ');
  return { name, degrees: [...held, ...after], role: office || attached };
}

// "Jane Doe | Staff writer", "Jane Doe – Moscow correspondent", "Jane Doe (Hanoi)", "Jane Doe in Paris"
function splitOffice(text: string): { name: string; role: string } {
  const found = /^([^,]+?)(?: [|–—·-] | \(| in (?=\p{Lu})| for (?=\p{Lu})| of the )(.+?)\)?$/u.exec(
    text,
  );
  if (!found || !isNameLike((found[1] ?? '').replace(/,.*$/, ''))) return { name: text, role: '' };
  const isPlace = / in \p{Lu}/u.test(
    text.slice((found[1] ?? '').length, (found[1] ?? '').length + 6),
  );
  return { name: found[1] ?? '', role: isPlace ? '' : (found[2] ?? '') };
}

/** Reads one or more people: "Jane Doe and John Roe", "A. Lledó, H. Østby, R. Tavares"; undefined if any is none. */
export function readAuthors(text: string, isByline = false): readonly Author[] | undefined {
  if (/[,;:]$/.test(text.trim()) && !isByline) return undefined;
  const whole = text
    .trim()
    .replace(/[.,;:]$/, (mark) => (mark === '.' && /\b\p{Lu}\.$/u.test(text) ? mark : ''));
  const shapes = [
    /\s*;\s*(?:and |& )?/,
    /\s*;\s*|,? and |\s+&\s+|\s+(?:y|et|und|và)\s+|,\s*(?=\S+ \S)/u,
  ];
  const alone = readAuthor(whole, isByline);
  const lists = shapes
    .map((shape) => whole.split(shape).filter((part) => part.trim() !== ''))
    .filter((parts) => parts.length > 1)
    .map((parts) => parts.map((part) => readAuthor(part)));
  const several = lists.find((people) => people.every((person) => person !== undefined));
  return several ?? (alone ? [alone] : undefined);
}
