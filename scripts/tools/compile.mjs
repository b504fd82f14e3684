// Compiles the TypeScript of the press into a few files, once after each change of it: a command starts in half the time
// that compiling and finding 300 modules one by one would take.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { threadId } from 'node:worker_threads';

const pressFolder = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const sources = join(pressFolder, 'scripts');
const kept = join(pressFolder, 'node_modules', '.cache', 'octavo');

/** What is started by itself: by Node, and in the pages of the browser. */
const nodeEntries = ['scripts/cli.ts', 'scripts/verify/thread.ts', 'scripts/finish/thread.ts'];
const pageEntries = ['scripts/typeset/in-page/main.ts', 'scripts/publish/pictures/in-page/main.ts'];

const hourMs = 3_600_000;

const common = { bundle: true, legalComments: 'none', logLevel: 'silent' };

const compiledPath = (folder, entry) => join(folder, entry.replace(/\.ts$/, '.mjs'));

let folder;

/**
 * Finds what a module of the press (path from its root) was compiled to, compiling it when it is new.
 *
 * @returns Undefined when it is none that is started by itself, or when nothing can be kept in the press's folder.
 */
export async function compiledFile(entry) {
  folder ??= compileOnce(kept).catch(withoutWriting);
  const found = await folder;
  const file = found && compiledPath(found, entry);
  return file && existsSync(file) ? file : undefined;
}

function withoutWriting(error) {
  if (!['EACCES', 'EPERM', 'EROFS', 'ENOSPC'].includes(error.code)) throw error;
  return undefined;
}

/** Compiles the press into a subfolder of its own, unless it is there from last time; gives its path. */
async function compileOnce(parent) {
  const made = join(parent, digestOfSources());
  if (existsSync(made)) return made;
  await mkdir(parent, { recursive: true });
  const fresh = `${made}-${process.pid}-${threadId}`;
  try {
    await compile(nodeEntries, fresh);
    for (const entry of pageEntries) {
      const file = compiledPath(fresh, entry);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await compileScript(entry));
    }
    await rename(fresh, made);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another process may have been quicker.
    if (!existsSync(made)) throw error;
  }
  await dropOld(parent, made);
  return made;
}

/** Compiles modules (paths from the press's root) for Node, to the same paths in a folder inside the press's own. */
export async function compile(entries, outdir) {
  const { build } = await import('esbuild');
  await build({
    ...common,
    entryPoints: entries.map((entry) => join(pressFolder, entry)),
    outdir,
    outbase: pressFolder,
    outExtension: { '.js': '.mjs' },
    format: 'esm',
    platform: 'node',
    target: 'node20',
    splitting: true,
    chunkNames: 'parts/[hash]',
    sourcemap: true,
    sourcesContent: false,
    banner: { js: requireLine },
    plugins: [keepPlaces, keepPackages],
  });
}

/** Compiles a module (path from the press's root) into one script for a page of the browser. */
export async function compileScript(entry) {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(pressFolder, entry)],
    format: 'iife',
    target: 'chrome120',
    write: false,
  });
  return outputFiles[0].text;
}

// In two words, so that it stays when this module is compiled.
const ownPlace = ['import.meta', 'url'].join('.');

// A module finds files beside itself: it has to think that it is where it was written.
const keepPlaces = {
  name: 'keep-places',
  setup(build) {
    build.onLoad({ filter: /\.(?:ts|mjs)$/ }, async ({ path }) => {
      const contents = await readFile(path, 'utf8');
      const place = JSON.stringify(pathToFileURL(path).href);
      const loader = path.endsWith('.ts') ? 'ts' : 'js';
      return { contents: contents.replaceAll(ownPlace, place), loader };
    });
  },
};

/** Packages of hundreds of small modules, which Node would find and read one by one. */
const compiledAlong = /^(?:puppeteer-core|pdf-lib|execa)(?:\/|$)/;

// Their older modules ask for others by `require`.
const requireLine = `import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(${ownPlace});`;

const keepPackages = {
  name: 'keep-packages',
  setup(build) {
    build.onResolve({ filter: /^[^./]/ }, ({ path, importer }) =>
      compiledAlong.test(path) || importer.includes('node_modules')
        ? undefined
        : { path, external: true },
    );
  },
};

function digestOfSources() {
  const hash = createHash('sha256');
  for (const entry of readdirSync(sources, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(?:ts|mjs)$/.test(entry.name)) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const { mtimeMs, size } = statSync(path);
    hash.update(`${relative(sources, path)} ${mtimeMs} ${size}\n`);
  }
  // Packages are compiled along with the scripts of pages.
  for (const name of ['package.json', 'package-lock.json']) {
    const about = statSync(join(pressFolder, name), { throwIfNoEntry: false });
    hash.update(`${about?.mtimeMs}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

// Not those of the last hour: a command may still run that loads the rest of its parts from there.
async function dropOld(parent, current) {
  for (const name of await readdir(parent)) {
    const path = join(parent, name);
    if (path === current) continue;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Infinity }));
    if (Date.now() - mtimeMs > hourMs) await rm(path, { recursive: true, force: true });
  }
}
