import type { Recogniser } from '../reading.ts';

const buttons = [
  'send',
  'print',
  'share',
  'tweet',
  'email',
  'e-mail',
  'pin it',
  'whatsapp',
  'facebook',
  'twitter',
  'linkedin',
  'reddit',
  'comments',
  'comment',
  'like',
  'save',
  'bookmark',
  'subscribe',
  'sign up',
  'read more',
  'more',
  'next',
  'previous',
  'back to top',
  'home',
  'menu',
  'search',
  'advertisement',
];
const button = `(?:${buttons.join('|')})`;
const junkLine = new RegExp(`^(?:${button}|\\d|[|·•»«>,:-]|\\s)+$`, 'i');

/** True when a line holds nothing but what a web page puts around an article: "Send Print", "Share 12 Tweet 3". */
export function isJunk(text: string): boolean {
  return text.length < 120 && junkLine.test(text) && new RegExp(button, 'i').test(text);
}

/** Buttons and counters of a web page. */
export const recogniseJunk: Recogniser = (units) =>
  units
    .filter(({ text }) => isJunk(text))
    .map(({ index, text }) => ({
      unit: index,
      reading: { kind: 'aside' },
      confidence: 0.9,
      evidence: 'nothing but words of web page buttons',
      pieces: [{ start: 0, end: text.length, fate: 'dropped', rule: 'crawl-junk' }],
    }));
