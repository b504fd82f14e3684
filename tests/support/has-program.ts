import { execFileSync } from 'node:child_process';

const versionOption: Readonly<Record<string, string>> = { gs: '--version', pdftotext: '-v' };

/** True when a second judge is installed: Java, Ghostscript, poppler's pdftotext. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync(name, [versionOption[name] ?? '-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
