/** Path of what a module of the press was compiled to; undefined when there is none. */
export function compiledFile(entry: string): Promise<string | undefined>;
/** Compiles modules (paths from the press's root) for Node, to the same paths in a folder inside the press's own. */
export function compile(entries: readonly string[], outdir: string): Promise<void>;
/** Compiles a module (path from the press's root) into one script for a page of the browser. */
export function compileScript(entry: string): Promise<string>;
