import { nbsp, type Edit, type House, type Rule } from '../rule.ts';

const nameStarts = / (?=\p{Lu}|(?:de|du|des|von|van|der|la|le|di|da|al)[ \u00A0])/gu;

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
      for (const { index } of text.matchAll(nameStarts)) {
        const left = wordBefore(text, index);
        if (left === '' || !(left.endsWith('.') || isTitle(left))) continue;
        const right =
          /^\p{L}[\p{L}\p{M}'’]*\.?/u.exec(text.slice(index + 1, index + 24))?.[0] ?? '';
        const place = { left, right, text, index };
        if (isTitle(left) ? isName(right, starters) : isInitial(place, starters))
          edits.push({ start: index, end: index + 1, text: nbsp });
      }
      return { edits };
    };
  },
};

// Up to twelve characters; longer words are neither titles nor initials.
function wordBefore(text: string, index: number): string {
  let start = index;
  while (start > 0 && index - start <= 12 && !/[\s(["“‘«'’\u00A0-]/.test(text[start - 1] ?? ''))
    start -= 1;
  return index - start > 12 ? '' : text.slice(start, index);
}

function titlesOf({ locale }: House): (word: string) => boolean {
  const titles = new Set(locale.beforeName);
  return (word) => {
    const bare = word.endsWith('.') ? word.slice(0, -1) : word;
    return titles.has(bare) && (bare.length > 1 || bare !== word);
  };
}

function isName(right: string, starters: ReadonlySet<string>): boolean {
  return !starters.has(right) && !/^\p{Lu}{2,}$/u.test(right);
}

interface Place {
  readonly left: string;
  readonly right: string;
  readonly text: string;
  readonly index: number;
}

// A single initial binds where a name follows; "Plan B. The next" is the end of a sentence.
function isInitial({ left, right, text, index }: Place, starters: ReadonlySet<string>): boolean {
  if (!/^(?:\p{Lu}\.(?:-?\p{Lu}\.)*|(?:Ph|Th|Ch|Yu)\.)$/u.test(left)) return false;
  if (/^\p{Lu}\.$/u.test(right)) return true;
  const isParticle = /^(?:van|von|de|du|di|da|al|la|le)$/.test(right);
  if (!(isParticle || /^\p{Lu}/u.test(right)) || starters.has(right)) return false;
  if (!/^\p{L}['’]\p{Lu}/u.test(right) && right.replace(/[.'’].*$/, '').length < 2) return false;
  if (left.length > 2) return isPersonal(left);
  const before = text.slice(Math.max(0, index - left.length - 24), index - left.length);
  if (left === 'I.') return /\p{Lu}\.[ \u00A0]$/u.test(before);
  return opensName.test(before) && !opensLabel.test(before);
}

// What may stand before the initials of a name: nothing, another name or initial, a small word.
const opensName =
  /(?:^|[(["“‘«—–,;:][ \u00A0]?|(?:^|[^\p{L}])\p{Lu}[\p{L}\p{M}'’-]+[ \u00A0]|\p{Lu}\.[ \u00A0]|(?:^|[ \u00A0(])(?:[Bb]y|and|with|to|from|for|of|or|as|that|when|said|than|von|und|mit|an|par|et|de|à|avec|bởi|của|và)[ \u00A0])$/u;
const opensLabel = /(?:Plan|Vitamin|Class|Group|Section|Part|Appendix)[ \u00A0]$/u;

// "J.R.R. Tolkien", but not "the U.S. Army" and "Washington D.C. The".
function isPersonal(initials: string): boolean {
  return !/^(?:U\.S\.|U\.K\.|U\.N\.|E\.U\.|D\.C\.|U\.S\.A\.|U\.S\.S\.R\.|A\.D\.|B\.C\.|P\.M\.|A\.M\.|[AFS]\.C\.)$/.test(
    initials,
  );
}
