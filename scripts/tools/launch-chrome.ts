import { execa } from 'execa';
import puppeteer, { type Browser as PuppeteerBrowser } from 'puppeteer-core';
import { PressError } from '../model/press-error.ts';
import { findChrome, type Chrome } from './chrome.ts';

const flags = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-extensions',
  '--disable-gpu',
  '--disable-sync',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--no-first-run',
];

/** How a browser is launched. */
export interface LaunchOptions {
  /** True: a pipe that nobody else can speak through; false: a local port. */
  readonly pipe: boolean;
  readonly args: readonly string[];
}

/** A browser that runs. */
export interface Launched {
  readonly browser: PuppeteerBrowser;
  readonly isSandboxed: boolean;
}

/**
 * Launches Chrome with our own flags, in its sandbox unless the user is root or the system forbids it to this user
 * (a chroot, or a kernel without unprivileged user namespaces); that is then said. Throws a PressError when it does
 * not start.
 */
export async function launchChrome(
  env: NodeJS.ProcessEnv,
  options: LaunchOptions,
): Promise<Launched> {
  const chrome = await findChrome(env);
  const isRoot = process.getuid?.() === 0;
  try {
    const browser = await launch(chrome, { env, options, isSandboxed: !isRoot });
    return { browser, isSandboxed: !isRoot };
  } catch (cause) {
    const said = await sayOf(chrome, env, isRoot);
    if (isRoot || !/No usable sandbox|sandbox.*(?:denied|not permitted)/i.test(said)) {
      throw cannotStart(chrome, said, cause);
    }
    process.stderr.write(`${noSandbox}\n`);
    return {
      browser: await launch(chrome, { env, options, isSandboxed: false }),
      isSandboxed: false,
    };
  }
}

/** A book of a thousand pages is laid out in well under this. */
const longestAnswerMs = 600_000;

const noSandbox =
  'notice: this system forbids the browser its sandbox; pages are laid out without it, by no script but the press’s own and without a network';

interface Launch {
  readonly env: NodeJS.ProcessEnv;
  readonly options: LaunchOptions;
  readonly isSandboxed: boolean;
}

async function launch(
  chrome: Chrome,
  { env, options, isSandboxed }: Launch,
): Promise<PuppeteerBrowser> {
  return puppeteer.launch({
    executablePath: chrome.executable,
    headless: chrome.isShell ? 'shell' : true,
    pipe: options.pipe,
    protocolTimeout: longestAnswerMs,
    args: [...flags, ...(isSandboxed ? [] : ['--no-sandbox']), ...options.args],
    env: { ...env, ...chrome.env },
    handleSIGINT: true,
  });
}

// Through a pipe puppeteer does not hear why a browser died: it is started once more to be listened to.
async function sayOf(chrome: Chrome, env: NodeJS.ProcessEnv, isRoot: boolean): Promise<string> {
  const args = [
    ...flags,
    ...(isRoot ? ['--no-sandbox'] : []),
    '--headless',
    '--dump-dom',
    'about:blank',
  ];
  const { stderr } = await execa(chrome.executable, args, {
    env: { ...env, ...chrome.env },
    reject: false,
    timeout: 10_000,
  });
  return stderr ?? '';
}

function cannotStart(chrome: Chrome, said: string, cause: unknown): PressError {
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const telling = lines.find((line) => /error|fatal|denied|cannot/i.test(line)) ?? lines[0] ?? '';
  const why = telling
    .replace(/^\[[^\]]*\]\s*/, '')
    .trim()
    .slice(0, 300);
  return new PressError(
    `The browser "${chrome.executable}" does not start${why ? `: ${why}` : ''}`,
    {
      hint: 'run "octavo doctor", or name another Chrome with OCTAVO_CHROME',
      cause,
    },
  );
}
