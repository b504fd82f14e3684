import { documentNames, openDocument } from '../support/document.ts';
import { scoreDocument, type Score } from '../support/score-document.ts';

/** `npm run score`: how well each document of tests/documents is read, worst first, and the means. */
const rows = documentNames
  .map((name) => ({ name, score: scoreDocument(openDocument(name)) }))
  .sort((a, b) => sum(a.score) - sum(b.score));

for (const { name, score } of rows) {
  const faults = entries(score).filter(([, share]) => share < 0.9995);
  const shown = faults.map(([what, share]) => `${what} ${share.toFixed(2)}`).join(', ');
  console.log(`${name.padEnd(36)} ${shown === '' ? 'all as the editor says' : shown}`);
}
for (const [what] of entries(rows[0]?.score ?? ({} as Score))) {
  const mean = rows.reduce((total, { score }) => total + score[what], 0) / rows.length;
  console.log(`mean ${what.padEnd(31)} ${mean.toFixed(3)}`);
}

function entries(score: Score): readonly [keyof Score, number][] {
  return Object.entries(score) as [keyof Score, number][];
}

function sum(score: Score): number {
  return entries(score).reduce((total, [, share]) => total + share, 0);
}
