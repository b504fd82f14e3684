import { createHash } from 'node:crypto';
import { startOf } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import type { Files } from '../model/tools.ts';
import { accessibilityFaults, isScreenPdfAccessible } from './accessible-pdf.ts';
import { readEpub } from './read-epub.ts';
import { readPdf } from './read-pdf.ts';

interface ReportedEdition {
  readonly name: string;
  readonly pages?: number;
}

/**
 * Looks at the finished editions of a book: every file has the checksum that `SHA256SUMS` gives, opens, and has as many
 * pages as `report.json` says. Reports `edition-is-unchanged`, `edition-opens`, `page-counts-agree`, `pdf-is-accessible`.
 *
 * @returns How many files were looked at.
 */
export async function checkFolder(folder: string, files: Files, report: Report): Promise<number> {
  const fail = (rule: string, name: string, message: string) => {
    report({
      rule,
      severity: 'error',
      place: startOf(`${folder}/${name}`),
      message,
      hint: 'build the book again: octavo build',
    });
  };
  const sums = await readText(`${folder}/SHA256SUMS`, files);
  if (sums === undefined) {
    fail('edition-is-there', 'SHA256SUMS', 'Found no finished editions');
    return 0;
  }
  const reported = await readReported(folder, files);
  const lines = sums.split('\n').filter((line) => line !== '');
  for (const line of lines) {
    const [sum, name] = [line.slice(0, 64), line.slice(66)];
    const bytes = await files.read(`${folder}/${name}`);
    if (bytes === undefined) fail('edition-is-there', name, 'The file is missing');
    else if (createHash('sha256').update(bytes).digest('hex') !== sum)
      fail('edition-is-unchanged', name, 'The file is not as it was built');
    else await look(name, bytes, { reported, fail });
  }
  return lines.length;
}

interface Looking {
  readonly reported: readonly ReportedEdition[];
  readonly fail: (rule: string, name: string, message: string) => void;
}

async function look(name: string, bytes: Uint8Array, { reported, fail }: Looking): Promise<void> {
  try {
    if (name.endsWith('.epub')) {
      const { faults } = await readEpub(bytes);
      for (const fault of faults) fail('edition-is-whole', name, `In it, ${fault}`);
    }
    if (name.endsWith('.pdf')) {
      const { pages } = await readPdf(bytes);
      const expected = reported.find((edition) => edition.name === name)?.pages;
      if (pages.length !== expected)
        fail('page-counts-agree', name, `Has ${pages.length} pages instead of ${expected}`);
      await lookAtAccess(name, bytes, fail);
    }
  } catch (cause) {
    fail(
      'edition-opens',
      name,
      `Does not open: ${cause instanceof Error ? cause.message : String(cause)}`,
    );
  }
}

async function lookAtAccess(name: string, bytes: Uint8Array, fail: Looking['fail']): Promise<void> {
  if (!isScreenPdfAccessible || /-(?:print|booklet)\.pdf$/.test(name)) return;
  for (const fault of await accessibilityFaults(bytes))
    fail('pdf-is-accessible', name, `It ${fault}`);
}

async function readReported(folder: string, files: Files): Promise<readonly ReportedEdition[]> {
  const text = await readText(`${folder}/report.json`, files);
  const { editions } = JSON.parse(text ?? '{"editions":[]}') as {
    editions: readonly ReportedEdition[];
  };
  return editions;
}

async function readText(path: string, files: Files): Promise<string | undefined> {
  const bytes = await files.read(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}
