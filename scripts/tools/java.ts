import { execa } from 'execa';

/** First line of what Java says of its version; undefined when there is none. Only EPUBCheck needs it. */
export async function javaVersion(): Promise<string | undefined> {
  const { failed, stderr, stdout } = await execa('java', ['-version'], { reject: false });
  return failed ? undefined : `${stderr}\n${stdout}`.trim().split('\n')[0];
}
