import { benchLines } from './lines.ts';
import { benchNormalise } from './normalise.ts';
import { benchTypography } from './typography.ts';

/** `npm run bench [-- normalise | typography | lines]`: the benchmarks, or one of them. */
const benches = { normalise: benchNormalise, typography: benchTypography, lines: benchLines };

const [wanted] = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted === undefined || wanted === name) await bench();
}
