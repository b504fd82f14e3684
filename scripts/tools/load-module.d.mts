/** Loads a TypeScript module of the press (path from its root): what it was compiled to, or else the module itself. */
export function loadModule(entry: string): Promise<unknown>;
