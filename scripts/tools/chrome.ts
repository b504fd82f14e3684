import { access, constants } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { execa } from 'execa';
import { PressError } from '../model/press-error.ts';
import { extractChrome, isBundleForThisMachine } from './chrome-bundle.ts';

/** A browser that can be started. */
export interface Chrome {
  readonly executable: string;
  /** Where it came from, for people. */
  readonly origin: string;
  readonly env: Readonly<Record<string, string>>;
  /** True when it is a chrome-headless-shell. */
  readonly isShell: boolean;
}

/**
 * Finds the browser to lay out pages with: the one `OCTAVO_CHROME` names, else the one npm brought, else an installed one.
 * Throws a PressError with the one step that mends it when there is none.
 */
export async function findChrome(env: NodeJS.ProcessEnv): Promise<Chrome> {
  if (env.OCTAVO_CHROME !== undefined) return named(env.OCTAVO_CHROME);
  if (isBundleForThisMachine()) return bundled(env);
  const executable = await firstRunnable(installedPlaces(env));
  if (executable !== undefined) return { executable, origin: 'installed', env: {}, isShell: false };
  throw new PressError('Found no browser to lay out pages with', {
    hint: 'install Google Chrome, or name a Chrome or Chromium with OCTAVO_CHROME',
  });
}

async function named(executable: string): Promise<Chrome> {
  if ((await firstRunnable([executable])) === undefined) {
    throw new PressError(`Cannot run the browser "${executable}" that OCTAVO_CHROME names`, {
      hint: 'correct OCTAVO_CHROME, or unset it',
    });
  }
  return {
    executable,
    origin: 'named by OCTAVO_CHROME',
    env: {},
    isShell: /headless-shell/.test(executable),
  };
}

async function bundled(env: NodeJS.ProcessEnv): Promise<Chrome> {
  const bundle = await extractChrome(env);
  const fonts = { FONTCONFIG_FILE: bundle.fontConfig };
  const chrome = {
    executable: bundle.executable,
    origin: `npm package @sparticuz/chromium ${bundle.version}`,
    isShell: true,
  };
  if (await starts(bundle.executable, {})) return { ...chrome, env: fonts };
  const path = [bundle.libraries, env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter);
  const libraries = { LD_LIBRARY_PATH: path };
  if (await starts(bundle.executable, libraries)) {
    return {
      ...chrome,
      origin: `${chrome.origin}, with its own NSS libraries`,
      env: { ...fonts, ...libraries },
    };
  }
  throw new PressError(`The browser "${bundle.executable}" does not start on this machine`, {
    hint: 'install Chromium and name it with OCTAVO_CHROME',
  });
}

async function starts(executable: string, env: Record<string, string>): Promise<boolean> {
  const { exitCode } = await execa(executable, ['--version'], {
    env,
    reject: false,
    timeout: 20_000,
  });
  return exitCode === 0;
}

function installedPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (process.platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA];
    return roots.flatMap((root) =>
      root === undefined
        ? []
        : [
            join(root, 'Google/Chrome/Application/chrome.exe'),
            join(root, 'Microsoft/Edge/Application/msedge.exe'),
          ],
    );
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function firstRunnable(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const ok = await access(path, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (ok) return path;
  }
  return undefined;
}
