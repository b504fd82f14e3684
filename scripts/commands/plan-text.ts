/** What a plan says: facts, and steps under their headings. */
interface Guide {
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly print: readonly string[];
  readonly dialogs: readonly { readonly program: string; readonly choices: readonly string[] }[];
  readonly fold: readonly string[];
  readonly fasten: readonly string[];
  readonly notes: readonly { readonly name: string; readonly value: string }[];
}

const width = 88;

/** The plan of a booklet as lines for a terminal. */
export function planText({ facts, print, dialogs, fold, fasten, notes }: Guide): string {
  const said = (name: string, value: string) => wrap(value, `${name.padEnd(13)} `);
  const steps = (heading: string, all: readonly string[]) => [
    '',
    heading,
    ...all.flatMap((step, n) => wrap(step, `  ${n + 1}. `)),
  ];
  const lines = [
    ...facts.flatMap(({ name, value }) => said(name, value)),
    ...steps('Print', print),
    '',
    'In the print dialog',
    ...dialogs.flatMap(({ program, choices }) =>
      wrap(choices.join(' · '), `  ${program.padEnd(22)} `),
    ),
    ...steps('Fold', fold),
    ...steps('Fasten', fasten),
    '',
    ...notes.flatMap(({ name, value }) => wrap(`${name}. ${value}`, '')),
  ];
  return `${lines.join('\n')}\n`;
}

// Further lines begin below the first word.
function wrap(text: string, head: string): readonly string[] {
  const lines: string[] = [];
  let line = head;
  for (const word of text.split(' ')) {
    const isFirst = line.trim() === head.trim() || line.trim() === '';
    if (!isFirst && line.length + word.length + 1 > width) {
      lines.push(line);
      line = `${' '.repeat(head.length)}${word}`;
    } else line += isFirst && line === head ? word : ` ${word}`;
  }
  return [...lines, line];
}
