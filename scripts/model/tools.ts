import type { Block } from './pandoc-ast.ts';

/** The only door to the disk. Every failure is a PressError with the path and a hint. */
export interface Files {
  /** Bytes of a file, or undefined when it is not there. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  /** Sorted names of the files directly in a folder; empty when it is not there. */
  readonly listFiles: (folder: string) => Promise<readonly string[]>;
  /** Sorted names of the folders directly in a folder; empty when it is not there. */
  readonly listFolders: (folder: string) => Promise<readonly string[]>;
  /** Writes whole or not at all, making folders as needed. */
  readonly write: (path: string, content: Uint8Array | string) => Promise<void>;
  /** Puts a folder with just these files in place of what was there, whole or not at all. */
  readonly replaceFolder: (folder: string, files: ReadonlyMap<string, Uint8Array>) => Promise<void>;
  /** True when the path, links resolved, is inside the folder. */
  readonly isInside: (path: string, folder: string) => Promise<boolean>;
}

/** A text to be read by pandoc. */
export interface PandocInput {
  readonly name: string;
  readonly text: string;
}

/** What pandoc says of a text, such as a note that nothing calls. */
export interface PandocWarning {
  /** Position of the text among the inputs, from 0. */
  readonly input: number;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Texts read: their trees in the order of the texts. */
export interface PandocReading {
  readonly trees: readonly (readonly Block[])[];
  readonly warnings: readonly PandocWarning[];
}

/** Pandoc behind one interface, whichever engine runs. */
export interface Pandoc {
  /** Such as `pandoc-wasm` or `/usr/bin/pandoc`. */
  readonly engine: string;
  readonly version: () => Promise<string>;
  /** Names the very build: the same one makes the same tree of a text. */
  readonly build: () => Promise<string>;
  /** Starts a process before it is known what it will read; to be closed. */
  readonly prepare: () => void;
  readonly close: () => void;
  /**
   * Reads texts, in as few processes as they are worth.
   *
   * @param onRead Told of each text, by its position, as soon as it is read; in any order.
   */
  readonly read: (
    format: string,
    inputs: readonly PandocInput[],
    onRead?: (input: number, tree: readonly Block[]) => void,
  ) => Promise<PandocReading>;
}

/** A file that a page in the browser may load. */
export interface Resource {
  readonly mediaType: string;
  readonly body: string | Uint8Array;
}

/** Files by name; looked into at every request, so that more may be added. */
export interface Resources {
  readonly get: (name: string) => Resource | undefined;
}

/** A page open in the browser, cut off from network and disk. */
export interface BrowserPage {
  /** Value of a JavaScript expression in the page, promises awaited; must be JSON. */
  readonly evaluate: (expression: string) => Promise<unknown>;
  /** Prints by the CSS page size, backgrounds, tags and outline included. */
  readonly pdf: () => Promise<Uint8Array>;
  readonly jpeg: (size: { width: number; height: number }) => Promise<Uint8Array>;
  /** Script errors, console errors and refused requests so far. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface Browser {
  readonly version: () => Promise<string>;
  /** Opens the resource named `index.html`; any request beyond the given resources is refused and remembered. */
  readonly open: (resources: Resources) => Promise<BrowserPage>;
  /** The same, for pages that are laid out and printed and never drawn on a screen, which costs less. */
  readonly openUnseen: (resources: Resources) => Promise<BrowserPage>;
  readonly close: () => Promise<void>;
}

/** Prints a folder's `index.html` by pagedjs-cli: the reference engine. */
export type ReferencePrinter = (resources: ReadonlyMap<string, Resource>) => Promise<Uint8Array>;

/** Results of earlier builds by a key that names everything they depend on. What is lost is only made again. */
export interface Cache {
  readonly read: (key: string) => Promise<Uint8Array | undefined>;
  /** Never fails: a full disk costs time later, not the build. */
  readonly write: (key: string, content: Uint8Array | string) => Promise<void>;
}

/** A module of the press in a thread of its own. What it is given and what it gives are copied. */
export interface Thread {
  /** Calls a function that the module exports, with `{ cache }` after these arguments; throws what it throws. */
  readonly run: (name: string, ...args: readonly unknown[]) => Promise<unknown>;
  readonly close: () => Promise<void>;
}

/** Milliseconds of a monotonic clock; for durations in reports only. */
export type Clock = () => number;

/** Everything outside, handed to the pipeline. */
export interface Tools {
  readonly files: Files;
  readonly pandoc: Pandoc;
  readonly browser: Browser;
  readonly printByPagedjsCli: ReferencePrinter;
  readonly cache: Cache;
  /** Processors that may work at the same time. */
  readonly cores: number;
  readonly clock: Clock;
  /** Reads a file of an npm package that the press depends on: `source-serif/OTF/…`. */
  readonly readPackageFile: (path: string) => Promise<Uint8Array>;
  /**
   * Names the state of some source files of the press, or of all in a folder, by their paths from its root, and the
   * versions of some packages: for the keys of what is kept.
   */
  readonly digestSources: (
    paths: readonly string[],
    packages: readonly string[],
  ) => Promise<string>;
  /** A bundle for the browser made from a TypeScript file of the press. */
  readonly bundle: (entry: string) => Promise<string>;
  /** Starts a thread with a TypeScript file of the press. */
  readonly openThread: (entry: string) => Thread;
}
