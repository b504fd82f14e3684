import { escapeXml } from '../model/escape-xml.ts';
import temml from 'temml';
import type { Attr, Inline, WrappingInline } from '../model/pandoc-ast.ts';
import { asciiId } from './ascii-id.ts';
import { plainText } from '../model/plain-text.ts';
import { writeRawTags } from './raw-html.ts';
import type { Writing } from './writing.ts';

const elements: Readonly<Record<WrappingInline, readonly [open: string, close: string]>> = {
  Emph: ['<em>', '</em>'],
  Underline: ['<u>', '</u>'],
  Strong: ['<strong>', '</strong>'],
  Strikeout: ['<s>', '</s>'],
  Superscript: ['<sup>', '</sup>'],
  Subscript: ['<sub>', '</sub>'],
  SmallCaps: ['<span class="small-caps">', '</span>'],
};

/** Inlines as XHTML; `<note-call n="…"/>` where a note is called, `<page-ref to="ID"/>` where a page is named. */
export function writeInlines(inlines: readonly Inline[], writing: Writing): string {
  const closed = inlines.filter((inline, n) => !isSpace(inline) || inlines[n + 1]?.t !== 'Note');
  return writeRawTags(closed, (inline) => writeInline(inline, writing), writing);
}

// A call stands close to its word, whatever the source has between them.
function isSpace({ t }: Inline): boolean {
  return t === 'Space' || t === 'SoftBreak';
}

function writeInline(inline: Inline, writing: Writing): string {
  switch (inline.t) {
    case 'Str':
      return escapeXml(inline.c);
    case 'Space':
      return ' ';
    case 'SoftBreak':
      return ' ';
    case 'LineBreak':
      return '<br/>';
    case 'Quoted':
    case 'Cite':
      return writeInlines(inline.c[1], writing);
    case 'Code':
      return `<code>${escapeXml(inline.c[1])}</code>`;
    case 'Math':
      return writeMath(inline.c[1], inline.c[0].t === 'DisplayMath', writing);
    case 'RawInline':
      return '';
    case 'Link':
      return writeLink(inline.c, writing);
    case 'Image':
      return writeImage(inline.c, writing);
    case 'Note':
      return writing.writeNote(inline.c);
    case 'Span':
      return writeSpan(inline.c, writing);
    default:
      return elements[inline.t][0] + writeInlines(inline.c, writing) + elements[inline.t][1];
  }
}

function writeMath(tex: string, isDisplay: boolean, writing: Writing): string {
  try {
    const mathml = temml.renderToString(tex, {
      displayMode: isDisplay,
      xml: true,
      throwOnError: true,
    });
    // Who cannot see the formula hears its TeX.
    return mathml.replace('<math', `<math alttext="${escapeXml(tex.trim())}"`);
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : '';
    writing.complain(
      'mathematics-is-readable',
      `Cannot read the formula "${tex.slice(0, 60)}": ${why}`,
      'correct the TeX, or write the formula as code',
    );
    return `<code>${escapeXml(tex)}</code>`;
  }
}

type LinkContent = Extract<Inline, { t: 'Link' | 'Image' }>['c'];

function writeLink([[, classes], inlines, [url]]: LinkContent, writing: Writing): string {
  const content = writeInlines(inlines, writing);
  const href = linkTarget(url, writing);
  if (href === undefined) return content;
  const link = `<a href="${escapeXml(href)}">${content}</a>`;
  const namesPage = classes.includes('page-ref') && href.startsWith('#');
  return namesPage ? `${link}<page-ref to="${href.slice(1)}"/>` : link;
}

const articleFile = /^(?:\.\/)?([^/?#:]+)\.md(?:#(.+))?$/;

function linkTarget(url: string, writing: Writing): string | undefined {
  if (url.startsWith('#')) return `#${writing.prefix}-${asciiId(decodedOnce(url.slice(1)))}`;
  const [, file, place] = articleFile.exec(decodedOnce(url)) ?? [];
  const article = file === undefined ? undefined : writing.articleId(file);
  if (article !== undefined) return `#${article}${place === undefined ? '' : `-${asciiId(place)}`}`;
  const isKnown = /^(?:https?|mailto|tel):\S+$/i.test(url) && URL.canParse(url);
  if (isKnown) return encodeURI(decodedOnce(url));
  writing.complain(
    'link-is-safe',
    `Left out the link to "${url.slice(0, 80)}"`,
    'link to https:, mailto:, a place in the same article (#id), or another article of the book (name.md, name.md#id)',
  );
  return undefined;
}

function decodedOnce(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url.replaceAll('%', '%25');
  }
}

function writeImage([, inlines, [src]]: LinkContent, writing: Writing): string {
  const name = writing.imageName(src);
  const alt = plainText(inlines);
  return name === undefined
    ? escapeXml(alt)
    : `<img src="${escapeXml(name)}" alt="${escapeXml(alt)}"/>`;
}

function writeSpan([attr, inlines]: readonly [Attr, readonly Inline[]], writing: Writing): string {
  const content = writeInlines(inlines, writing);
  const attributes = writeAttributes(attr, writing);
  return attributes === '' ? content : `<span${attributes}>${content}</span>`;
}

// Classes that the press knows; a manuscript's own get a prefix, so that they never meet ours.
const ours = new Set(['acronym', 'epigraph']);

/** Class, language, direction and id of an element; any other attribute is left out. */
export function writeAttributes([id, classes, pairs]: Attr, writing: Writing): string {
  const known = new Map(pairs.filter(([name]) => name === 'lang' || name === 'dir'));
  const named = classes
    .filter((name) => /^[A-Za-z][\w-]*$/.test(name) && name !== 'shared-note')
    .map((name) => (ours.has(name) ? name : `m-${name}`));
  const lang = validLanguage(known.get('lang'));
  const dir = known.get('dir');
  const isShared = classes.includes('shared-note');
  return [
    id !== '' && !isShared ? ` id="${writing.idFor(id, 'i')}"` : '',
    named.length > 0 ? ` class="${named.join(' ')}"` : '',
    lang ? ` lang="${lang}" xml:lang="${lang}"` : '',
    dir === 'rtl' || dir === 'ltr' ? ` dir="${dir}"` : '',
  ].join('');
}

function validLanguage(tag: string | undefined): string | undefined {
  try {
    return tag === undefined ? undefined : Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
