/**
 * Makes the printed sheet a whole multiple of 6 pt, with the page at its bottom left corner, so that the page can be
 * cut out of it exactly: the browser rounds any other size (A5 would become 420.00 × 594.96 pt).
 *
 * @param size In points.
 */
export function makePageExact(size: { readonly widthPt: number; readonly heightPt: number }): void {
  const width = Math.ceil(size.widthPt / 6) * 6;
  const height = Math.ceil(size.heightPt / 6) * 6;
  const style = document.createElement('style');
  style.textContent = `
    @page { size: ${width}pt ${height}pt !important; margin: 0 !important; }
    .pagedjs_page {
      box-sizing: border-box !important;
      height: ${height}pt !important;
      max-height: ${height}pt !important;
      padding-top: calc(${height}pt - ${size.heightPt}pt) !important;
    }`;
  document.head.append(style);
}
