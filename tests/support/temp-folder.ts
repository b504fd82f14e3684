import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone when the test is over; with a copy of another folder in it when one is named. */
export async function tempFolder(copy?: {
  readonly from: string;
  readonly to: string;
}): Promise<string> {
  const folder = await makeTemp();
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  if (copy) await cp(copy.from, join(folder, copy.to), { recursive: true });
  return folder;
}

/** The same without a test around it; the caller removes it. */
export async function makeTemp(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'octavo-test-'));
}
