import { nbsp, over, replacing, type Rule } from '../rule.ts';

// "mot ... mot"; a word left out stands between two spaces all the same in quotations, in brackets.
const closed = replacing(
  /(?<=[\p{L}\p{M}])[ \u00A0](?:\.{3}|\.[ \u00A0]\.[ \u00A0]\.|…)(?![.…\p{L}]|[ \u00A0]\.)/gu,
  (match) => over(match, '…'),
);
const pointed = `.${nbsp}.${nbsp}.`;

/**
 * Three dots are an ellipsis. Four are a stop and an ellipsis, kept as they are unless the house says otherwise; rows
 * of more are leaders (Chicago Manual of Style 18, 12.59–12.69; New Hart's Rules 4.7).
 */
export const ellipses: Rule = {
  id: 'ellipsis-is-one-character',
  wants: /\.[ \u00A0\u2009\u200A\u202F]?\.|…/,
  prepare: ({ locale, settings }) => {
    const ellipsis = settings.ellipsis === 'spaced' ? pointed : '…';
    const three = replacing(
      /(?<![.…]|\.[ \u00A0])(?:\.{3}|\.[ \u00A0\u2009\u200A\u202F]\.[ \u00A0\u2009\u200A\u202F]\.|…)(?![.…]|[ \u00A0]\.)/g,
      (match) => over(match, ellipsis),
    );
    const four = replacing(
      /(?<![.…])(?:\.{4}|\.[ \u00A0]\.[ \u00A0]\.[ \u00A0]\.|\.…)(?![.…])/g,
      (match) => over(match, settings.ellipsis === 'spaced' ? `.${nbsp}${pointed}` : '.…'),
    );
    const bound = replacing(/(?<=\S) (?=…|\.{3}(?!\.)|\.[ \u00A0]\.)/g, (match) =>
      over(match, nbsp),
    );
    return (text) => ({
      edits: [
        ...(locale.closesEllipsis ? closed(text) : []),
        ...three(text),
        ...(settings['four-dots'] === 'keep' ? [] : four(text)),
        ...(settings['ellipsis-space'] === 'bind' ? bound(text) : []),
      ],
    });
  },
};
