import { replacing, type Rule } from '../flow.ts';

/** Ligature characters become letters; the font makes the ligature (Unicode, chapter 7.1: compatibility characters). */
export const ligatures: Rule = {
  id: 'ligature-characters-are-dissolved',
  edits: replacing(/[\uFB00-\uFB06]/g, (match) => ({
    start: match.index,
    end: match.index + 1,
    text: match[0].normalize('NFKC'),
  })),
};
