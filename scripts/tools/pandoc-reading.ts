import type { Block } from '../model/pandoc-ast.ts';
import type { PandocWarning } from '../model/tools.ts';

/** What pandoc made of one text. */
export interface TextReading {
  readonly tree: readonly Block[];
  readonly warnings: readonly Omit<PandocWarning, 'input'>[];
}

/** Told of each text, by its position, as soon as it is read. */
export type OnText = (index: number, reading: TextReading) => void;

/** Runs pandoc over texts. */
export interface Engine {
  readonly name: string;
  /** Starts a process before it is known what it will read. */
  readonly prepare: () => void;
  /** Ends what was started and not used. */
  readonly close: () => void;
  readonly version: () => Promise<string>;
  /** Names the very build, without running it where that can be helped. */
  readonly build: () => Promise<string>;
  /** Reads all texts in one process. Throws a PressError when pandoc cannot be run or refuses a text. */
  readonly read: (format: string, texts: readonly string[], onText: OnText) => Promise<void>;
}

/** A warning in pandoc's words: `Note with key 'b' defined at NAME line 7 column 1 but not used.` */
export function readWarning(
  words: string,
  name: RegExp,
): (Omit<PandocWarning, 'input'> & { readonly file: string }) | undefined {
  const place = new RegExp(`\\s+at (${name.source}) line (\\d+) column (\\d+)`, 'g');
  const at = place.exec(words);
  if (at === null) return undefined;
  const message = words.replace(place, '').trim().replace(/\.$/, '');
  return { file: at[1] ?? '', line: Number(at[2]), column: Number(at[3]), message };
}
