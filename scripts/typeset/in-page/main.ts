import './still-world.ts';
import { patchFootnotes } from './footnote-patch.ts';
import { keepPagesFull } from './full-pages.ts';
import { keepPageEndsGood } from './good-page-ends.ts';
import { layOutPart } from './lay-out-part.ts';
import { keepPagesLight } from './light-pages.ts';
import { keepStringsAside } from './named-strings.ts';
import { keepGridAfterBlocks } from './snap-to-grid.ts';
import { takeSiblingRules } from './sibling-rules.ts';
import { repeatTableHeads } from './tables.ts';
import type { PartLayout, PartOrder, StartOrder } from './part-layout.ts';
import { startSession, type Session } from './session.ts';

declare global {
  interface Window {
    /** What the press asks of a tab: to be made ready once, then to lay out parts, one after the other. */
    press: {
      /** @returns The style that the pages want, as Paged.js rewrote it. */
      start: (order: StartOrder) => Promise<string>;
      layOut: (order: PartOrder) => Promise<PartLayout>;
    };
  }
}

patchFootnotes();
keepPageEndsGood();
keepStringsAside();
repeatTableHeads();
takeSiblingRules();
keepPagesLight();
keepPagesFull();
keepGridAfterBlocks();

let session: Promise<Session> | undefined;

window.press = {
  start: async (order) => (await (session ??= startSession(order))).style,
  layOut: async (order) => {
    if (session === undefined) throw new Error('The tab was not started');
    return layOutPart(order, await session);
  },
};
