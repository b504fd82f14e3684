#!/usr/bin/env node
import { setUp } from './set-up.mjs';

setUp();
// Whoever reads our output may stop reading ("octavo … | head"): that is no fault.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
});
const args = process.argv.slice(2);
if (args.includes('--debug')) process.setSourceMapsEnabled(true);
const { loadModule } = await import('../tools/load-module.mjs');
const { main } = await loadModule('scripts/cli.ts');
process.exitCode = await main(args);
