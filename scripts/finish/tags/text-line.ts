import type { SpacingFacts } from './space-lines.ts';

/** A text object: letters on one line. */
export interface TextLine {
  /** Of its first letter. */
  readonly firstFont: string;
  /** Of its last letter. */
  readonly font: string;
  readonly size: number;
  /** Heights of its first and its last letter, in the units of the stream. */
  readonly startY: number;
  readonly endY: number;
  /** Codes of its first letter, of the last but one, and of the last. */
  readonly first: string;
  readonly before: string;
  readonly last: string;
  /** It ends with a hyphen that the press added. */
  readonly isDivided: boolean;
  /** Where its ET stands in the content it was found in. */
  readonly end: number;
}

/** Reads a text object up to its ET; undefined when it shows nothing. */
export function readLine(
  written: string,
  fonts: SpacingFacts['fonts'],
): Omit<TextLine, 'end'> | undefined {
  const [firstFont, size] = fontAt(written, written.indexOf(' Tf\n'));
  const [font] = fontAt(written, written.lastIndexOf(' Tf\n'));
  const first = codesAt(written, written.indexOf('> Tj\n'));
  const lastAt = written.lastIndexOf('> Tj\n');
  if (first === '' || font === '') return undefined;
  const shown = codesAt(written, lastAt);
  const digits = fonts[font]?.digits ?? 4;
  const both = codesAt(written, written.lastIndexOf('> Tj\n', lastAt - 1)) + shown;
  return {
    firstFont,
    font,
    size,
    startY: heightAt(written, written.indexOf(' Tm\n')),
    endY: heightAt(written, written.lastIndexOf(' Tm\n')),
    first: first.slice(0, fonts[firstFont]?.digits ?? 4),
    before: both.slice(-2 * digits, -digits),
    last: both.slice(-digits),
    isDivided:
      written.endsWith('EMC\n') && addedHyphen.test(lineBefore(written, lastOpening(written))),
  };
}

const addedHyphen = /\/ActualText <FEFF(?:2010|00AD)>/;

function lastOpening(written: string): number {
  return written.lastIndexOf(' BDC\n');
}

// The line that an operator ends.
function lineBefore(written: string, at: number): string {
  return at < 0 ? '' : written.slice(written.lastIndexOf('\n', at - 1) + 1, at);
}

function fontAt(written: string, at: number): readonly [name: string, size: number] {
  const [name = '', size] = lineBefore(written, at).split(' ');
  return [name.slice(1), Number(size)];
}

function heightAt(written: string, at: number): number {
  return Number(lineBefore(written, at).split(' ').at(-1));
}

function codesAt(written: string, at: number): string {
  return at < 0 ? '' : written.slice(written.lastIndexOf('<', at) + 1, at);
}
