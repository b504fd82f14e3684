interface Linked {
  readonly fileName: string;
  readonly xhtml: string;
}

/** By id: the file that an element stands in. */
export function filesById(documents: readonly Linked[]): ReadonlyMap<string, string> {
  return new Map(
    documents.flatMap(({ fileName, xhtml }) =>
      [...xhtml.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => [id, fileName] as const),
    ),
  );
}

/** Makes links to an id that stands in another document lead into its file. */
export function resolveLinks<T extends Linked>(documents: readonly T[]): readonly T[] {
  const files = filesById(documents);
  return documents.map((document) => ({
    ...document,
    xhtml: document.xhtml.replace(/ href="#([^"]+)"/g, (all, id: string) => {
      const file = files.get(id);
      return file === undefined || file === document.fileName ? all : ` href="${file}#${id}"`;
    }),
  }));
}
