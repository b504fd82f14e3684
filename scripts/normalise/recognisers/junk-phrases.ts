/** What web pages, mails and archives put around a text. Each phrase stands for a whole line, or a part of one. */

// May follow one another on a line: "Share Tweet 14 Print".
const buttons = [
  'send|print|share|tweet|e-?mail|pin it|whatsapp|facebook|twitter|linkedin|reddit|instagram|telegram|messenger|x',
  'comments?|like|likes|save|bookmark|subscribe|sign up|sign in|log in|register|my account|follow|follow us',
  'read more|more|next|previous|back to top|home|menu|search|close|cancel|reply|report|permalink|copy link|copy',
  'trang chủ|accueil|startseite|mobile view|desktop view|disclaimers|about|advertisement|ad|sponsored|sponsored content|promoted|newsletter|donate|download|download pdf|pdf|listen|watch|play',
  'partager|imprimer|envoyer|commenter|teilen|drucken|kommentare?|merken|compartir|imprimir|comentarios?|chia sẻ|in bài viết|bình luận|gửi email',
  'views?|shares?|reads?|retweet|upvote|downvote|quote|edit|a-|a\\+|aa|skip|pinterest|accept all|accept|reject|ok|got it',
].join('|');

export const buttonLine = new RegExp(
  `^(?:(?:${buttons})(?![\\p{L}])|[\\d,.]+[km]?(?![\\p{L}\\d])|[|·•»«›‹<>/:;()\\[\\]+-]|\\s)+$`,
  'iu',
);
export const buttonWord = new RegExp(`(?<![\\p{L}])(?:${buttons})(?![\\p{L}])`, 'iu');

// Whole lines.
const lines = [
  'skip to (?:main )?(?:content|navigation)',
  'share (?:this|on|via|with|it)\\b.{0,60}',
  '(?:print|e-?mail|save|bookmark|tweet|cite) this(?: (?:page|article|story|post))?',
  '(?:follow|like|find|join) us (?:on|at|here|@)\\b.{0,80}|(?:follow|like|find) us',
  'follow .{2,40} on (?:twitter|facebook|instagram|x|mastodon|linkedin)\\b.{0,40}',
  '(?:view|see|show|hide|read|load)(?: all| the| more)?(?: \\d+)? comments?(?: \\(?\\d+\\)?)?',
  '(?:leave|post|add|write) (?:a|your) (?:comment|reply)\\b.{0,30}',
  '[\\d,.]+k? ?(?:comments?|shares?|views?|likes?|repl(?:y|ies)|reads?|retweets?|upvotes?|claps|points?)\\b.{0,40}',
  '(?:views|comments|shares|likes|reads|hits|lượt xem|aufrufe)\\s?:\\s?[\\d.,]+k?',
  'listen (?:to (?:this|the) (?:article|story|episode|audio).{0,30}|on .{2,40}|in)|available (?:on|wherever)\\b.{0,60}podcasts?.{0,30}',
  '(?:english|français|deutsch|español|tiếng việt|italiano|português|русский|中文|日本語)(?:\\s*[|/·]\\s*(?:english|français|deutsch|español|tiếng việt|italiano|português|русский|中文|日本語))+',
  '\\d{1,2}:\\d\\d(?::\\d\\d)? ?/ ?\\d{1,2}:\\d\\d(?::\\d\\d)?',
  '(?:this|the) transcript (?:was|is|has been)\\b.{0,120}|\\(?ad(?:vert)? break\\)?',
  'like this:|like loading.{0,5}|be the first to like this.{0,5}|\\d+ (?:thoughts?|responses?|comments?) (?:on|to) .{2,160}',
  'your e-?mail address will not be published.{0,80}|required fields are marked.{0,20}',
  '[←→].{2,120}|.{2,120}[←→]|(?:older|newer) posts\\b.{0,40}',
  'webmentions?\\b.{0,60}|[\\d.]+ (?:from|out of) [\\d.]+ (?:votes?|ratings?|stars)|rate this .{2,40}',
  '(?:forwarded|enjoyed|liked|loved|found) this\\b.{0,100}\\?.{0,60}|buy (?:me|us|it)\\b.{0,60}|.{0,160}\\bbuy it from our shop\\b.{0,20}|.{0,160}\\bcan be ordered from\\b.{0,80}',
  'save for later|comments are closed.?|send to a friend|proudly powered by .{2,40}|powered by .{2,40}|like this post\\b.{0,60}|to order a copy\\b.{0,120}|more (?:obituaries|reviews|news|stories|articles|interviews)',
  'gửi bình luận|xem nhiều nhất|đọc nhiều nhất|từ khóa\\s?:.{1,160}|bản quyền.{2,120}|ý kiến bạn đọc',
  'jetzt .{0,60}(?:abonnieren|anmelden).{0,20}|artikel anhören|meistgelesen|e-paper|anmelden|menü|suche',
  'ajouter à vos favoris|offrir l.article|se connecter|les plus lus|les plus consultés|newsletter.{0,140}|s.inscrire|tous nos articles.{0,40}',
  'sign (?:this|the) (?:letter|petition)|first name\\b.{0,40}|[\\d,.]+ people (?:have signed|recommend this|like this)\\b.{0,30}|recommend \\d+ people.{0,40}',
  '.{0,40}affiliate links\\b.{0,120}|scroll down for .{2,60}|did you make this\\b.{0,120}|jump to recipe.{0,40}|print recipe.{0,30}',
  '(?:do you have|got) (?:a )?(?:story|tip|news)\\b.{0,120}|for (?:other uses|the .{2,60}), see .{2,60}',
  'text is available under\\b.{0,120}|privacy policy\\b.{0,100}|(?:mentions légales|aviso legal)\\b.{0,100}',
  '(?:compartir|compartilhar|partager|teilen) (?:en|sur|auf|no)\\b.{0,40}|(?:ver|voir|alle) (?:los |les )?(?:comentarios|commentaires|kommentare).{0,20}|publicidad|publicité|anzeige|werbung|quảng cáo|réagir.{0,60}',
  'recibe nuestro.{2,60}|abonnez-vous.{0,80}|recevez notre.{2,80}|jetzt abonnieren.{0,60}|đăng ký nhận.{2,60}',
  'cỡ chữ.{0,20}|chia sẻ(?![\\p{L}]).{0,60}|giới thiệu [/|].{0,60}|liên hệ.{0,60}|lượt xem.{0,20}|về đầu trang',
  '\\[?advertisement\\s?[:–-].{2,120}|(?:text|font) size\\b.{0,20}|(?:print|single page|\\[-\\] text \\[\\+\\])(?: \\| .{0,40})?|to top|related quotes\\b.{0,40}',
  '\\d+ posts? • .{2,40}|posts?\\s?:\\s?\\d+|joined\\s?:.{2,40}|display posts\\b.{0,100}|who is online\\b.{0,160}|post reply\\b.{0,60}|quick reply.{0,30}|faq(?:\\s+\\p{L}+){1,4}',
  '\\(?(?:reporting|writing|editing|additional reporting) by .{2,200}|.{0,80}call \\d[\\d ]{6,}.{0,40}',
  'check against delivery[.!]?|embargo(?:ed)?(?: until)?\\b.{0,60}|[-–— ]*(?:ends|end|###|-30-)[-–— ]*',
  '(?:media|press) (?:contact|enquir(?:y|ies)|inquir(?:y|ies))s?\\s?:?.{0,160}|notes to editors?\\s?:?|high[- ]resolution (?:images|photos|pictures)\\b.{0,120}',
  '\\[?transcriber.?s.? notes?\\b.{0,400}',
  '.{0,60}\\b(?:write to us at|letters may be edited)\\b.{0,200}|what do you think\\?.{0,120}|.{0,160}join the conversation\\b.{0,60}|.{0,200}follow (?:us|him|her|them) on twitter\\b.{0,40}',
  '(?:story|article|text) continues (?:below|after)\\b.{0,60}',
  '(?:scroll (?:down )?to continue|continue reading)\\b.{0,60}',
  'loading(?: comments)?\\s?(?:\\.{3}|…)?',
  '(?:text|font) size\\b.{0,20}',
  'skip advertisement|advertisement.{0,30}',
  '(?:subscribe|sign up|register|log in|sign in)(?: now| here| today| for| to)\\b.{0,120}|(?:subscribe|sign up)\\b[^.]{0,60}',
  '(?:enter )?your e-?mail(?: address)?\\b.{0,40}',
  'get (?:our|the|more)\\b.{0,60}(?:newsletter|inbox|briefing)\\b.{0,60}',
  'most (?:read|popular|viewed|shared)|trending(?: now)?|most viewed in .{2,30}|latest(?: news| stories)?|top stories|editor.?s picks?|popular posts?|recent (?:posts|articles|comments)',
  '(?:tags?|topics?|categor(?:y|ies)|filed under|tagged|thẻ|từ khóa liên quan|schlagwörter|étiquettes|etiquetas)\\s?:.{1,200}',
  'posted in .{2,160}',
  'home(?:page)?\\s*[>›»/|].{1,120}|(?:trang chủ|accueil|startseite|inicio)\\s*[>›»/|].{1,120}',
  '.{0,60}(?:©|\\(c\\) ?\\d{4}|copyright(?: ©|:| \\(c\\)| \\d{4})).{0,300}',
  '.{0,80}all rights reserved.{0,80}|tous droits réservés.{0,60}|alle rechte vorbehalten.{0,60}|todos los derechos reservados.{0,60}',
  '.{0,120}\\b(?:uses?|using|accept|our use of) (?:of )?cookies\\b.{0,240}|.{0,60}cookie (?:policy|settings|preferences).{0,80}',
  'you are here\\s?:.{0,120}|\\(?page \\d+ of \\d+\\)?.{0,20}|(?:terms (?:of (?:use|service)|and conditions|& conditions)|privacy(?: policy)?|contact us|about us|site ?map|help|faqs?|careers|imprint|impressum)(?:\\s*[|·•/–-]\\s*[\\p{L} &]{2,30}){0,8}',
  '(?:reading time|read time|estimated reading time|lesezeit|temps de lecture)\\s?:?.{0,30}',
  '(?:version|draft|rev(?:ision)?\\.?)\\s\\d+(?:\\.\\d+)*(?:\\s[–-]\\s.{2,40})?',
  '\\d{1,2}[- ]min(?:ute)?s?\\.? (?:read|de lecture|lesezeit)',
  '(?:last )?(?:modified|updated)\\s?:.{0,80}|(?:last )?updated (?:\\d+|an?) (?:hours?|minutes?|days?|weeks?) ago|\\d+ (?:hours?|minutes?|days?) ago',
  '(?:view|open|read)(?: this)?(?: \\p{L}+)? (?:in|as|on)(?: your| the| a)? (?:browser|pdf|web|app)\\b.{0,30}',
  '(?:click|tap) here\\b.{0,100}',
  'unsubscribe\\b.{0,100}|you(?:.re| are) receiving this\\b.{0,160}|to unsubscribe\\b.{0,100}',
  '(?:next|previous|older|newer)(?: (?:article|story|post|page|entry|thread|topic)s?)?\\s?[:»«›‹→←].{0,120}|[»«›‹→←]\\s?(?:next|previous|older|newer)\\b.{0,120}',
  '(?:printed|downloaded|retrieved|accessed|archived) (?:from|by|on|via|at)\\b.{0,160}',
  '(?:source |original |permanent |short )?(?:url|link|permalink)\\s?:\\s?\\S{4,200}',
  '(?:https?://|www\\.)\\S{3,200}',
  'support (?:us|our (?:journalism|work))\\b.{0,120}',
  'join the (?:conversation|discussion)\\b.{0,60}',
  '(?:this|the) (?:page|article) (?:was )?(?:last )?(?:modified|edited|viewed)\\b.{0,80}',
  '(?:jump to (?:navigation|search|content)\\s*)+',
  'jump to (?:navigation|search|content)|from .{2,50}, the (?:free )?encyclopa?edia.{0,40}|retrieved from .{3,160}|this page was last .{3,80}|\\[edit\\]|edit source|view history|talk page|toggle .{2,40}',
  'contents lists available at\\b.{0,80}|journal homepage\\s?:?.{0,80}',
  'photo gallery|image gallery|slideshow|in pictures|\\d{1,2} ?/ ?\\d{1,2} photos',
  "s'abonner.{0,60}|nous suivre.{0,40}|suivez-nous.{0,60}|folgen sie uns.{0,60}|newsletter.{0,60}|síguenos.{0,60}|theo dõi.{2,60}trên.{2,40}",
];
export const junkLine = new RegExp(`^[\\s|·•*>›»-]*(?:${lines.join('|')})[\\s|·•.]*$`, 'iu');

/** Stands over links to other texts. */
export const linksHeading =
  /^(?:related(?: (?:articles?|stories|content|posts?|topics?|news|links|reading|coverage))?|read (?:more|next|also)|see also|more (?:from|in|on|about|stories|news)\b.{0,50}|more like this|you (?:may|might) (?:also )?(?:like|be interested in)|recommended(?: (?:for you|reading|stories))?|most (?:read|popular|viewed)(?: in .{2,30})?|trending(?: now)?|up next|latest(?: news)?|popular (?:posts|now)|recent posts|in other news|elsewhere on (?:the|this) (?:web|site)|other (?:news|stories|articles)|à lire aussi|lire aussi|sur le même sujet|mehr zum thema|lesen sie auch|auch interessant|le puede interesar|noticias relacionadas|más información|te puede interesar|tin cùng chuyên mục|tin liên quan|bài liên quan|xem thêm|đọc thêm|các tin khác|tin khác)\s?:?$/iu;

/** A link to another text in one line: "Related: The price of salt". */
export const linkLine =
  /^[\s•·>›»*-]*(?:related|read more|read also|read next|see also|more on this|also read|don.t miss|watch|must read|you (?:may|might) also like|mehr zum thema|zum thema|lire aussi|à lire aussi|lesen sie auch|lea también|leer más|xem thêm|đọc thêm)\s?[:–—›»>]\s*\S.{2,160}$/iu;
