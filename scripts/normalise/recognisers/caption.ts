import type { Unit } from '../layout/unit.ts';
import type { Proposal, Recogniser } from '../reading.ts';
import { drop } from './junk.ts';

const maker =
  '(?:photo(?:graph)?s?|image|picture|illustration|artwork|drawing|video|foto|fotografie|bild|ảnh|crédit photo|photographie|imagen)';
// A credit at the end: "A ferry at sea. Photo: VNA", "A ferry (Photo by Jane Doe)", "… /Getty Images"
const credit = new RegExp(
  `(?:^|[\\s.(\\[/|–—-])(?:(?:file |stock |illustrative |illustration )?${maker}(?: credit| courtesy)?(?: of| by)?\\s?[:/]|${maker}(?: courtesy)? (?:by|courtesy of|courtesy)\\s|(?<=(?:^|[.)\\]/|–—-])\\s*)credit\\s?:|source\\s?:\\s?(?=[\\p{Lu}]+$)|(?<=(?:^|[.)\\]/|–—-])\\s*)${maker}$)`,
  'iu',
);
const agency =
  /\/\s?(?:getty(?: images)?|reuters|ap|afp|vna|epa|pa|alamy|shutterstock|dpa)\b[\s)\].]*$/i;
// A sentence, and behind it a name in capitals: "… since 1979. LUKAS HORN"
const nameInCapitals =
  /[\p{Ll}\d][.!?)]\s+(?:\/\s)?(?:COURTESY (?:OF )?)?(?:\p{Lu}\.|\p{Lu}{2,})(?: (?:\p{Lu}\.|[\p{Lu}/-]{2,})){1,7}\.?$/u;
const opens = new RegExp(
  `^[\\[(]?(?:(?:img|dsc|dscn|p)[_-]?\\d{3,}|[\\w-]+\\.(?:jpe?g|png|gif|webp)\\b|(?:caption|image|picture|photo(?:graph)?|bild|foto|ảnh)\\s?(?:\\d+)?\\s?[:]|(?:above|below|left|right|pictured)(?:,| \\(?(?:above|left|right))?\\s?:|(?:file|stock|archive|illustration|illustrative) photo)`,
  'iu',
);

/** Captions and credits of pictures that the raw text does not contain; a caption's words go to the front matter. */
export const recogniseCaption: Recogniser = ({ units }) =>
  units.filter(({ text, lines }) => text.length < 320 && lines < 6 && isCaption(text)).map(propose);

function isCaption(text: string): boolean {
  const at = text.search(credit);
  const isCredit = at >= 0 && text.length - at < 90;
  return (
    isCredit ||
    agency.test(text) ||
    opens.test(text) ||
    (text.length < 220 && nameInCapitals.test(text))
  );
}

function propose(unit: Unit): Proposal {
  const { index, text } = unit;
  const evidence = 'names the maker of a picture that is not there';
  const at = text.search(credit);
  const opened = opens.test(text);
  const words =
    text.slice(0, at < 0 || (at === 0 && opened) ? text.length : at).match(/\p{L}+/gu) ?? [];
  if (words.length < 4) {
    return drop(unit, { rule: 'picture-credit', confidence: 0.9, evidence });
  }
  return {
    unit: index,
    reading: { kind: 'fields', fields: { caption: text } },
    confidence: 0.82,
    evidence,
    pieces: [{ start: 0, end: text.length, fate: 'moved', rule: 'caption', field: 'captions' }],
  };
}
