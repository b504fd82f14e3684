import type { Command } from './command.ts';

/** A command that is loaded when it is wanted. */
export interface CommandEntry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** All commands by name, in the order of the help. */
export const commands: ReadonlyMap<string, CommandEntry> = new Map([
  [
    'build',
    {
      summary: 'make every edition of all books, or of those named',
      load: async () => (await import('./build.ts')).build,
    },
  ],
  [
    'normalise',
    {
      summary: 'turn one raw text into Markdown: IN [-o OUT] [--ledger FILE] [--decisions FILE]',
      load: async () => (await import('./normalise.ts')).normaliseCommand,
    },
  ],
  [
    'adopt',
    {
      summary: 'turn the hand edits of a generated file into decisions: FILE [--reason TEXT]',
      load: async () => (await import('./adopt.ts')).adoptCommand,
    },
  ],
  [
    'polish',
    {
      summary: 'set the typography of a plain text: [--lang TAG] [--jsonl] [--diff] IN [-o OUT]',
      load: async () => (await import('./polish.ts')).polish,
    },
  ],
  [
    'check',
    {
      summary:
        'look whether editions in dist/ are whole, or a PDF is accessible: [BOOK… | FILE.pdf…]',
      load: async () => (await import('./check.ts')).check,
    },
  ],
  [
    'preflight',
    {
      summary:
        'look at PDFs as a press would: FILE.pdf|BOOK [--preset NAME] [--standard NAME] [--judges]',
      load: async () => (await import('./preflight.ts')).preflight,
    },
  ],
  [
    'pages',
    {
      summary: 'draw pages of a finished book as PNGs: BOOK [--spread] [--pages 3-9] [-o FOLDER]',
      load: async () => (await import('./pages.ts')).pages,
    },
  ],
  [
    'booklet',
    {
      summary:
        'impose a finished book, or any PDF: BOOK|FILE.pdf [--plan] [--paper 90gsm] [--to FOLDER]',
      load: async () => (await import('./booklet.ts')).booklet,
    },
  ],
  [
    'doctor',
    {
      summary: 'say which browser and pandoc are used, and what is missing',
      load: async () => (await import('./doctor.ts')).doctor,
    },
  ],
]);
