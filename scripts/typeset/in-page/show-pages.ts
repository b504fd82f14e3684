import type { SheetsToShow } from './part-layout.ts';

/** Puts pages into the document, ready to be printed, until they are taken out again. */
export async function showPages({
  language,
  title,
  styles,
  html,
}: SheetsToShow): Promise<() => void> {
  const pages = await (await fetch(html)).text();
  const { documentElement, head, body } = document;
  const kept = {
    language: documentElement.lang,
    title: document.title,
    nodes: [...body.childNodes],
  };
  const added = styles.map((text) => {
    const style = document.createElement('style');
    style.textContent = text;
    return style;
  });
  documentElement.lang = language;
  document.title = title;
  head.append(...added);
  body.innerHTML = pages;
  await Promise.allSettled([...document.images].map((image) => image.decode()));
  return () => {
    documentElement.lang = kept.language;
    document.title = kept.title;
    for (const style of added) style.remove();
    body.replaceChildren(...kept.nodes);
  };
}
