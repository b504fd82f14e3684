import type { Author } from '../model/article-meta.ts';

/** An author while the head of a text is read. */
interface MarkedAuthor extends Author {
  /** Signs behind the name that an affiliation repeats: "ᵃ", "1,2". */
  readonly markers?: string;
}

/** Adds people to the authors known so far; one who is known already is told more of. */
export function mergeAuthors(
  known: readonly MarkedAuthor[],
  found: readonly Author[],
  text: string,
): readonly MarkedAuthor[] {
  const merged = [...known];
  for (const author of found) {
    const at = merged.findIndex(({ name }) => sameName(name, author.name));
    const before = merged[at];
    if (before === undefined) merged.push({ ...author, markers: markersBehind(author.name, text) });
    else {
      const degrees = [
        ...before.degrees,
        ...author.degrees.filter((degree) => !before.degrees.includes(degree)),
      ];
      merged[at] = { ...before, degrees, role: before.role || author.role };
    }
  }
  return merged;
}

// "*" is not "**", and "1" is one of "1,2".
function hasSign({ markers = '' }: MarkedAuthor, sign: string): boolean {
  return /[*†‡§]/.test(sign) ? markers === sign : markers.replace(/\^/g, '').includes(sign);
}

function sameName(a: string, b: string): boolean {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
  return plain(a) === plain(b);
}

function markersBehind(name: string, text: string): string {
  const behind = text.slice(text.indexOf(name) + name.length);
  return /^[ᵃ-ᶻ⁰¹²³⁴-⁹*†‡§\d,^]+/u.exec(behind)?.[0].replace(/,$/, '') ?? '';
}

/** Gives an office or a place of work to those whom its sign names; without a sign, to the last of the authors, or to all. */
export function addRole(authors: readonly MarkedAuthor[], line: string): readonly MarkedAuthor[] {
  const [, written = ''] =
    /^([ᵃ-ᶻ⁰¹²³⁴-⁹*†‡§]+|[a-d\d](?=\s\p{Lu})|\d(?=\p{Lu})|\^\d)\s?/u.exec(line) ?? [];
  const sign = written.replace('^', '');
  const role = line
    .slice(written.length)
    .trim()
    .replace(/(?<=\p{Ll}{2})\.$/u, '');
  const isNamed = sign !== '' && authors.some((author) => hasSign(author, sign));
  const isShared = !isNamed && authors.every((author) => author.role === '');
  return authors.map((author, n) => {
    const isOwn = isNamed ? hasSign(author, sign) === true : isShared || n === authors.length - 1;
    if (!isOwn) return author;
    return { ...author, role: author.role === '' ? role : `${author.role}, ${role}` };
  });
}
