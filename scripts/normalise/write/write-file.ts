import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Manuscript } from '../../model/manuscript.ts';
import type { GatheredMeta } from '../gather-meta.ts';

/** The front matter of a generated file, from its opening to its closing line. */
export function writeFrontMatter(manuscript: Manuscript, meta: GatheredMeta): string {
  const { fields, supplied, provenance, editorial } = meta;
  const generated = { from: `raw/${manuscript.name}`, sha256: manuscript.sha256 };
  const front = {
    ...fields,
    ...(supplied.length > 0 ? { supplied } : {}),
    ...(editorial.length > 0 ? { editorial } : {}),
    provenance,
    generated,
  };
  return `---\n${stringify(front, { lineWidth: 0 })}---\n`;
}

/** Puts the digest of a generated file into its front matter, by which a hand edit is noticed later. */
export function sealed(markdown: string): string {
  const end = markdown.indexOf('\n---\n') + 1;
  return `${markdown.slice(0, end)}  digest: ${digestOf(markdown)}\n${markdown.slice(end)}`;
}

/** True when a generated file is as it was generated. */
export function isUntouched(markdown: string): boolean {
  const digest = /^ {2}digest: ([0-9a-f]{64})\n/m.exec(markdown);
  return digest !== null && digestOf(markdown.replace(digest[0], '')) === digest[1];
}

function digestOf(markdown: string): string {
  return createHash('sha256').update(markdown).digest('hex');
}

/** The file name of an article: the first words of its title in plain letters. */
export function slugOf({ fields }: GatheredMeta, manuscript: Manuscript): string {
  const title = typeof fields['short-title'] === 'string' ? fields['short-title'] : fields.title;
  const words = String(title ?? manuscript.name.replace(/\.[^.]+$/, ''))
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .match(/[a-z0-9]+/g);
  return (words ?? ['text']).slice(0, 6).join('-');
}
