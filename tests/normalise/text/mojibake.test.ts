import { findMojibake } from '../../../scripts/normalise/text/mojibake.ts';
import { rewrite, sourceTextOf } from '../../../scripts/normalise/text/source-text.ts';
import { check } from '../../support/check.ts';

check('double encodings', (text: string) => rewrite(sourceTextOf(text), findMojibake(text)).text, [
  ['â€œSoâ€\u009d', '“So”'],
  ['itâ€™s', 'it’s'],
  ['1914â€“1918', '1914–1918'],
  ['cafÃ©', 'café'],
  ['NgoÃ£n Mục', 'Ngoãn Mục'],
  ['Tiáº¿ng Viá»‡t lÃ\u00a0 â€œtiáº¿ngâ€\u009d', 'Tiếng Việt là “tiếng”'],
  // Twice over.
  ['Ã¢â‚¬Å“cafÃƒÂ©Ã¢â‚¬Â\u009d', '“café”'],
  // The last byte of the closing mark is often lost.
  ['â€œSoâ€ he said', '“So” he said'],
  ['5 â‚¬', '5 €'],
  ['château, âme, pâté', 'château, âme, pâté'],
  ['São João, NAÇÃO, IRMÃ', 'São João, NAÇÃO, IRMÃ'],
  ['Việt Nam, Ân, Ôn', 'Việt Nam, Ân, Ôn'],
  ['5 €, 3 £, §4, °C', '5 €, 3 £, §4, °C'],
  ['“So”, he said', '“So”, he said'],
  ['Ærø, Å, øl', 'Ærø, Å, øl'],
]);
