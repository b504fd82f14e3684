#!/usr/bin/env node
import { setUp } from './set-up.mjs';

setUp();
// Whoever reads our output may stop reading ("octavo … | head"): that is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../cli.ts');
process.exitCode = await main(process.argv.slice(2));
