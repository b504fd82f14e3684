import { PressError } from '../model/press-error.ts';
import { damagedFiles, extractChrome, isBundleForThisMachine } from '../tools/chrome-bundle.ts';
import { findChrome } from '../tools/chrome.ts';
import { javaVersion } from '../tools/java.ts';
import { launchChrome } from '../tools/launch-chrome.ts';
import { makeTools } from '../tools/make-tools.ts';
import type { Command } from './command.ts';

/** `octavo doctor`: says what is used, where it came from, and what mends what is missing. */
export const doctor: Command = {
  run: async () => {
    const tools = makeTools(process.env);
    const checks: readonly (readonly [string, () => Promise<string>])[] = [
      ['node', async () => `${process.version} (${process.platform} ${process.arch})`],
      ['pandoc', async () => `${await tools.pandoc.version()} (${tools.pandoc.engine})`],
      ['browser', async () => describeBrowser()],
      ['starts', async () => startBrowser()],
      ['java', async () => describeJava()],
    ];
    let isWell = true;
    for (const [name, look] of checks) isWell = (await tell(name, look)) && isWell;
    return isWell ? 0 : 3;
  },
};

async function tell(name: string, look: () => Promise<string>): Promise<boolean> {
  try {
    process.stdout.write(`ok    ${name.padEnd(8)} ${await look()}\n`);
    return true;
  } catch (cause) {
    const hint = cause instanceof PressError ? cause.hint : 'run again with --debug';
    const message = cause instanceof Error ? cause.message : String(cause);
    process.stdout.write(`fails ${name.padEnd(8)} ${message}\n      mend it: ${hint}\n`);
    return false;
  }
}

async function describeBrowser(): Promise<string> {
  const chrome = await findChrome(process.env);
  if (process.env.OCTAVO_CHROME === undefined && isBundleForThisMachine()) {
    const bundle = await extractChrome(process.env);
    const damaged = await damagedFiles(bundle);
    if (damaged.length > 0) {
      throw new PressError(`Changed since they were extracted: ${damaged.join(', ')}`, {
        hint: `rm -r "${bundle.folder}"`,
      });
    }
  }
  return `${chrome.executable} (${chrome.origin})`;
}

// Nothing that a build needs: its absence is no fault.
async function describeJava(): Promise<string> {
  const version = await javaVersion();
  return version === undefined
    ? 'none: the tests of the press leave out EPUBCheck, and nothing else'
    : `${version}: the tests of the press run EPUBCheck`;
}

async function startBrowser(): Promise<string> {
  const { browser, isSandboxed } = await launchChrome(process.env, { pipe: true, args: [] });
  const version = await browser.version();
  await browser.close();
  const why = process.getuid?.() === 0 ? 'you are root' : 'this system forbids it';
  return `${version}, ${isSandboxed ? 'in its sandbox' : `without its sandbox, because ${why}`}`;
}
