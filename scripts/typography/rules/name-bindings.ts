import { nbsp, type Edit, type House, type Rule } from '../rule.ts';

/**
 * A title stays on the line of its name, and initials on the line of theirs: "Dr. Ng", "J. R. R. Tolkien" (Chicago
 * Manual of Style 18, 6.129 and 7.36; New Hart's Rules 2.4.1; Imprimerie nationale, "Coupures").
 */
export const nameBindings: Rule = {
  id: 'titles-and-initials-stay-with-the-name',
  wants: /[\p{L}.] \p{Lu}/u,
  prepare: (house) => {
    const isTitle = titlesOf(house);
    const starters = new Set(house.locale.sentenceStarters);
    return (text) => {
      const edits: Edit[] = [];
      for (const { index } of text.matchAll(/(?<=[\p{L}.]) (?=\p{L})/gu)) {
        const left =
          /[^\s(["“‘«'\u00A0-]*$/u.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? '';
        const right =
          /^\p{L}[\p{L}\p{M}'’]*\.?/u.exec(text.slice(index + 1, index + 24))?.[0] ?? '';
        if (isTitle(left, right, starters) || isInitial(left, { right, text, index }, starters))
          edits.push({ start: index, end: index + 1, text: nbsp });
      }
      return { edits };
    };
  },
};

type IsTitle = (left: string, right: string, starters: ReadonlySet<string>) => boolean;

function titlesOf({ locale }: House): IsTitle {
  const titles = new Set(locale.beforeName);
  return (left, right, starters) => {
    const isStopped = left.endsWith('.');
    const word = isStopped ? left.slice(0, -1) : left;
    if (!titles.has(word) || (word.length === 1 && !isStopped)) return false;
    if (starters.has(right) || /^\p{Lu}{2,}$/u.test(right)) return false;
    return /^\p{Lu}/u.test(right) || /^(?:de|du|des|von|van|der|la|le|di|da|al)$/.test(right);
  };
}

interface Place {
  readonly right: string;
  readonly text: string;
  readonly index: number;
}

// A single initial binds where a name follows; "Plan B. The next" is the end of a sentence.
function isInitial(
  left: string,
  { right, text, index }: Place,
  starters: ReadonlySet<string>,
): boolean {
  if (!/^(?:\p{Lu}\.(?:-?\p{Lu}\.)*|(?:Ph|Th|Ch|Yu)\.)$/u.test(left) || !/^\p{Lu}/u.test(right))
    return false;
  if (/^\p{Lu}\.$/u.test(right)) return true;
  if (starters.has(right) || right.replace(/[.'’].*$/, '').length < 2) return false;
  const before = text.slice(Math.max(0, index - left.length - 24), index - left.length);
  if (left.length > 2) return isPersonal(left);
  if (left === 'I.') return /\p{Lu}\.[ \u00A0]$/u.test(before);
  return (
    opensName.test(before) &&
    !/(?:Plan|Vitamin|Class|Group|Section|Part|Appendix)[ \u00A0]$/u.test(before)
  );
}

// What may stand before the initials of a name: nothing, another name or initial, a small word.
const opensName =
  /(?:^|[(["“‘«—–,;:][ \u00A0]?|(?<![\p{L}\u00A0 ])\p{Lu}[\p{L}\p{M}'’-]+[ \u00A0]|[ \u00A0]\p{Lu}[\p{L}\p{M}'’-]+[ \u00A0]|\p{Lu}\.[ \u00A0]|(?:^|[ \u00A0(])(?:[Bb]y|and|with|to|from|for|of|or|as|that|when|said|than|von|und|mit|an|par|et|de|à|avec|bởi|của|và)[ \u00A0])$/u;

// "J.R.R. Tolkien", but not "the U.S. Army" and "Washington D.C. The".
function isPersonal(initials: string): boolean {
  return !/^(?:U\.S\.|U\.K\.|U\.N\.|E\.U\.|D\.C\.|U\.S\.A\.|U\.S\.S\.R\.|A\.D\.|B\.C\.|P\.M\.|A\.M\.|[AFS]\.C\.)$/.test(
    initials,
  );
}
