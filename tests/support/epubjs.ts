import type { Step } from './in-page/epubjs.ts';
import { openReaderPage } from './reader-page.ts';

/** What became of a walk through the contents. */
export interface Walk {
  readonly steps: readonly Step[];
  readonly complaints: readonly string[];
}

/** Opens an EPUB in epub.js and follows every entry of its contents. */
export async function walkInEpubjs(epub: Uint8Array): Promise<Walk> {
  const reader = await openReaderPage({ script: 'tests/support/in-page/epubjs.ts', epub });
  try {
    const steps = await reader.ask<readonly Step[]>('reader.walk()');
    return { steps, complaints: reader.complaints() };
  } finally {
    await reader.close();
  }
}
