import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Finding } from '@daisy/ace-core';
import { makeAxeRunner } from './ace-runner.ts';

/**
 * What Ace, the accessibility checker of the DAISY Consortium, finds wrong in an EPUB, each as
 * "impact rule: message at place".
 */
export async function aceViolations(file: string): Promise<readonly string[]> {
  // The same folder at every call: Ace goes on to write where it was told to when it was imported.
  const folder = join(tmpdir(), `octavo-ace-${process.pid}`);
  try {
    const ace = await importAce(folder);
    const options = { cwd: folder, outdir: join(folder, 'report'), silent: true, initLogger: true };
    const [, report] = await ace(resolve(file), options, makeAxeRunner());
    return report.assertions.flatMap(({ 'earl:testSubject': { url }, assertions }) =>
      assertions.map((finding) => `${describe(finding)} at ${url} ${pointer(finding)}`.trim()),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

// Settings and logs would otherwise go to the home of whoever runs the tests.
async function importAce(folder: string) {
  const { XDG_CONFIG_HOME: config, XDG_STATE_HOME: state } = process.env;
  setOrUnset('XDG_CONFIG_HOME', join(folder, 'config'));
  setOrUnset('XDG_STATE_HOME', join(folder, 'state'));
  try {
    return (await import('@daisy/ace-core')).default;
  } finally {
    setOrUnset('XDG_CONFIG_HOME', config);
    setOrUnset('XDG_STATE_HOME', state);
  }
}

function setOrUnset(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}

function describe({ 'earl:test': test, 'earl:result': result }: Finding): string {
  const message = result['dct:description'].replace(/\s+/g, ' ').trim();
  return `${test['earl:impact']} ${test['dct:title']}: ${message}`;
}

function pointer({ 'earl:result': result }: Finding): string {
  return result['earl:pointer']?.css?.join(' ') ?? '';
}
