import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTheme } from '../../scripts/ingest/read-theme.ts';
import { nameRow } from '../../scripts/model/join-names.ts';
import { rootedTools } from '../support/rooted-tools.ts';

const templates = join(import.meta.dirname, '..', '..', 'templates');

async function theme() {
  const report = ({ message }: { readonly message: string }) => {
    throw new Error(message);
  };
  return readTheme({ ...rootedTools('.'), own: undefined, templates, report });
}

test.each(['print/text.css', 'epub/style.css'])(
  'a break in the text has the colour of the text, not the grey of the browser: %s',
  async (name) => {
    const [, rule = ''] = /\.scene-break \{([^}]*)\}/.exec((await theme()).css(name)) ?? [];
    expect(rule).toContain('color: inherit;');
  },
);

test('dots run from the last word of a title, and names stand in a block before it', async () => {
  const entry = { id: 'a1', text: 'On Salt', kind: 'contents-article', names: 'A and B' };
  const view = { contents: [{ ...entry, people: nameRow(['A', 'B']) }] };
  const html = (await theme()).render('print/front.html', view);
  expect(html).toMatch(/<span class="contents-text">On Salt<span class="leader"/);
  expect(html).toContain(
    '<span class="contents-names"><span class="name">A</span> and <span class="name">B</span></span><span class="contents-line">',
  );
});

test('five names or more stand below one another on the title page', async () => {
  const people = nameRow(['A', 'B', 'C', 'D', 'E']);
  const { render } = await theme();
  const many = render('shared/title-page.html', { names: 'x', people, areMany: true });
  expect(many.match(/<span class="name row">/g)).toHaveLength(5);
  const few = render('shared/title-page.html', { names: 'x', people, areMany: false });
  expect(few).toContain('<span class="name">D</span> and <span class="name">E</span>');
});

test('authors of one text are one entry', async () => {
  const one = { ranks: '', rest: '', wrote: '' };
  const html = (await theme()).render('shared/authors.html', {
    authors: [
      { ...one, name: 'A', isFirst: true, isLast: false, pieces: [{ text: ' and ' }] },
      { ...one, name: 'B', isFirst: false, isLast: true, pieces: [{ text: ' wrote' }] },
    ],
  });
  expect(html.trim()).toBe(
    '<p class="author-entry flush"><span class="author-name">A</span> and <span class="author-name">B</span> wrote</p>',
  );
});
