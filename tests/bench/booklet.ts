import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { buildBook } from '../../scripts/pipeline.ts';
import { rootedTools } from '../support/rooted-tools.ts';
import { median } from './measure.ts';

const press = join(import.meta.dirname, '..', '..');
const slug = 'independence-and-integration';
const pageCount = 1000;
const runs = 3;
const run = promisify(execFile);

/**
 * Time and size of a booklet of 1000 pages, made from the pages of the first book again and again, beside pdfjam when
 * it is installed (Debian: texlive-extra-utils, texlive-latex-base); each in a process of its own, in turn.
 */
export async function benchBooklet(): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'octavo-bench-'));
  try {
    const source = join(root, 'pages.pdf');
    await writeFile(source, await longPdf(root));
    const { size } = await stat(source);
    console.log(`\nbooklet: ${pageCount} pages, ${(size / 1e6).toFixed(2)} MB`);
    const ours: number[] = [];
    const theirs: number[] = [];
    const hasPdfjam = await run('pdfjam', ['--version']).then(
      () => true,
      () => false,
    );
    for (let n = 0; n < runs; n += 1) {
      ours.push(await imposed(source, join(root, 'octavo.pdf')));
      if (hasPdfjam) theirs.push(await jammed(source, join(root, 'pdfjam.pdf')));
    }
    await tell('octavo', { seconds: median(ours), file: join(root, 'octavo.pdf'), size });
    if (!hasPdfjam) console.log('  pdfjam      not installed: not compared');
    else {
      await tell('pdfjam', { seconds: median(theirs), file: join(root, 'pdfjam.pdf'), size });
      console.log(
        `  octavo takes 1/${(median(theirs) / median(ours)).toFixed(1)} of pdfjam's time`,
      );
    }
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

async function longPdf(root: string): Promise<Uint8Array> {
  await cp(join(press, 'manuscripts', slug), join(root, 'manuscripts', slug), { recursive: true });
  const tools = rootedTools(root);
  const templates = join(press, 'templates');
  await buildBook({ book: slug, templates, engine: 'paged', fallbackDate: '' }, tools);
  await tools.browser.close();
  const bytes = await readFile(join(root, 'dist', slug, `${slug}-print.pdf`));
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = pdf.getPages();
  for (let n = pages.length; n < pageCount; n += 1) {
    const node = pages[n % pages.length]?.node;
    const content = node?.lookup(PDFName.of('Contents'));
    if (node === undefined || !(content instanceof PDFRawStream)) throw new Error('no content');
    const { width, height } = (pages[0] ?? pdf.addPage()).getSize();
    const page = pdf.addPage([width, height]);
    const copy = PDFRawStream.of(content.dict.clone(), content.contents);
    page.node.set(PDFName.of('Contents'), pdf.context.register(copy));
    page.node.set(
      PDFName.of('Resources'),
      node.get(PDFName.of('Resources')) ?? pdf.context.obj({}),
    );
  }
  return pdf.save();
}

async function imposed(source: string, out: string): Promise<number> {
  return seconds(process.execPath, [
    '--import',
    'tsx',
    join(import.meta.dirname, 'impose-alone.ts'),
    source,
    out,
  ]);
}

async function jammed(source: string, out: string): Promise<number> {
  const options = ['--quiet', '--booklet', 'true', '--landscape', '--paper', 'a4paper'];
  return seconds('pdfjam', [...options, '--outfile', out, source]);
}

async function seconds(program: string, args: readonly string[]): Promise<number> {
  const start = performance.now();
  await run(program, [...args], { cwd: press });
  return (performance.now() - start) / 1000;
}

interface Told {
  readonly seconds: number;
  readonly file: string;
  /** Of the pages, in bytes. */
  readonly size: number;
}

async function tell(name: string, { seconds: taken, file, size }: Told): Promise<void> {
  const made = (await stat(file)).size;
  const grown = ((made / size - 1) * 100).toFixed(1);
  console.log(
    `  ${name.padEnd(10)} ${taken.toFixed(2).padStart(6)} s   ${(made / 1e6).toFixed(2)} MB (${grown} %)`,
  );
}
