import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

/** What a process took, its children included. */
export interface Taken {
  readonly seconds: number;
  /** Most memory that all its processes had in use at the same time, in megabytes; 0 where it cannot be known. */
  readonly megabytes: number;
}

/** A command to be measured. */
export interface Command {
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Runs Node with some arguments and measures it; throws when it fails. */
export async function runMeasured({ args, cwd, env }: Command): Promise<Taken> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data.toString()));
  let most = 0;
  const sampler = setInterval(() => {
    void memoryOf(child.pid ?? 0).then((bytes) => (most = Math.max(most, bytes)));
  }, 250);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  clearInterval(sampler);
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}: ${said.slice(-2000)}`);
  return { seconds: (performance.now() - start) / 1000, megabytes: Math.round(most / 1e6) };
}

const pageSize = 4096;

// The processes of Linux: what each has of its own, without what it shares.
async function memoryOf(root: number): Promise<number> {
  const pids = await readdir('/proc').catch(() => []);
  const parents = new Map<number, number>();
  for (const pid of pids.filter((name) => /^\d+$/.test(name))) {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
    const [, parent] = /\) \S (\d+)/.exec(stat) ?? [];
    if (parent) parents.set(Number(pid), Number(parent));
  }
  const isOurs = (pid: number): boolean =>
    pid === root || (parents.has(pid) && isOurs(parents.get(pid) as number));
  let bytes = 0;
  for (const pid of parents.keys()) {
    if (!isOurs(pid)) continue;
    const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '0 0 0');
    const [, resident = 0, shared = 0] = statm.split(' ').map(Number);
    bytes += (resident - shared) * pageSize;
  }
  return bytes;
}
