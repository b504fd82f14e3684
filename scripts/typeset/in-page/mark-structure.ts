import type { Illustration } from '../../model/pages.ts';

/**
 * The browser tags what it prints by the roles of the elements, and lets nothing of our own through but the language.
 * So what the structure tree needs to know stands behind the language, as private-use subtags (BCP 47, 2.2.7):
 * `en-x-oct-note-a1-fn3`. The tags are read, and taken out, by `finish/tags/`.
 */
const sign = 'oct';

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
];

/** Parts of these are put together again when a page divides them. */
const blocks =
  'p, ul, ol, li, blockquote, figure, figcaption, table, caption, tr, td, th, h1, h2, h3, h4, h5, h6';
const divided = `:is(${blocks}):is([data-split-from], [data-split-to])`;

/** Elements that the browser passes over unless they have a role. */
const plain = 'span, div, section, dl, dt, dd, math, pre';

/** Marks the elements of a page that is done; their `data-ref` names them, the parts of a divided one alike. */
export function markStructure(page: HTMLElement): void {
  const area = page.querySelector('.pagedjs_area');
  if (area === null) return;
  for (const inline of area.querySelectorAll('span[lang]')) inline.setAttribute('role', 'generic');
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

const all = [divided, ...kinds.map(([selector]) => selector)].join(', ');

function markOf(element: HTMLElement): string {
  const language = element.closest('[lang]')?.getAttribute('lang') || document.documentElement.lang;
  const named = kinds.find(([selector]) => element.matches(selector))?.[1] ?? 'part';
  // How a list is numbered: `ola`, `olI`.
  const kind = named === 'ol' ? `ol${element.getAttribute('type') ?? ''}` : named;
  const key = (keyOf(element) ?? '').replace(/[^A-Za-z0-9-]/g, '');
  const isPrivate = /(?:^|-)x-/.test(language);
  return `${language}${isPrivate ? '' : '-x'}-${sign}-${kind}-${key}`;
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
