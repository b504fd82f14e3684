import { homedir } from 'node:os';
import { join } from 'node:path';

/** Our own cache folder: `OCTAVO_CACHE`, else `$XDG_CACHE_HOME/octavo`, else `~/.cache/octavo`. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return env.OCTAVO_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'octavo');
}
