type Pdfjs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loaded: Promise<Pdfjs> | undefined;

/**
 * Mozilla's pdf.js, loaded when a PDF is first read. Its build for Node 20 puts a method of its own in place of
 * `Array.prototype.push`, several times slower, for everything that runs in the process: the native one is put back.
 */
export async function loadPdfjs(): Promise<Pdfjs> {
  return (loaded ??= load());
}

async function load(): Promise<Pdfjs> {
  const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push') as PropertyDescriptor;
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.defineProperty(Array.prototype, 'push', push);
  // It would load its worker by itself, later.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return pdfjs;
}
