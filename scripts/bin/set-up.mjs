import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the press itself: where package.json, templates/ and scripts/ stand. */
export const pressFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const lock = join(pressFolder, 'package-lock.json');
const installed = join(pressFolder, 'node_modules', '.package-lock.json');

/**
 * Installs the dependencies when they are missing or older than the lock file. Needs nothing but Node and npm.
 * Ends the process with exit code 3 and a hint when that fails.
 */
export function setUp() {
  demandNode(20);
  if (isSetUp()) return;
  process.stderr.write(
    'Setting up: installing the dependencies once (npm ci, install scripts off)\n',
  );
  const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status, error } = runNpm(args);
  if (status === 0) return;
  const why = error ? `: ${error.message}` : '';
  fail(
    `Could not install the dependencies${why}`,
    'check the network connection, then run the command again',
  );
}

function isSetUp() {
  if (!existsSync(lock)) return true; // installed as a package: npm has put the dependencies where Node finds them
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function runNpm(args) {
  // What npm prints goes to stderr, so that stdout holds the command's own output only.
  const options = { cwd: pressFolder, stdio: ['ignore', 2, 2] };
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('.js')) return spawnSync(process.execPath, [npmScript, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

function demandNode(major) {
  if (Number.parseInt(process.versions.node, 10) >= major) return;
  fail(`Node ${process.versions.node} is too old`, `install Node ${major} or newer`);
}

function fail(message, hint) {
  process.stderr.write(`error: ${message}\n  hint: ${hint}\n`);
  process.exit(3);
}
