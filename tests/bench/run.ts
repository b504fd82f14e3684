import { benchBooklet } from './booklet.ts';
import { benchEpub } from './epub.ts';
import { benchLines } from './lines.ts';
import { benchNormalise } from './normalise.ts';
import { benchPages } from './pages.ts';
import { benchScale } from './scale.ts';
import { benchTypography } from './typography.ts';

/** `npm run bench [-- normalise | typography | lines | epub | booklet | pages [20|100|400|1000 …] | scale]`: the benchmarks, or one of them. */
const benches = {
  normalise: benchNormalise,
  typography: benchTypography,
  lines: benchLines,
  epub: benchEpub,
  booklet: benchBooklet,
  pages: benchPages,
  scale: benchScale,
};

const [wanted, ...options] = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted === undefined || wanted === name) await bench(options);
}
