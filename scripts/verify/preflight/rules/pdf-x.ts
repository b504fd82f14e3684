import { PDFArray, PDFDict, PDFHexString, PDFName, PDFStream, PDFString } from 'pdf-lib';
import type { PreflightFinding } from '../../../model/preflight.ts';
import { streamBytes } from '../../../model/pdf/stream-bytes.ts';
import { onPages, type Examined, type ExaminedPage, type Rule } from '../examined.ts';

const name = PDFName.of;

/** The file says which standard it keeps (ISO 15930-1, 6.13; ISO 15930-7, 6.7). */
export const standardIsNamed: Rule = (examined, { standard }) => {
  const version = textIn(infoOf(examined), 'GTS_PDFXVersion');
  if (standard === 'PDF/X-1a') {
    const conformance = textIn(infoOf(examined), 'GTS_PDFXConformance');
    const isNamed = version === 'PDF/X-1:2001' && conformance === 'PDF/X-1a:2001';
    return isNamed ? [] : [fault('pdf-x-is-named', 'The file does not say that it is PDF/X-1a')];
  }
  if (standard !== 'PDF/X-4') return [];
  return /GTS_PDFXVersion(?:>|=")PDF\/X-4/.test(xmpOf(examined))
    ? []
    : [fault('pdf-x-is-named', 'The metadata do not say that the file is PDF/X-4')];
};

/** The file is written in a version of PDF that the standard is about. */
export const versionSuits: Rule = ({ pdf }, { standard }) => {
  if (standard === undefined) return [];
  const [, minor = '9'] = /%PDF-1\.(\d)/.exec(String(pdf.context.header)) ?? [];
  const most = standard === 'PDF/X-1a' ? 3 : 6;
  return Number(minor) <= most
    ? []
    : [fault('pdf-x-version-suits', `The file is PDF 1.${minor}; ${standard} is PDF 1.${most}`)];
};

/** The file has an output intent for presses; an X-4 with its profile (ISO 15930-7, 6.2.3). */
export const intentIsThere: Rule = (examined, { standard }) => {
  if (standard === undefined) return [];
  const intent = intentOf(examined);
  const rule = 'pdf-x-has-an-output-intent';
  if (intent === undefined || textIn(intent, 'OutputConditionIdentifier') === '')
    return [fault(rule, 'The file does not say for which printing condition it was made')];
  if (standard === 'PDF/X-4' && !intent.has(name('DestOutputProfile')))
    return [fault(rule, 'The output intent has no profile')];
  return [];
};

/** Title, dates and trapping are told, and the file has an identifier. */
export const essentialsAreTold: Rule = (examined, { standard }) => {
  if (standard === undefined) return [];
  const info = infoOf(examined);
  const rule = 'pdf-x-tells-the-essentials';
  const missing = ['Title', 'CreationDate', 'ModDate'].filter((key) => textIn(info, key) === '');
  if (missing.length > 0) return [fault(rule, `Info lacks ${missing.join(', ')}`)];
  const trapped = info?.lookup(name('Trapped'));
  if (trapped !== name('True') && trapped !== name('False'))
    return [fault(rule, 'Info does not say whether the file is trapped')];
  return examined.pdf.context.trailerInfo.ID === undefined
    ? [fault(rule, 'The file has no identifier')]
    : [];
};

/** Colours are such as the standard and the output intent allow; images are named. */
export const coloursKeepStandard: Rule = (examined, { standard }) => {
  if (standard === undefined) return [];
  const intent = intentOf(examined);
  const profile = intent?.lookup(name('DestOutputProfile'));
  const channels = profile instanceof PDFStream ? String(profile.dict.lookup(name('N'))) : '4';
  const rule = { rule: 'pdf-x-keeps-its-colours', severity: 'error' } as const;
  return onPages(examined, rule, (page) => {
    const what = wrongColours(page, standard === 'PDF/X-1a', channels);
    return what === '' ? undefined : `${standard} does not allow ${what}`;
  });
};

function wrongColours({ look }: ExaminedPage, is1a: boolean, channels: string): string {
  const wrong =
    is1a || channels === '4' ? /^(?:rgb|lab)/ : channels === '3' ? /^cmyk/ : /^(?:rgb|cmyk)/;
  const kinds = [...look.colours].filter((kind) => wrong.test(kind) && !kind.endsWith('image'));
  // An X-4 may bring images with a profile of their own, as ours have.
  const images = look.images.filter(({ space }) => is1a && wrong.test(space));
  return [
    ...kinds.sort(),
    ...images.map((image) => `image "${image.name}" in ${image.space}`),
  ].join(', ');
}

/** Nothing is see-through in an X-1a (ISO 15930-1, 6.3). */
export const nothingIsSeeThroughIn1a: Rule = (examined, { standard }) => {
  if (standard !== 'PDF/X-1a') return [];
  const rule = { rule: 'pdf-x-1a-has-no-transparency', severity: 'error' } as const;
  return onPages(examined, rule, ({ look }) =>
    look.seeThrough.size > 0
      ? `PDF/X-1a does not allow ${[...look.seeThrough].sort().join(', ')}`
      : undefined,
  );
};

function fault(rule: string, message: string): PreflightFinding {
  return { rule, severity: 'error', message };
}

function infoOf({ pdf }: Examined): PDFDict | undefined {
  const info = pdf.context.lookup(pdf.context.trailerInfo.Info);
  return info instanceof PDFDict ? info : undefined;
}

function textIn(dict: PDFDict | undefined, key: string): string {
  const value = dict?.lookup(name(key));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
}

function intentOf({ pdf }: Examined): PDFDict | undefined {
  const intents = pdf.catalog.lookup(name('OutputIntents'));
  const all = intents instanceof PDFArray ? intents.asArray() : [];
  return all
    .map((one) => pdf.context.lookup(one))
    .find(
      (one): one is PDFDict => one instanceof PDFDict && one.lookup(name('S')) === name('GTS_PDFX'),
    );
}

function xmpOf({ pdf }: Examined): string {
  const metadata = pdf.catalog.lookup(name('Metadata'));
  if (!(metadata instanceof PDFStream)) return '';
  const hasFilter = metadata.dict.has(name('Filter'));
  const bytes = hasFilter ? streamBytes(metadata as never) : metadata.getContents();
  return new TextDecoder().decode(bytes);
}
