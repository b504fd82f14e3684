import { EPub, type Options } from 'epub-gen-memory';

/** A file of the EPUB container. */
export interface EpubFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the packager is given: finished documents, and nothing to fetch. */
export interface EpubParts {
  readonly title: string;
  readonly language: string;
  readonly identifier: string;
  readonly modified: Date;
  readonly css: string;
  readonly documents: readonly {
    readonly fileName: string;
    readonly title: string;
    readonly xhtml: string;
  }[];
  /** Package document, navigation and NCX, complete. */
  readonly opf: string;
  readonly nav: string;
  readonly ncx: string;
  /** Pictures and fonts below OEBPS/. */
  readonly files: readonly EpubFile[];
}

/**
 * epub-gen-memory as a packager only: it writes our documents unchanged, fetches nothing, and stamps every file with
 * the book's date, so that the same book gives the same bytes.
 */
export class BookEpub extends EPub {
  readonly #parts: EpubParts;

  constructor(parts: EpubParts) {
    const chapters = parts.documents.map(({ fileName, title }) => ({
      title,
      filename: fileName,
      content: '',
    }));
    const options = {
      title: parts.title,
      lang: parts.language,
      date: parts.modified.toISOString(),
      description: parts.title,
      css: parts.css,
      prependChapterTitles: false,
      version: 3,
      chapterXHTML: '<%- content %>',
      contentOPF: literal(parts.opf),
      tocXHTML: literal(parts.nav),
      tocNCX: literal(parts.ncx),
    } as Options;
    super(options, chapters);
    this.#parts = parts;
    // Set after the library's sanitiser has run on nothing: it would damage tables, MathML and SVG.
    for (const [n, chapter] of this.content.entries()) {
      const document = parts.documents[n];
      if (document === undefined || chapter.filename !== document.fileName) {
        throw new Error(`The packager renamed "${document?.fileName}" to "${chapter.filename}"`);
      }
      chapter.content = document.xhtml;
    }
    this.uuid = parts.identifier;
  }

  protected override async generateTemplateFiles(): Promise<void> {
    await super.generateTemplateFiles();
    for (const { name, bytes } of this.#parts.files) this.zip.file(`OEBPS/${name}`, bytes);
  }

  protected override async downloadAllFonts(): Promise<void> {}

  protected override async downloadAllImages(): Promise<void> {}

  protected override async makeCover(): Promise<void> {}

  /** The finished file. */
  async pack(): Promise<Uint8Array> {
    await this.render();
    for (const [name, file] of Object.entries(this.zip.files)) {
      if (file.dir) delete this.zip.files[name];
      else file.date = this.#parts.modified;
    }
    return this.zip.generateAsync({
      type: 'uint8array',
      mimeType: 'application/epub+zip',
      compression: 'DEFLATE',
      compressionOptions: { level: 9 },
      platform: 'UNIX',
    });
  }
}

// The library runs every template through EJS: what is finished already must say nothing to it.
function literal(text: string): string {
  return text.replaceAll('<%', '<%%');
}
