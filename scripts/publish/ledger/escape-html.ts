/**
 * Escapes text for the content of an element and for a quoted attribute. A carriage return is written as a reference,
 * since browsers read a bare one as a line feed (HTML Standard, 13.2.3.5).
 *
 * @example escapeHtml('a < b') // 'a &lt; b'
 */
export function escapeHtml(text: unknown): string {
  return String(text).replace(/[&<>"'\r]/g, (char) => references[char] ?? char);
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};
