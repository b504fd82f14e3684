import './still-world.ts';
import { keepLastLines } from './bare-feet.ts';
import { findBlankTexts } from './blank-texts.ts';
import { findExactEnds } from './exact-ends.ts';
import { patchFootnotes } from './footnote-patch.ts';
import { lookAtFullPages } from './full-looks.ts';
import { keepPagesFull } from './full-pages.ts';
import { keepPageEndsGood } from './good-page-ends.ts';
import { layOutPart } from './lay-out-part.ts';
import { keepPagesLight } from './light-pages.ts';
import { keepStringsAside } from './named-strings.ts';
import { keepGridAfterBlocks } from './snap-to-grid.ts';
import { writeSelectorsPlainly } from './plain-selectors.ts';
import { findShownElements } from './shown-elements.ts';
import { takeSiblingRules } from './sibling-rules.ts';
import { repeatTableHeads } from './tables.ts';
import type { PartLayout, PartOrder, SheetsToShow, StartOrder } from './part-layout.ts';
import { showPages } from './show-pages.ts';
import { startSession, type Session } from './session.ts';

declare global {
  interface Window {
    /** What the press asks of a tab: to be made ready once, then to lay out parts, one after the other, and to
     * hold pages while they are printed. */
    press: {
      start: (order: StartOrder) => Promise<void>;
      layOut: (order: PartOrder) => Promise<PartLayout>;
      /** Puts pages into the document, to be printed. */
      show: (sheets: SheetsToShow) => Promise<void>;
      /** Takes them out. */
      clear: () => void;
    };
  }
}

writeSelectorsPlainly();
findBlankTexts();
findExactEnds();
findShownElements();
patchFootnotes();
keepPageEndsGood();
keepStringsAside();
repeatTableHeads();
takeSiblingRules();
keepLastLines();
keepPagesFull();
lookAtFullPages();
keepGridAfterBlocks();
keepPagesLight();

let session: Promise<Session> | undefined;
let takeOut: (() => void) | undefined;

window.press = {
  start: async (order) => {
    await (session ??= startSession(order));
  },
  layOut: async (order) => {
    if (session === undefined) throw new Error('The tab was not started');
    return layOutPart(order, await session);
  },
  show: async (sheets) => {
    takeOut = await showPages(sheets);
  },
  clear: () => {
    takeOut?.();
    takeOut = undefined;
  },
};
