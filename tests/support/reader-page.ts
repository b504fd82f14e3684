import type { HTTPRequest, Page } from 'puppeteer-core';
import { bundle } from '../../scripts/tools/press-files.ts';
import { launchChrome } from '../../scripts/tools/launch-chrome.ts';

/** Size of a screen, in CSS pixels. */
export interface Screen {
  readonly width: number;
  readonly height: number;
}

/** What the page of a reading system is opened with. */
export interface ReaderOrder {
  /** Script that makes the page a reader, by its path from the root of the press. */
  readonly script: string;
  readonly epub: Uint8Array;
  readonly screen?: Screen;
}

/** A page with a reading system in it, and nothing else in reach. */
export interface ReaderPage {
  readonly page: Page;
  /** Calls a function of the reader's script. */
  readonly ask: <T>(expression: string) => Promise<T>;
  /** Errors of scripts, and requests that failed or asked for anything but the reader and the book. */
  readonly complaints: () => readonly string[];
  readonly close: () => Promise<void>;
}

export const phone: Screen = { width: 390, height: 844 };
export const tablet: Screen = { width: 820, height: 1180 };

// A name that can never be looked up (RFC 2606), https as readers in the web are.
const origin = 'https://reader.invalid/';

// A script in the book would be refused by this, and the refusal told as an error.
const policy = [
  "default-src 'none'",
  `script-src ${origin}reader.js`,
  `style-src ${origin} blob: 'unsafe-inline'`,
  'img-src blob: data:',
  'font-src blob: data:',
  'frame-src blob:',
  `connect-src ${origin} blob:`,
].join('; ');

const html =
  '<!DOCTYPE html><meta charset="utf-8"><title>Reader</title><style>html,body{margin:0;height:100%}</style><script defer src="reader.js"></script>';

/** Opens a reading system in the browser of the press; every request but for its own script and the book is refused. */
export async function openReaderPage(order: ReaderOrder): Promise<ReaderPage> {
  const { browser } = await launchChrome(process.env, { pipe: true, args: [] });
  const page = await browser.newPage();
  const complaints = listen(page);
  await page.setViewport({ ...(order.screen ?? phone), deviceScaleFactor: 2 });
  await serve(page, { ...order, script: await bundle(order.script) }, complaints);
  await page.goto(`${origin}index.html`, { waitUntil: 'load' });
  return {
    page,
    ask: async <T>(expression: string) => (await page.evaluate(expression)) as T,
    complaints: () => complaints,
    close: () => browser.close(),
  };
}

function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script error: ${String(error)}`));
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warn';
    // What Chrome says of the reader's own way to show a book.
    const isOfReader = message.text().includes('can escape its sandboxing');
    if (isComplaint && !isOfReader) complaints.push(`console: ${message.text()}`);
  });
  page.on('requestfailed', (request) => {
    complaints.push(`failed request: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  return complaints;
}

async function serve(page: Page, order: ReaderOrder, complaints: string[]): Promise<void> {
  const bodies = new Map<string, readonly [string, string | Buffer]>([
    [`${origin}index.html`, ['text/html', html]],
    [`${origin}reader.js`, ['text/javascript', order.script]],
    [`${origin}book.epub`, ['application/epub+zip', Buffer.from(order.epub)]],
  ]);
  const answer = async (request: HTTPRequest): Promise<void> => {
    const url = request.url();
    const [contentType, body] = bodies.get(url) ?? [];
    if (contentType !== undefined && body !== undefined) {
      const headers = { 'Content-Security-Policy': policy };
      await request.respond({ status: 200, contentType, headers, body });
    } else if (/^(?:data|blob|about):/.test(url)) {
      await request.continue();
    } else {
      complaints.push(`remote request: ${url.slice(0, 200)}`);
      await request.abort('blockedbyclient');
    }
  };
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request));
}
