import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', 'scripts');
const stages = [
  'ingest',
  'normalise',
  'typography',
  'compile',
  'typeset',
  'finish',
  'publish',
  'verify',
];

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .flatMap((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*['"`]([^'"`]+)['"`]/g)];
    return targets.map(([, target = '']) => ({
      from: file,
      to: target.startsWith('.') ? relative(root, join(root, dirname(file), target)) : target,
    }));
  });

const folderOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : file);
// The journey of a book with what helps it, and the short journeys of a text, of pages and of PDFs.
const isPipeline = (file: string) => /^pipeline(?:-[a-z]+)?\.ts$/.test(file);
const isOurs = ({ to }: Import) => to.endsWith('.ts');

test('the arrows were read at all', () => {
  expect(imports.length).toBeGreaterThan(200);
});

test.each(stages)('%s imports the model and itself, never another stage', (stage) => {
  const wrong = imports.filter(
    (arrow) =>
      folderOf(arrow.from) === stage &&
      isOurs(arrow) &&
      ![stage, 'model'].includes(folderOf(arrow.to)),
  );
  expect(wrong).toEqual([]);
});

test('the model imports nothing of ours but the model', () => {
  const wrong = imports.filter(
    (arrow) => folderOf(arrow.from) === 'model' && isOurs(arrow) && folderOf(arrow.to) !== 'model',
  );
  expect(wrong).toEqual([]);
});

test('only tools, the set-up and nothing else touch the disk, processes, the browser or the network', () => {
  const outside =
    /^(?:node:(?:fs|child_process|worker_threads|net|http|https|dns|os)(?:\/|$)|execa$|puppeteer|pagedjs-cli$|@sparticuz)/;
  const wrong = imports.filter(({ from, to }) => outside.test(to) && folderOf(from) !== 'tools');
  expect(wrong).toEqual([]);
});

test('no stage asks the clock or chance', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
    (file) => stages.includes(folderOf(file)) && file.endsWith('.ts'),
  );
  const wrong = files.filter((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const asks = /Date\.now|new Date\(\)|Math\.random|randomUUID|performance\.now/.test(text);
    // The page in the browser hands Paged.js a time that it never uses.
    return asks && !file.endsWith('in-page/still-world.ts');
  });
  expect(wrong).toEqual([]);
});

test('the pipelines are imported by commands and one another only, and imports no command', () => {
  const importers = imports
    .filter(({ from, to }) => isPipeline(to) && !isPipeline(from))
    .map(({ from }) => folderOf(from));
  expect(new Set(importers)).toEqual(new Set(['commands']));
  expect(
    imports.filter(({ from, to }) => isPipeline(from) && /^(?:commands|tools)\//.test(to)),
  ).toEqual([]);
});

test('the command line imports commands and the model only', () => {
  const wrong = imports.filter(
    (arrow) =>
      arrow.from === 'cli.ts' &&
      isOurs(arrow) &&
      !['commands', 'model'].includes(folderOf(arrow.to)),
  );
  expect(wrong).toEqual([]);
});

test('commands import the pipeline, tools, the model and one another, never a stage', () => {
  const allowed = ['commands', 'model', 'tools'];
  const wrong = imports.filter(
    (arrow) =>
      folderOf(arrow.from) === 'commands' &&
      isOurs(arrow) &&
      !isPipeline(arrow.to) &&
      !allowed.includes(folderOf(arrow.to)),
  );
  expect(wrong).toEqual([]);
});
