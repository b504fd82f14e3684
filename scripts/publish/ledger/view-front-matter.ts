/** The front matter as the page shows it: its lines, those that start a field with an anchor. */
export function viewFrontMatter(front: readonly string[]) {
  const fields = new Set<string>();
  const lines = front.map((text) => {
    const field = /^([A-Za-z][\w-]*):/.exec(text)?.[1];
    if (field === undefined || fields.has(field)) return { text, id: '' };
    fields.add(field);
    return { text, id: `field-${field}` };
  });
  return {
    lines,
    isThere: lines.length > 0,
    /** The language the text is in, as far as its front matter says. */
    lang: /^lang: ([\w-]+)$/m.exec(front.join('\n'))?.[1] ?? '',
    /** The anchor of a field, or of the whole front matter for one that has no line of its own. */
    idOf: (field: string | undefined) =>
      field !== undefined && fields.has(field) ? `field-${field}` : 'front-matter',
  };
}
