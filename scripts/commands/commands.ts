import { adoptCommand } from './adopt.ts';
import { booklet } from './booklet.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import type { Command } from './command.ts';
import { doctor } from './doctor.ts';
import { normaliseCommand } from './normalise.ts';
import { pages } from './pages.ts';
import { polish } from './polish.ts';
import { preflight } from './preflight.ts';

/** All commands by name, in the order of the help. */
export const commands: ReadonlyMap<string, Command> = new Map([
  ['build', build],
  ['normalise', normaliseCommand],
  ['adopt', adoptCommand],
  ['polish', polish],
  ['check', check],
  ['preflight', preflight],
  ['pages', pages],
  ['booklet', booklet],
  ['doctor', doctor],
]);
