import { escapeXml } from '../model/escape-xml.ts';
import type {
  Attr,
  Block,
  Caption,
  DefinitionItem,
  Inline,
  ListAttributes,
} from '../model/pandoc-ast.ts';
import { plainText } from '../model/plain-text.ts';
import { reportRaw } from './raw-html.ts';
import { writeAttributes, writeInlines } from './write-inlines.ts';
import { writeTable } from './write-table.ts';
import type { Writing } from './writing.ts';

/**
 * Blocks as XHTML, one after another. A paragraph that opens a text, or follows a heading or a break, has the class
 * `flush`: it wants no indent.
 */
export function writeBlocks(blocks: readonly Block[], writing: Writing): string {
  const written = blocks.map((block, n) => {
    const isFlush = opens(blocks[n - 1]);
    if (block.t === 'Para' && isFlush)
      return `<p class="flush">${writeInlines(block.c, writing)}</p>`;
    return writeBlock(block, writing);
  });
  return written.join('\n');
}

// True when what follows opens a text.
function opens(before: Block | undefined): boolean {
  if (before?.t === 'Div') return before.c[0][1].includes('epigraph');
  return before === undefined || before.t === 'Header' || before.t === 'HorizontalRule';
}

function writeBlock(block: Block, writing: Writing): string {
  switch (block.t) {
    case 'Plain':
      return writeInlines(block.c, writing);
    case 'Para':
      return `<p>${writeInlines(block.c, writing)}</p>`;
    case 'Header':
      return writeHeader(block.c, writing);
    case 'LineBlock':
      return writeVerse(block.c, writing);
    case 'CodeBlock':
      return writeCode(block.c[1]);
    case 'BlockQuote':
      return `<blockquote>${writeBlocks(block.c, writing)}</blockquote>`;
    case 'BulletList':
      return `<ul>${writeItems(block.c, writing)}</ul>`;
    case 'OrderedList':
      return `<ol${listAttributes(block.c[0])}>${writeItems(block.c[1], writing)}</ol>`;
    case 'DefinitionList':
      return `<dl>${block.c.map((item) => writeDefinition(item, writing)).join('')}</dl>`;
    case 'HorizontalRule':
      return '<hr class="scene-break"/>';
    case 'Table':
      return writeTable(block.c, { writing, writeBlocks });
    case 'Figure':
      return writeFigure(block.c, writing);
    case 'Div':
      return writeDiv(block.c, writing);
    case 'RawBlock':
      reportRaw(block.c[1], writing);
      return '';
  }
}

function writeHeader(
  [level, [id], inlines]: readonly [number, Attr, readonly Inline[]],
  writing: Writing,
): string {
  const html = writeInlines(inlines, writing);
  const shifted = Math.min(6, level + writing.headingShift);
  const unique = writing.idFor(id, 's');
  writing.addSection({
    id: unique,
    level: shifted,
    text: plainText(inlines),
    html: html.replace(/<(?:note-call|page-ref) [^>]*\/>/g, ''),
  });
  return `<h${shifted} id="${unique}">${html}</h${shifted}>`;
}

// A line of code that is too long for the page is turned over by itself.
function writeCode(code: string): string {
  const lines = code.split('\n');
  const written = lines.map((line, n) => {
    const end = n < lines.length - 1 ? '\n' : '';
    return `<span class="code-line"${hangOf(line)}>${escapeXml(line)}${end}</span>`;
  });
  return `<pre><code>${written.join('')}</code></pre>`;
}

// As far again as the line itself is indented.
function hangOf(line: string): string {
  const indent = Math.min(line.search(/\S|$/), 24);
  return indent === 0 ? '' : ` style="padding-left:${indent + 4}ch;text-indent:-${indent + 4}ch"`;
}

function writeVerse(lines: readonly (readonly Inline[])[], writing: Writing): string {
  const written = lines.map(
    (line) => `<span class="line">${writeInlines(line, writing) || '\u00A0'}</span>`,
  );
  return `<p class="verse">${written.join('<br/>')}</p>`;
}

function writeItems(items: readonly (readonly Block[])[], writing: Writing): string {
  return items.map((item) => `<li>${writeBlocks(asParagraphs(item), writing)}</li>`).join('');
}

const listStyles: Readonly<Record<string, string>> = {
  LowerRoman: 'i',
  UpperRoman: 'I',
  LowerAlpha: 'a',
  UpperAlpha: 'A',
};

function listAttributes([start, { t: style }]: ListAttributes): string {
  const type = listStyles[style];
  return `${start === 1 ? '' : ` start="${start}"`}${type ? ` type="${type}"` : ''}`;
}

function writeDefinition([term, definitions]: DefinitionItem, writing: Writing): string {
  const written = writeInlines(term, writing);
  const items = definitions.map(
    (blocks) => `<dd>${writeBlocks(asParagraphs(blocks), writing)}</dd>`,
  );
  return `<dt>${written}</dt>${items.join('')}`;
}

// Pandoc gives a tight definition of several paragraphs, or an item with a list in it, as so many runs of words.
function asParagraphs(blocks: readonly Block[]): readonly Block[] {
  if (blocks.length < 2) return blocks;
  return blocks.map((block) => (block.t === 'Plain' ? { ...block, t: 'Para' } : block));
}

function writeFigure(
  [attr, caption, blocks]: readonly [Attr, Caption, readonly Block[]],
  writing: Writing,
): string {
  const words = writeBlocks(caption[1], writing);
  const figcaption = words === '' ? '' : `<figcaption>${words}</figcaption>`;
  return `<figure${writeAttributes(attr, writing)}>${writeBlocks(blocks, writing)}${figcaption}</figure>`;
}

function writeDiv([attr, blocks]: readonly [Attr, readonly Block[]], writing: Writing): string {
  return `<div${writeAttributes(attr, writing)}>${writeBlocks(blocks, writing)}</div>`;
}
