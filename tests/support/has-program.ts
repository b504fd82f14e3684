import { execFileSync } from 'node:child_process';

/** True when a second judge is installed: Java, Ghostscript. */
export function hasProgram(name: string): boolean {
  try {
    execFileSync(name, [name === 'gs' ? '--version' : '-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
