declare module 'smartypants' {
  /** Turns typewriter quotation marks, dashes and dots of HTML into entities. */
  export function smartypants(text: string): string;
}
