import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { makeBrowser } from '../../scripts/tools/browser.ts';
import { readPdf } from '../../scripts/verify/read-pdf.ts';

test.each(['open', 'openUnseen'] as const)(
  'a page gets what it is handed, and any other request is refused and told: %s',
  async (open) => {
    const browser = makeBrowser(process.env);
    try {
      const html = `<link rel="stylesheet" href="style.css"/><p>Wörter</p>
      <img src="http://example.invalid/a.png"/><img src="missing.png"/>
      <img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA="/>`;
      const page = await browser[open](
        new Map([
          ['index.html', { mediaType: 'text/html; charset=utf-8', body: html }],
          ['style.css', { mediaType: 'text/css', body: Buffer.from('p { color: rgb(1, 2, 3) }') }],
        ]),
      );
      const [said, colour] = (await page.evaluate(
        "(() => { const p = document.querySelector('p'); return [p.textContent, getComputedStyle(p).color]; })()",
      )) as readonly string[];
      expect(said).toBe('Wörter');
      expect(colour).toBe('rgb(1, 2, 3)');
      const complaints = page.complaints().join('\n');
      expect(complaints).toContain('refused request: http://press.invalid/missing.png');
      expect(complaints).toMatch(/example\.invalid/);
      expect(complaints).not.toContain('data:image');
      await page.close();
    } finally {
      await browser.close();
    }
  },
);

test('pages that are never drawn print one after the other', async () => {
  const browser = makeBrowser(process.env);
  try {
    for (const word of ['first', 'second']) {
      const body = `<p>${word}</p>`;
      const page = await browser.openUnseen(
        new Map([['index.html', { mediaType: 'text/html; charset=utf-8', body }]]),
      );
      expect((await readPdf(await page.pdf())).pages).toEqual([word]);
      await page.close();
    }
  } finally {
    await browser.close();
  }
});

const installed = '/usr/bin/chromium';

test.runIf(existsSync(installed))(
  'an installed Chromium paints and prints pages without complaint',
  async () => {
    const browser = makeBrowser({ ...process.env, OCTAVO_CHROME: installed });
    try {
      const html = new Map([
        ['index.html', { mediaType: 'text/html; charset=utf-8', body: '<p>word</p>' }],
      ]);
      const seen = await browser.open(html);
      await seen.jpeg({ width: 200, height: 200 });
      const unseen = await browser.openUnseen(html);
      await unseen.pdf();
      expect([...seen.complaints(), ...unseen.complaints()]).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
