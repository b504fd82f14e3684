import { cellsOf } from '../layout/line-shapes.ts';
import type { Reading } from '../reading.ts';
import type { ReadUnit } from '../resolve.ts';
import { writeText, type Account, type WritingContext, type Written } from './write-text.ts';

type Of<Kind extends Reading['kind']> = Extract<Reading, { kind: Kind }>;

/** A heading: `## The river`. */
export function writeHeading(
  read: ReadUnit,
  { level }: Of<'heading'>,
  context: WritingContext,
): Written {
  const { markdown, accounts } = writeText(
    read,
    { from: read.unit.start, rule: 'heading' },
    context,
  );
  return {
    markdown: `${'#'.repeat(level)} ${markdown.replace(/#+$/, (signs) => signs.replaceAll('#', '\\#'))}`,
    accounts,
  };
}

/** A list, its items' own numbers kept. */
export function writeList(items: readonly ReadUnit[], context: WritingContext): Written {
  return join(
    items.map((read) => {
      const reading = read.reading as Of<'item'>;
      const { unit, confidence, evidence } = read;
      const from = unit.start + reading.textStart;
      const mark = reading.style === 'bullet' ? '-' : unit.text.slice(0, reading.textStart).trim();
      const isSame = reading.style === 'number';
      const head: Account = {
        start: unit.start,
        end: from,
        fate: isSame ? 'kept' : 'changed',
        rule: isSame ? 'list-number' : 'list-bullet',
        confidence,
        evidence,
        ...(isSame ? {} : { after: '- ' }),
      };
      const text = writeText(read, { from, rule: 'list-item' }, context);
      // Four columns: pandoc wants two spaces after a capital and a full stop, and inner lists set in that far.
      const lead =
        ' '.repeat(4 * reading.depth) + mark.padEnd(3) + ' '.repeat(mark.length >= 3 ? 2 : 1);
      return { markdown: `${lead}${text.markdown}`, accounts: [head, ...text.accounts] };
    }),
    '\n',
  );
}

/** A stanza as a line block. */
export function writeVerse(lines: readonly ReadUnit[], context: WritingContext): Written {
  const margin = lines.reduce((least, { unit }) => Math.min(least, unit.indent), Infinity);
  return join(
    lines.map((read) => {
      const { markdown, accounts } = writeText(
        read,
        { from: read.unit.start, rule: 'verse' },
        context,
      );
      return {
        markdown: `| ${' '.repeat(Math.min(12, read.unit.indent - margin))}${markdown}`,
        accounts,
      };
    }),
    '\n',
  );
}

/** A block quotation of one or more paragraphs. */
export function writeQuote(paragraphs: readonly ReadUnit[], context: WritingContext): Written {
  return join(
    paragraphs.map((read) => {
      const { textStart } = read.reading as Of<'quote'>;
      const from = read.unit.start + textStart;
      const { markdown, accounts } = writeText(read, { from, rule: 'block-quotation' }, context);
      const head: Account = {
        start: read.unit.start,
        end: from,
        fate: 'changed',
        rule: 'quotation-mark',
        confidence: 0.9,
        after: '',
      };
      return {
        markdown: `> ${markdown}`,
        accounts: textStart > 0 ? [head, ...accounts] : accounts,
      };
    }),
    '\n>\n',
  );
}

/** A pipe table; without a head of its own its head is empty. */
export function writeTable(rows: readonly ReadUnit[], context: WritingContext): Written {
  const columns = rows.reduce((most, { unit }) => Math.max(most, cellsOf(unit.text).length), 0);
  const hasHead = (rows[0]?.reading as Of<'row'>).isHead;
  const rule = `|${' --- |'.repeat(columns)}`;
  const written = rows.map((read) => writeRow(read, columns, context));
  const [first, ...others] = written.map(({ markdown }) => markdown);
  const empty = `|${'  |'.repeat(columns)}`;
  const lines = hasHead ? [first, rule, ...others] : [empty, rule, first, ...others];
  return { markdown: lines.join('\n'), accounts: written.flatMap(({ accounts }) => accounts) };
}

function writeRow(read: ReadUnit, columns: number, context: WritingContext): Written {
  const { unit, confidence } = read;
  const accounts: Account[] = [];
  const cells: string[] = [];
  let at = 0;
  const separate = (to: number) => {
    if (to > at)
      accounts.push({
        start: unit.start + at,
        end: unit.start + to,
        fate: 'changed',
        rule: 'table-cell',
        confidence,
        after: ' | ',
      });
    at = to;
  };
  for (const cell of cellsOf(unit.text)) {
    separate(unit.text.indexOf(cell, at));
    const text = writeText(
      { ...read, unit: { ...unit, end: unit.start + at + cell.length } },
      { from: unit.start + at, rule: 'table-cell' },
      context,
    );
    cells.push(text.markdown);
    accounts.push(...text.accounts);
    at += cell.length;
  }
  separate(unit.text.length);
  return {
    markdown: `| ${[...cells, ...Array<string>(columns - cells.length).fill('')].join(' | ')} |`,
    accounts,
  };
}

/** A scene break. */
export function writeBreak({ unit, confidence, evidence }: ReadUnit): Written {
  const account: Account = {
    start: unit.start,
    end: unit.end,
    fate: 'changed',
    rule: 'scene-break',
    confidence,
    evidence,
    after: '* * *',
  };
  return { markdown: '* * *', accounts: [account] };
}

/** Blocks in one, parted by a separator. */
export function join(parts: readonly Written[], separator: string): Written {
  return {
    markdown: parts
      .map(({ markdown }) => markdown)
      .filter((markdown) => markdown !== '')
      .join(separator),
    accounts: parts.flatMap(({ accounts }) => accounts),
  };
}
