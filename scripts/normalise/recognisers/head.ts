import { endsSentence, isCapitals, isRule } from '../layout/line-shapes.ts';
import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser, Scene } from '../reading.ts';
import { readHeadFields, readName } from './head-fields.ts';
import { salutation, sectionLabel, sectionName, submission } from './head-words.ts';
import { numberedKind, styleOf } from './heading-styles.ts';
import { drop } from './junk.ts';
import { isNameLike } from './names.ts';
import { scoreTitle, type Head } from './score-title.ts';
import { headEnd, isProse } from './zones.ts';

/**
 * The head of a text as a whole: every line that could be the title is tried, with what the other lines are then, and
 * the best reading of all of them is proposed. No title is among the readings: none is invented.
 */
export const recogniseHead: Recogniser = (scene) => {
  const head = scene.units.slice(0, headEnd(scene.units));
  const history = head.filter(
    ({ index, text }) => !scene.settled.has(index) && submission.test(text),
  );
  const free = head.filter(
    (unit) => !scene.settled.has(unit.index) && !isRule(unit.text) && !history.includes(unit),
  );
  const dates = history.map((unit) =>
    drop(unit, {
      rule: 'submission-date',
      confidence: 0.8,
      evidence: 'says when the paper was handed in',
    }),
  );
  if (hasTitle(scene)) return [...dates, ...readHeadFields(free, scene)];
  const candidates = titleBlocks(free)
    .slice(0, 8)
    .map((block, n) => ({ block, score: scoreTitle(joined(block), n, { free, scene }) }));
  const [best] = [...candidates].sort((a, b) => b.score - a.score);
  const read =
    best && best.score > 0.4
      ? readAround(best.block, best.score, { free, scene })
      : readHeadFields(free, scene);
  return [...dates, ...read];
};

function hasTitle({ settled }: Scene): boolean {
  return [...settled.values()].some(
    ({ reading }) => reading.kind === 'fields' && reading.fields.title !== undefined,
  );
}

type Block = readonly [Unit, ...Unit[]];

// Lines that one title may be broken over.
function titleBlocks(free: readonly Unit[]): readonly Block[] {
  const blocks: [Unit, ...Unit[]][] = [];
  for (const unit of free) {
    const last = blocks.at(-1);
    if (last && continuesTitle(last.at(-1) as Unit, unit, last[0])) last.push(unit);
    else blocks.push([unit]);
  }
  return blocks;
}

function joined(block: Block): Unit {
  const last = block.at(-1) as Unit;
  return { ...block[0], index: last.index, text: block.map(({ text }) => text).join(' ') };
}

function readAround(block: Block, score: number, { free, scene }: Head): readonly Proposal[] {
  const [title, ...more] = block;
  const at = free.indexOf(title);
  const [before, rest] = [free.slice(0, at), free.slice(at + block.length)];
  const own: Proposal = {
    unit: title.index,
    reading: { kind: 'title' },
    confidence: Math.min(0.95, 0.45 + score / 3),
    evidence: 'the likeliest title among the lines before the first paragraph',
  };
  const subtitle = rest[0] && isSubtitle(more.at(-1) ?? title, rest[0], scene) ? [rest[0]] : [];
  const labels = before.filter(isLabel);
  return [
    own,
    ...more.map(({ index }) => ({
      ...own,
      unit: index,
      evidence: 'goes on with the title on another line',
    })),
    ...subtitle.map(({ index }): Proposal => ({
      unit: index,
      reading: { kind: 'subtitle' },
      confidence: 0.7,
      evidence: 'a line under the title',
    })),
    ...labels.map((unit) =>
      drop(unit, {
        rule: 'section-label',
        confidence: 0.75,
        evidence: 'names the part of a paper or a site above the title',
      }),
    ),
    ...readHeadFields(
      before.filter((unit) => !labels.includes(unit)),
      scene,
      true,
    ),
    ...readHeadFields(rest.slice(subtitle.length), scene),
  ];
}

// One title broken over lines: no blank line between them, and the next one goes on.
function continuesTitle(line: Unit, next: Unit, title: Unit): boolean {
  const touches = next.index === line.index + 1 && !next.hasBlankBefore;
  const goesOn =
    /^(?:\p{Ll}|&)/u.test(next.text) ||
    /(?:(?<![\p{L}])(?:of|the|and|in|on|for|to|a|an|with|from|at|by)|[,:–—-])$/iu.test(line.text);
  const sameCase =
    isCapitals(title.text) &&
    isCapitals(next.text) &&
    !isNameLike(next.text) &&
    !endsSentence(line.text);
  const isName = /^by\b/i.test(next.text) || (isNameLike(next.text) && !/[,:–—-]$/.test(line.text));
  return (
    touches &&
    !isName &&
    !sectionLabel.test(line.text) &&
    next.text.length < 160 &&
    (goesOn || sameCase) &&
    !/[.!?]$/.test(line.text)
  );
}

function isSubtitle(title: Unit, unit: Unit, scene: Scene): boolean {
  const { text } = unit;
  const between = scene.units.slice(title.index + 1, unit.index);
  const isNear = between.every(
    ({ index, text: other }) => scene.settled.get(index)?.reading.kind === 'aside' || isRule(other),
  );
  const words = text.split(/\s+/).length;
  const isOther =
    isNameLike(text) ||
    numberedKind(text) !== undefined ||
    sectionName.test(text) ||
    sectionLabel.test(text) ||
    salutation.test(text) ||
    /[,;:]$/.test(text) ||
    /^\(?\d{4}\)?$/.test(text);
  if (!isNear || isOther || words < 2 || text.length > 260 || isSpoken(text) || isByline(unit))
    return false;
  const following = scene.units[unit.index + 1];
  const standsAtText =
    following !== undefined && !scene.settled.has(following.index) && isProse(following);
  return (
    !standsAtText ||
    /[.!]$/.test(text) ||
    words > 6 ||
    !unit.hasBlankBefore ||
    isUnlikeHeadings(unit, scene)
  );
}

// The last short line before the text is its first heading where the text has more of its kind.
function isUnlikeHeadings(unit: Unit, { units, settled }: Scene): boolean {
  const { name } = styleOf(unit.text);
  const later = units.filter(
    (other) =>
      other.index > unit.index &&
      other.text.length < 100 &&
      !/[.,;:]$/.test(other.text) &&
      !settled.has(other.index),
  );
  const others = later.filter(({ index }) => {
    const next = units[index + 1];
    return next !== undefined && (isProse(next) || next.text.length > 120);
  });
  const firstOther = later[0] && styleOf(later[0].text).name;
  return (
    !others.some((other) => styleOf(other.text).name === name) ||
    (name === 'plain' && firstOther === 'capitals')
  );
}

function isByline(unit: Unit): boolean {
  return readName(unit) !== undefined;
}

function isSpoken(text: string): boolean {
  return /^(?:Q|A|\p{Lu}[\p{L} .]{1,30}):\s/u.test(text) || /^[“‘—–]/u.test(text);
}

function isLabel({ text }: Unit): boolean {
  return (
    sectionLabel.test(text) ||
    /[›»>|]/.test(text) ||
    (isCapitals(text) && text.split(/\s+/).length <= 4)
  );
}
