import { readPaper } from '../../scripts/ingest/read-paper.ts';
import { check } from '../support/check.ts';

const caliper = (written: string) => readPaper(written)?.caliperMm;

check('thickness of paper', caliper, [
  ['80gsm', 0.104],
  ['80 g/m²', 0.104],
  ['90 GSM', 0.115],
  ['85gsm', 0.11],
  ['300gsm', 0.36],
  ['104um', 0.104],
  ['104 µm', 0.104],
  ['0.12mm', 0.12],
  ['30gsm', undefined],
  ['400gsm', undefined],
  ['2mm', undefined],
  ['80', undefined],
  ['thick', undefined],
  ['-80gsm', undefined],
]);
