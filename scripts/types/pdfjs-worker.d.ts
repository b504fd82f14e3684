declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  /** What pdf.js runs in a worker, or in the page itself where there is none. */
  export const WorkerMessageHandler: unknown;
}
