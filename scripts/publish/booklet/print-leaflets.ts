import { createHash } from 'node:crypto';
import type { BookletPlan, PaperSize } from '../../model/booklet.ts';
import { PressError } from '../../model/press-error.ts';
import type { Theme } from '../../model/theme.ts';
import type { Browser, Resource, Tools } from '../../model/tools.ts';
import { drawingView } from './drawing-view.ts';
import { duplexTestView } from './duplex-test-view.ts';
import type { BookletGuide } from './guide.ts';

/** A leaflet as the browser printed it: on a sheet of whole multiples of 6 pt, itself at the lower left. */
export interface PrintedLeaflet {
  readonly pdf: Uint8Array;
  readonly size: PaperSize;
  readonly title: string;
}

/** What leaflets are made of. */
export interface LeafletSource {
  readonly title: string;
  readonly plan: BookletPlan;
  readonly guide: BookletGuide;
  readonly theme: Theme;
}

/** Portrait; for booklets on Letter, and on any other paper. */
const [letter, a4]: readonly [PaperSize, PaperSize] = [
  { name: 'Letter', widthMm: 215.9, heightMm: 279.4 },
  { name: 'A4', widthMm: 210, heightMm: 297 },
];

/**
 * Prints the page of instructions, and the sheet that shows how a printer turns the paper over; or takes them from an
 * earlier build, when nothing that they are made of has changed.
 */
export async function printLeaflets(
  { title, plan, guide, theme }: LeafletSource,
  tools: Pick<Tools, 'browser' | 'cache'>,
): Promise<{ readonly instructions: PrintedLeaflet; readonly test: PrintedLeaflet }> {
  const size = plan.sheet.name === 'Letter' ? letter : a4;
  const view = {
    title,
    ...guide,
    dialogs: guide.dialogs.map(({ program, choices }) => ({
      program,
      settings: choices.join(' · '),
    })),
    isSewn: plan.signatures.length > 1,
    drawing: drawingView(plan),
  };
  const [instructions, test] = await Promise.all([
    print(theme.render('booklet/instructions.html', view), { size, theme, ...tools }),
    print(theme.render('booklet/duplex-test.html', duplexTestView(plan)), {
      size: plan.sheet,
      theme,
      ...tools,
    }),
  ]);
  return {
    instructions: { pdf: instructions, size, title: `${title}: how to make the booklet` },
    test: { pdf: test, size: plan.sheet, title: 'Test sheet for printing on both sides' },
  };
}

// Long titles and many steps are set smaller, until nothing is cut off at the foot.
const fitOnPage = `document.fonts.ready.then(() => {
  const page = document.querySelector('.instructions');
  for (let size = 9.6; page && size > 6 && page.scrollHeight > page.clientHeight; size -= 0.2)
    document.documentElement.style.fontSize = size + 'pt';
  return null;
})`;

interface PrintContext extends Pick<Tools, 'browser' | 'cache'> {
  readonly size: PaperSize;
  readonly theme: Theme;
}

async function print(html: string, context: PrintContext): Promise<Uint8Array> {
  const { size, theme, browser, cache } = context;
  const resources = resourcesFor(html, size, theme);
  const key = keyOf(resources, await browser.version());
  const known = await cache.read(key);
  if (known !== undefined) return known;
  const pdf = await printAnew(resources, browser);
  await cache.write(key, pdf);
  return pdf;
}

function keyOf(resources: ReadonlyMap<string, Resource>, version: string): string {
  const hash = createHash('sha256').update(`leaflet, 1, ${version}, ${fitOnPage}`);
  for (const [name, { body }] of resources) hash.update(`${name} ${body.length}\n`).update(body);
  return `leaflet-${hash.digest('hex')}.pdf`;
}

async function printAnew(
  resources: ReadonlyMap<string, Resource>,
  browser: Browser,
): Promise<Uint8Array> {
  const page = await browser.openUnseen(resources);
  try {
    await page.evaluate(fitOnPage);
    const pdf = await page.pdf();
    const [complaint] = page.complaints();
    if (complaint === undefined) return pdf;
    throw new PressError(`Cannot print the instructions of the booklet: ${complaint}`, {
      hint: 'see the folder booklet/ of the theme',
    });
  } finally {
    await page.close();
  }
}

function resourcesFor(html: string, size: PaperSize, theme: Theme): ReadonlyMap<string, Resource> {
  const faces = theme.faces.map(
    ({ family, weight, style, fileName }) =>
      `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; src: url('${fileName}'); }`,
  );
  const css = [...faces, theme.css('booklet/leaflet.css'), exactSheet(size)].join('\n');
  return new Map<string, Resource>([
    ['index.html', { mediaType: 'text/html; charset=utf-8', body: html }],
    ['style.css', { mediaType: 'text/css; charset=utf-8', body: css }],
    ...theme.faces.map(
      ({ fileName, bytes }) => [fileName, { mediaType: 'font/ttf', body: bytes }] as const,
    ),
  ]);
}

// The browser rounds page sizes, but for whole multiples of 6 pt: the sheet is cut out of such a page afterwards.
function exactSheet({ widthMm, heightMm }: PaperSize): string {
  const [width, height] = [widthMm, heightMm].map((mm) => Math.ceil(((mm / 25.4) * 72) / 6) * 6);
  return `@page { size: ${width}pt ${height}pt; margin: 0; }
.leaflet { width: ${widthMm}mm; height: ${heightMm}mm; margin-top: calc(${height}pt - ${heightMm}mm); }`;
}
