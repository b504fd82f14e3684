import { over, replacing, type Rule } from '../rule.ts';

const dissolve = replacing(/[\uFB00-\uFB06]/g, (match) => over(match, match[0].normalize('NFKC')));

/** Ligature characters become letters; the font makes the ligature (Unicode 16, 23.2: compatibility characters). */
export const ligatures: Rule = {
  id: 'ligature-characters-are-dissolved',
  wants: /[\uFB00-\uFB06]/,
  prepare: () => (text) => ({ edits: dissolve(text), isDoubtful: true }),
};
