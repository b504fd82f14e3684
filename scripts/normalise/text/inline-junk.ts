import type { Edit } from './source-text.ts';

// What an encyclopedia's pages write into the text of their articles.
const wiki =
  /\s?\[(?:edit(?: source| \| edit source)?|citation needed|clarification needed|according to whom\??|when\?|who\?|by whom\?|which\?|dubious\s?[–-]\s?discuss|not in citation given|page needed|better source needed|dead link|sửa(?: \| sửa mã nguồn)?|modifier(?: \| modifier le code)?|bearbeiten(?: \| quelltext bearbeiten)?|editar)\]/giu;
// "[00:04:20]" before what was said then, or "4:20" where the clock starts near zero and goes on.
const timeStamp = /^[ \t]*([[(]?)(\d{1,2}):(\d\d)(:\d\d)?[\])]?[ \t]+(?=\S)/gm;
// "[S. 4]", "[Pg 12]": where a page of the printed book began.
const pageMark = /[ \t]?\[(?:s|p|pp|pg|page|seite)\.?\s?(\d{1,4})\]/giu;

/** Finds what a page writes into its text that is none: links to edit it, calls for sources, the clock of a transcript. */
export function findInlineJunk(text: string): readonly Edit[] {
  const found = [...text.matchAll(wiki), ...clockOf(text), ...pagesOf(text)];
  return found
    .map(({ 0: match, index }) => ({
      start: index,
      end: index + match.length,
      after: '',
      rule: 'crawl-junk',
      confidence: 0.9,
    }))
    .sort((a, b) => a.start - b.start);
}

function clockOf(text: string): readonly RegExpExecArray[] {
  const stamps = [...text.matchAll(timeStamp)];
  const isClock = stamps.every(
    ({ 1: bracket, 4: seconds }) => bracket !== '' || seconds !== undefined,
  );
  const minutes = stamps.map(({ 2: first, 3: second }) => Number(first) + Number(second) / 60);
  const runs =
    (minutes[0] ?? 9) < 3 && minutes.every((at, n) => n === 0 || at >= (minutes[n - 1] ?? 0));
  return stamps.length >= 4 && (isClock || runs) ? stamps : [];
}

// Pages count on by one; citations do not.
function pagesOf(text: string): readonly RegExpExecArray[] {
  const marks = [...text.matchAll(pageMark)];
  const numbers = marks.map(({ 1: number }) => Number(number));
  const countsOn = numbers.every(
    (number, n) => n === 0 || [1, 2].includes(number - (numbers[n - 1] ?? 0)),
  );
  return marks.length >= 2 && countsOn ? marks : [];
}
