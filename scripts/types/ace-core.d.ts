declare module '@daisy/ace-core' {
  /** What Ace 1.4.6 asks of the browser that it checks documents in. */
  export interface AxeRunner {
    /** Documents that it opens at the same time. */
    readonly concurrency: number;
    launch(): Promise<void>;
    close(): Promise<void>;
    /** Opens the document, runs Ace’s scripts in it, and hands over what they find. */
    run(
      url: string,
      scripts: readonly string[],
      contents: readonly string[],
      folder: string,
    ): Promise<unknown>;
  }

  export interface Finding {
    readonly 'earl:test': { readonly 'dct:title': string; readonly 'earl:impact': string };
    readonly 'earl:result': {
      readonly 'dct:description': string;
      readonly 'earl:pointer'?: { readonly css?: readonly string[] };
    };
  }

  export interface AceReport {
    readonly assertions: readonly {
      readonly 'earl:testSubject': { readonly url: string };
      readonly assertions: readonly Finding[];
    }[];
  }

  export interface AceOptions {
    readonly cwd: string;
    readonly outdir: string;
    readonly silent: boolean;
    readonly initLogger: boolean;
  }

  export default function ace(
    file: string,
    options: AceOptions,
    runner: AxeRunner,
  ): Promise<readonly [string, AceReport]>;
}
