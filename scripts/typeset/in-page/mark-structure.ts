import type { Illustration } from '../../model/pages.ts';

/**
 * The browser tags what it prints by the roles of the elements, and lets nothing of our own through but the language.
 * So what the structure tree needs to know stands behind the language, as private-use subtags (BCP 47, 2.2.7):
 * `en-x-oct-note-a1-fn3`. The tags are read, and taken out, by `finish/tags/`.
 */
const sign = 'oct';
/** The same where the language is the document's alone: that of a note is the one where it is called. */
const plainSign = 'octo';

const isDivided = ':is([data-split-from], [data-split-to])';

/** What an element becomes in the structure tree when its role does not tell. */
const kinds: readonly (readonly [selector: string, kind: string])[] = [
  ['.footnote', 'note'],
  ['.noteref a', 'call'],
  ['.note-number', 'label'],
  ['.note-paragraph', 'paragraph'],
  ['.contents-list', 'toc'],
  ['.contents-list > li', 'toci'],
  ['article, section', 'sect'],
  ['ol[type]', 'ol'],
  ['dl', 'list'],
  ['dt', 'term'],
  ['dd', 'sense'],
  ['.epigraph', 'quote'],
  ['math', 'formula'],
  ['img', 'picture'],
  ['pre', 'code'],
  ['[data-line-end="joined"]', 'joined'],
  ['[data-line-end="spaced"]', 'spaced'],
  [`:is(span, div)[lang]${isDivided}`, 'span'],
];

/** Parts of these are put together again when a page divides them. */
const wholes =
  'p, ul, ol, li, blockquote, figure, figcaption, table, caption, tr, td, th, h1, h2, h3, h4, h5, h6, em, strong, a, code';
// All cells of a divided row, for Paged.js gives both parts of it as many.
const divided = `:is(${wholes})${isDivided}, tr${isDivided} > :is(td, th)`;

/** Elements that the browser passes over unless they have a role. */
const plain =
  'span, div, section, dl, dt, dd, math, pre, sub, sup, bdi, q, cite, abbr, small, u, s';

/** Marks the elements of a page that is done; their `data-ref` names them, the parts of a divided one alike. */
export function markStructure(page: HTMLElement): void {
  const area = page.querySelector('.pagedjs_area');
  if (area === null) return;
  for (const element of area.querySelectorAll(`:is(${plain})[lang]`))
    element.setAttribute('role', 'generic');
  nameLineEnds(area);
  const found = [...area.querySelectorAll<HTMLElement>(all)].filter(
    (element) => element.closest('[aria-hidden]') === null,
  );
  // All at once: the language of an element is what stands around it before it is marked.
  const marks = found.map((element) => [element, markOf(element)] as const);
  for (const [element, mark] of marks) {
    if (element.matches(plain)) element.setAttribute('role', 'generic');
    element.setAttribute('lang', mark);
  }
}

// The browser prints no space that a line ends with: the page alone does not tell where a word goes on.
function nameLineEnds(area: Element): void {
  for (const { previousSibling: line } of area.querySelectorAll('wbr:not(.hyphen)')) {
    const end = /(\S|[-–—/]\s+)$/.exec(line?.textContent ?? '')?.[0];
    if (line === null || end === undefined) continue;
    const isPiece = line instanceof HTMLElement && line.matches('span.line');
    if (!isPiece && !(line instanceof Text)) continue;
    const piece = isPiece ? line : document.createElement('span');
    if (!isPiece) {
      line.replaceWith(piece);
      piece.append(line);
    }
    piece.dataset.lineEnd = /\s$/.test(end) ? 'spaced' : 'joined';
  }
}

const all = [divided, ...kinds.map(([selector]) => selector)].join(', ');

function markOf(element: HTMLElement): string {
  const { documentElement } = document;
  const speaker = element.closest('[lang]') ?? documentElement;
  const language = speaker.getAttribute('lang') || documentElement.lang;
  const named = kinds.find(([selector]) => element.matches(selector))?.[1] ?? 'part';
  // How a list is numbered: `ola`, `olI`.
  const kind = named === 'ol' ? `ol${element.getAttribute('type') ?? ''}` : named;
  const key = (keyOf(element) ?? '').replace(/[^A-Za-z0-9-]/g, '');
  const isPrivate = /(?:^|-)x-/.test(language);
  return `${language}${isPrivate ? '' : '-x'}-${speaker === documentElement ? plainSign : sign}-${kind}-${key}`;
}

/** Pictures and formulas of a page, by the key that `markStructure` gives them. */
export function illustrationsOn(page: HTMLElement): Readonly<Record<string, Illustration>> {
  const origin = page.getBoundingClientRect();
  const points = (pixels: number) => Math.round(pixels * 75) / 100;
  const found = [...page.querySelectorAll<HTMLElement>('.pagedjs_area :is(math, img)')];
  return Object.fromEntries(
    found.map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const box = [
        points(left - origin.left),
        points(top - origin.top),
        points(right - origin.left),
        points(bottom - origin.top),
      ] as const;
      const alt = element.getAttribute('alttext') ?? element.getAttribute('alt') ?? '';
      return [element.dataset.ref ?? '', { alt, box }];
    }),
  );
}

// A call and its note have the same key.
function keyOf(element: HTMLElement): string | undefined {
  const target = element.getAttribute('href') ?? '';
  return target.startsWith('#note-') ? target.slice('#note-'.length) : element.dataset.ref;
}
