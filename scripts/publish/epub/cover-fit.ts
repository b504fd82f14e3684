import { PressError } from '../../model/press-error.ts';
import type { BrowserPage } from '../../model/tools.ts';
import { setLines, type Setting, type SetText } from './cover-lines.ts';
import { divide, piecesOf, spell, type Divisions, type Piece } from './cover-pieces.ts';

/** A text of the cover, and the room that the stylesheet gives it. */
interface Slot {
  readonly kind: string;
  readonly text: string;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly leading: number;
  readonly largestPx: number;
  readonly leastPx: number;
}

/**
 * Sets the texts of an open cover in lines, as large as they fit. A text is set when its style gives it `--least`, the
 * smallest size wished, beside `font-size`, the largest, and `max-height`, its room. Throws a PressError when the
 * theme leaves no room.
 */
export async function fitCover(page: BrowserPage, divisions: Divisions): Promise<void> {
  const slots = (await page.evaluate(readSlots)) as readonly Slot[];
  const texts = slots.map(({ text }) => piecesOf(text));
  const divided = await dividedWhereNeeded(page, { slots, texts, divisions });
  let shares = slots.map(() => 1);
  while (Math.min(...shares) > 0.2) {
    const set = divided.map((text, n) =>
      setLines(settingOf(text, slots[n] as Slot, shares[n] ?? 1)),
    );
    await page.evaluate(writeLines(equalised(set, slots)));
    const crowded = (await page.evaluate(findCrowded)) as readonly number[];
    if (crowded.length === 0) return;
    shares = shares.map((share, n) => (crowded.includes(n) ? share * 0.95 : share));
  }
  throw new PressError('Cannot fit the texts of the cover into their frame', {
    hint: 'give them more room in epub/cover.css of the theme',
  });
}

function settingOf(text: Measured, slot: Slot, share: number): Setting {
  return {
    ...slot,
    ...text,
    heightPx: slot.heightPx * share,
    largestPx: slot.largestPx * share,
    leastPx: slot.leastPx * share,
  };
}

// Texts of one kind, such as names below one another, have one size.
function equalised(set: readonly SetText[], slots: readonly Slot[]): readonly SetText[] {
  return set.map(({ lines }, n) => {
    const alike = set.filter((_one, other) => slots[other]?.kind === slots[n]?.kind);
    return { lines, sizePx: Math.min(...alike.map(({ sizePx }) => sizePx)) };
  });
}

interface Measured {
  readonly pieces: readonly (Piece & { readonly width: number })[];
  readonly space: number;
  readonly hyphen: number;
}

interface Dividing {
  readonly slots: readonly Slot[];
  readonly texts: readonly (readonly Piece[])[];
  readonly divisions: Divisions;
}

// A word is divided only when it does not fit at the smallest size, and spelt out only when its syllables do not.
async function dividedWhereNeeded(
  page: BrowserPage,
  { slots, texts, divisions }: Dividing,
): Promise<readonly Measured[]> {
  const whole = await measure(page, texts);
  const isWide = (n: number, width: number) =>
    width * (slots[n]?.leastPx ?? 0) > (slots[n]?.widthPx ?? 0);
  const parted = (measured: readonly Measured[], part: (piece: Piece) => readonly Piece[]) =>
    measured.map(({ pieces, hyphen }, n) =>
      pieces.flatMap(({ text, joint, width }) =>
        isWide(n, width + (joint === 'hyphen' ? hyphen : 0))
          ? part({ text, joint })
          : { text, joint },
      ),
    );
  const inSyllables = await measure(
    page,
    parted(whole, (piece) => divide(piece, divisions)),
  );
  return measure(page, parted(inSyllables, spell));
}

async function measure(
  page: BrowserPage,
  texts: readonly (readonly Piece[])[],
): Promise<readonly Measured[]> {
  const asked = texts.map((pieces) => ['x x', 'xx', '-', ...pieces.map(({ text }) => text)]);
  const widths = (await page.evaluate(measureWidths(asked))) as readonly (readonly number[])[];
  return texts.map((pieces, n) => {
    const [apart = 0, together = 0, hyphen = 0, ...rest] = widths[n] ?? [];
    const measured = pieces.map((piece, at) => ({ ...piece, width: rest[at] ?? 0 }));
    return { pieces: measured, space: apart - together, hyphen };
  });
}

// What runs in the page. Values go in as JSON, texts as text: nothing of a manuscript is read as markup or script.

// Custom properties are inherited: a text is where one begins.
const slotsOfPage = `const least = (element) => getComputedStyle(element).getPropertyValue('--least');
  const slots = [...document.body.querySelectorAll('*')].filter((element) =>
    element.textContent.trim() !== '' && least(element) !== '' && least(element.parentElement) === '');`;

const readSlots = `(() => {
  ${slotsOfPage}
  return slots.map((element) => {
    const style = getComputedStyle(element);
    const px = (value, otherwise) => Number.parseFloat(value) || otherwise;
    const size = px(style.fontSize, 16);
    return {
      kind: element.className,
      text: element.textContent,
      widthPx: element.clientWidth - px(style.paddingLeft, 0) - px(style.paddingRight, 0),
      heightPx: px(style.maxHeight, element.parentElement.clientHeight),
      leading: px(style.lineHeight, size * 1.2) / size,
      largestPx: size,
      leastPx: Math.min(size, px(style.getPropertyValue('--least'), size)),
    };
  });
})()`;

/** Widths in ems; half a percent more, for what kerning between pieces may add. */
function measureWidths(asked: readonly (readonly string[])[]): string {
  return `(() => {
  ${slotsOfPage}
  return ${JSON.stringify(asked)}.map((texts, n) => {
    const size = Number.parseFloat(getComputedStyle(slots[n]).fontSize);
    const probe = slots[n].appendChild(document.createElement('span'));
    probe.style.cssText = 'display: inline-block; white-space: pre';
    const widths = texts.map((text) => {
      probe.textContent = text;
      return (probe.getBoundingClientRect().width / size) * 1.005;
    });
    probe.remove();
    return widths;
  });
})()`;
}

function writeLines(set: readonly SetText[]): string {
  return `(() => {
  ${slotsOfPage}
  ${JSON.stringify(set)}.forEach(({ sizePx, lines }, n) => {
    slots[n].style.fontSize = sizePx + 'px';
    slots[n].replaceChildren(...lines.map((text) => {
      const line = document.createElement('span');
      line.style.cssText = 'display: block; white-space: pre';
      line.textContent = text;
      return line;
    }));
  });
})()`;
}

/** The texts that share a box which is too small for them, by number; none: everything fits. */
const findCrowded = `(() => {
  ${slotsOfPage}
  const inside = (element) => {
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    const edge = (side) => Number.parseFloat(style['padding' + side]) + Number.parseFloat(style['border' + side + 'Width']);
    return { left: box.left + edge('Left'), right: box.right - edge('Right'), top: box.top + edge('Top'), bottom: box.bottom - edge('Bottom') };
  };
  const isWider = (box, room) => box.left < room.left - 1 || box.right > room.right + 1;
  const isHigher = (box, room) => box.top < room.top - 1 || box.bottom > room.bottom + 1;
  const extent = (line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    return range.getBoundingClientRect();
  };
  const crowded = new Set();
  slots.forEach((slot, n) => {
    if ([...slot.children].some((line) => isWider(extent(line), inside(slot)))) crowded.add(n);
    for (let box = slot; box !== document.body; box = box.parentElement) {
      const room = inside(box.parentElement);
      const rect = box.getBoundingClientRect();
      if (isWider(rect, room) || isHigher(rect, room))
        slots.forEach((other, at) => { if (box.parentElement.contains(other)) crowded.add(at); });
    }
  });
  return [...crowded];
})()`;
