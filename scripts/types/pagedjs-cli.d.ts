declare module 'pagedjs-cli' {
  export default class Printer {
    constructor(options: { allowLocal?: boolean; browserEndpoint?: string; closeAfter?: boolean });
    pdf(url: string, options?: { outlineTags?: readonly string[] }): Promise<Uint8Array>;
  }
}
