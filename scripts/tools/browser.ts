import { randomUUID } from 'node:crypto';
import type { CDPSession, Browser as PuppeteerBrowser, Page, Protocol } from 'puppeteer-core';
import { PressError } from '../model/press-error.ts';
import type { Browser, BrowserPage, Resources } from '../model/tools.ts';
import { launchChrome } from './launch-chrome.ts';

// A name that can never be looked up (RFC 2606): what it serves comes from memory.
const origin = 'http://press.invalid/';

/** An installed Chrome asks for it by itself. */
const siteIcon = `${origin}favicon.ico`;

// Pages may use only what the press hands them; no script but the press's own.
const policy = [
  "default-src 'none'",
  `script-src ${origin}press.js`,
  `style-src ${origin} 'unsafe-inline'`,
  `font-src ${origin}`,
  `img-src ${origin} data:`,
  `connect-src ${origin}`,
].join('; ');

/** Starts the browser at the first page asked for, and only then. */
export function makeBrowser(env: NodeJS.ProcessEnv): Browser {
  let running: Promise<Running> | undefined;
  const start = () => (running ??= run(env));
  return {
    version: async () => (await start()).browser.version(),
    open: async (resources) => fillPage(await (await start()).browser.newPage(), resources),
    openUnseen: async (resources) => fillPage(await unseenPage(await start()), resources),
    close: async () => {
      const ended = await running?.catch(() => undefined);
      running = undefined;
      await ended?.browser.close();
    },
  };
}

interface Running {
  readonly browser: PuppeteerBrowser;
  /** To speak to the browser itself, until it is closed: puppeteer forgets a target whose session is left. */
  readonly client: CDPSession;
}

async function run(env: NodeJS.ProcessEnv): Promise<Running> {
  const { browser } = await launchChrome(env, { pipe: true, args: [] });
  return { browser, client: await browser.target().createCDPSession() };
}

// Only the headless shell has pages that wait to be told when to draw; elsewhere they are drawn in vain.
async function unseenPage({ browser, client }: Running): Promise<Page> {
  const url = `about:blank#${randomUUID()}`;
  try {
    await client.send('Target.createTarget', { url, enableBeginFrameControl: true });
  } catch {
    return browser.newPage();
  }
  const page = await (await browser.waitForTarget((target) => target.url() === url)).page();
  if (page === null) {
    throw new PressError('The browser opens no page', {
      hint: 'run "octavo doctor", or name another Chrome with OCTAVO_CHROME',
    });
  }
  return page;
}

async function fillPage(page: Page, resources: Resources): Promise<BrowserPage> {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script error: ${String(error)}`));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console error: ${message.text()}`);
  });
  await answerRequests(await page.createCDPSession(), resources, complaints);
  await page.goto(`${origin}index.html`, { waitUntil: 'load', timeout: 0 });
  return {
    evaluate: async (expression) => page.evaluate(expression).catch(explainSlowness),
    pdf: async () => printPage(page),
    jpeg: async (size) => takePicture(page, size),
    complaints: () => complaints,
    close: async () => page.close(),
  };
}

type Paused = Protocol.Fetch.RequestPausedEvent;

// Puppeteer's own interception writes megabytes in base64 letter by letter.
async function answerRequests(
  client: CDPSession,
  resources: Resources,
  complaints: string[],
): Promise<void> {
  client.on('Fetch.requestPaused', ({ requestId, request: { url } }: Paused) => {
    // A page that is closed meanwhile wants no answer.
    answer({ client, requestId, url }, resources, complaints).catch(() => undefined);
  });
  await client.send('Fetch.enable');
}

interface Asked {
  readonly client: CDPSession;
  readonly requestId: string;
  readonly url: string;
}

async function answer(
  { client, requestId, url }: Asked,
  resources: Resources,
  complaints: string[],
): Promise<void> {
  const resource = url.startsWith(origin)
    ? resources.get(decodeURI(url.slice(origin.length)))
    : undefined;
  if (resource !== undefined) {
    const { body, mediaType } = resource;
    await client.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [
        { name: 'Content-Type', value: mediaType },
        { name: 'Content-Security-Policy', value: policy },
      ],
      body: base64(body),
    });
  } else if (url === siteIcon) {
    await client.send('Fetch.fulfillRequest', { requestId, responseCode: 204 });
  } else if (url.startsWith('data:')) {
    await client.send('Fetch.continueRequest', { requestId });
  } else {
    complaints.push(`refused request: ${url.slice(0, 200)}`);
    await client.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
  }
}

function base64(body: string | Uint8Array): string {
  const bytes =
    typeof body === 'string'
      ? Buffer.from(body)
      : Buffer.from(body.buffer, body.byteOffset, body.length);
  return bytes.toString('base64');
}

async function printPage(page: Page): Promise<Uint8Array> {
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: false,
    margin: { top: 0, right: 0, bottom: 0, left: 0 },
    timeout: 0,
  });
}

async function takePicture(
  page: Page,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  await page.setViewport({ ...size, deviceScaleFactor: 1 });
  return page.screenshot({ type: 'jpeg', quality: 88, clip: { x: 0, y: 0, ...size } });
}

function explainSlowness(cause: unknown): never {
  const said = cause instanceof Error ? cause.message : String(cause);
  if (!/timed out/.test(said)) throw cause;
  throw new PressError('The browser gave no answer for ten minutes', {
    hint: 'look for a paragraph of hundreds of thousands of letters, and divide it',
    cause,
  });
}
