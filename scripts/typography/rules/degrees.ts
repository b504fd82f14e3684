import { replaceAll, type Replacement, type Rule } from '../rule.ts';

const ring: Replacement = [
  /(?<=\d[ \u00A0]?)[º˚](?=[ \u00A0]?[CFKNSEWO](?!\p{L})|[ \u00A0]?\d)/gu,
  '°',
];
// The degree of an angle stands close to its number.
const angle: Replacement = [/(?<=\d)[ \u00A0\u202F]+(?=°(?![ \u00A0]?[CFK]))/gu, ''];
const closed: readonly Replacement[] = [
  [/(?<=\d)[ \u00A0]+(?=[%‰¢](?![\p{L}\d]))/gu, ''],
  [/(?<=(?<![\p{L}\d)])(?:US|A|C|NZ|HK)?[$€£¥₫])[ \u00A0]+(?=\d)/gu, ''],
];
const missing: Replacement = [/(?<=\d)(?=(?:°[CF]|[%‰€£¥₫$])(?![\p{L}\d]))/gu, '\u00A0'];

/** The sign of a degree is neither an ordinal nor a ring; before °C, % and € languages that want a space get one (BIPM SI brochure 5.4.3; DIN 5008; Chicago Manual of Style 18, 10.50 closes up). */
export const degrees: Rule = {
  id: 'degrees-take-their-sign',
  wants: /[º˚°%‰¢€£¥₫$]/,
  prepare: ({ locale }) => {
    const closing = locale.closesSigns ? closed : [];
    const replacements =
      locale.signSpace === '' ? [ring, angle, ...closing] : [ring, angle, missing];
    return (text) => {
      const edits = replaceAll(text, replacements);
      return { edits, isDoubtful: edits.length > 0 };
    };
  },
};
