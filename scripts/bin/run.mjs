#!/usr/bin/env node
// Runs a development tool (vitest, eslint, tsc, …) after making sure that the dependencies are there.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pressFolder, setUp } from './set-up.mjs';

setUp();
const [tool, ...args] = process.argv.slice(2);
const packageOf = { tsc: 'typescript' };
const folder = join(pressFolder, 'node_modules', packageOf[tool] ?? tool);
const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
const script = join(folder, typeof bin === 'string' ? bin : bin[tool]);
const { status } = spawnSync(process.execPath, [script, ...args], {
  stdio: 'inherit',
  cwd: pressFolder,
});
process.exitCode = status ?? 1;
