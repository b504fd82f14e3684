declare module 'subset-font' {
  /** A font with no more characters than a text needs, by HarfBuzz. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options?: { readonly targetFormat?: 'truetype' | 'woff' | 'woff2' },
  ): Promise<Uint8Array>;
}
