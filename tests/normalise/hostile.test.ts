import { expect, test } from 'vitest';
import { decodeManuscript } from '../../scripts/ingest/decode.ts';
import { noDecisions, type Decisions } from '../../scripts/model/decisions.ts';
import type { Manuscript } from '../../scripts/model/manuscript.ts';
import { normalise } from '../../scripts/normalise/normalise.ts';
import { collectProblems } from '../support/problems.ts';

const prose =
  'It was late when the ferry came, and the people who had waited for it since noon did not move at once.';

function draftOf(text: string, decisions: Decisions = noDecisions) {
  const collected = collectProblems();
  const manuscript = decodeManuscript('a.txt', Buffer.from(text), collected.report) as Manuscript;
  const draft = normalise(manuscript, decisions, collected.report);
  const body = draft.markdown.slice(draft.markdown.indexOf('\n---\n', 4) + 5).trim();
  return { manuscript, draft, body, lines: collected.lines() };
}

/** Texts that once made a proof fail. */
const grave: readonly string[] = [
  'stones† that were\nand for the ropes that broke on the way of all of them.\n† Rolls of the manor.\n\fNobody\n',
  `A title here\n\n${prose} one\u0085${prose}\n`,
  '\u200b',
  '\u0001',
  '[edit]',
  'cafe\u0301\u200b',
  'The river[edit]\u200b',
  'â\\²â¨[2]#\n\nNotes\n\n[2] A note',
  `${prose} \\[1]\n\n[1] A note, p. 3`,
];

test.each(grave)('the ledger of %j covers it exactly once', (text) => {
  const { manuscript, draft } = draftOf(text);
  const pieces = draft.ledger.entries.map(({ start, end }) => manuscript.text.slice(start, end));
  expect(pieces.join('')).toBe(manuscript.text);
});

test('a note that only a cell calls is called there', () => {
  const text = `Title of it\n\n${prose}\n\nName\tAge\tNote\nAnna\t12\t[1]\nBob\t13\t[2]\n\n${prose}\n\nNotes\n\n[1] First note here.\n[2] Second note here.\n`;
  const { body } = draftOf(text);
  expect(body).toContain('| Anna | 12 | [^1] |');
  expect(body).toContain('[^2]: Second note here.');
});

test('a bracketed star is a mark as a whole', () => {
  const { body } = draftOf(
    `T of it here\n\n${prose.slice(0, -1)}(*) and so on.\n\n* A star note here.\n`,
  );
  expect(body).toContain('at once[^star] and so on.');
});

test('what looks like a link is no note', () => {
  const { lines } = draftOf(
    `On salt\n\n${prose}\n\n[x](javascript:alert(1)) was said by no one.\n`,
  );
  expect(lines).toEqual([]);
});

test('a paragraph that begins with "Table:" is no caption', () => {
  const { body } = draftOf(
    `Title of it\n\n${prose}\n\nTable: This is a sentence of it.\n\n${prose}`,
  );
  expect(body).toContain('Table\\: This is a sentence of it.');
});

const place = { file: 'decisions/a.yaml', line: 3, column: 5 };
const noted = `A title here\n\n${prose}\n\nThe river is wide.(1)\n\nNotes\n\n(1) Note first.\n(2) Note second.\n`;
const placed = (after: string): Decisions => ({
  ...noDecisions,
  notes: [{ note: '2', after, reason: 'r', place }],
});

test('a mark placed within another one goes behind it', () => {
  expect(draftOf(noted, placed('is wide.(')).body).toContain('is wide.[^1][^2]');
});

test.each(['A title here', 'Note second.', 'Note first.'])(
  'a mark cannot be placed in what is no running text: %s',
  (after) => {
    const { lines } = draftOf(noted, placed(after));
    expect(lines.join('\n')).toContain(
      `decisions/a.yaml:3:5 error decision-matches-once: The words "${after}" stand in no running text`,
    );
  },
);

test('two decisions about the same words are a problem', () => {
  const decisions: Decisions = {
    ...noDecisions,
    lines: [{ text: 'The river is wide', action: 'drop', reason: 'r', place }],
    words: [{ before: 'river is', after: 'x', reason: 'r', place: { ...place, line: 7 } }],
  };
  expect(draftOf(noted, decisions).lines.join('\n')).toContain(
    'decisions/a.yaml:7:5 error decisions-stand-apart',
  );
});

test('a quotation that overlaps itself is found more than once', () => {
  const words = [{ before: 'aa', after: 'b', reason: 'r', place }];
  expect(draftOf(`aaa\n\n${prose}`, { ...noDecisions, words }).lines.join('\n')).toContain(
    '2 times',
  );
});
