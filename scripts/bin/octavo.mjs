#!/usr/bin/env node
import { setUp } from './set-up.mjs';

setUp();
const { register } = await import('tsx/esm/api');
register();
const { main } = await import('../cli.ts');
process.exitCode = await main(process.argv.slice(2));
