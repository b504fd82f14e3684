import type { FrontMatter } from '../model/front-matter.ts';
import { nearestName } from '../model/nearest-name.ts';
import type { PdfStandard } from '../model/preflight.ts';
import type { PressPreset, SizeInches } from '../model/press-preset.ts';
import { homePreset, presetNamed, pressPresets } from '../model/press-presets.ts';
import type { Report } from '../model/problem.ts';
import type { PrintSettings, Trim } from '../model/settings.ts';

type Mapping = Readonly<Record<string, unknown>>;

const known = ['preset', 'bleed', 'marks', 'standard', 'condition', 'links'];
const standards: readonly PdfStandard[] = ['PDF/X-1a', 'PDF/X-4'];
const mmPerInch = 25.4;

/** The front matter that is read, and who is told. */
export interface PrintSource {
  readonly front: FrontMatter;
  readonly report: Report;
}

/**
 * Reads `print` of a book's settings: the name of a preset, or a mapping. Reports `print-setting-is-known`,
 * `print-preset-is-known`, `trim-is-offered` and `marks-are-wanted`.
 */
export function readPrint(trim: Trim, source: PrintSource): PrintSettings {
  const written = mappingOf(source);
  const preset = readPreset(written.preset, source);
  reportTrim(trim, preset, source);
  const marks = readChoice(written, { name: 'marks', values: [false, true] }, source);
  if (marks && !preset.takesMarks) {
    complain(source, {
      rule: 'marks-are-wanted',
      message: `"${preset.name}" refuses files with crop marks`,
      hint: 'leave out "marks", or print elsewhere',
    });
  }
  const standard = readChoice(
    written,
    { name: 'standard', values: [undefined, ...standards] },
    source,
  );
  return {
    preset,
    bleedMm: readBleed(written.bleed, preset, source),
    marks: marks === true,
    ...(standard === undefined ? {} : { standard: standard as PdfStandard }),
    condition: typeof written.condition === 'string' ? written.condition : preset.condition,
    links: readChoice(written, { name: 'links', values: ['notes', 'none'] }, source) as
      'notes' | 'none',
  };
}

function mappingOf(source: PrintSource): Mapping {
  const written = source.front.data.print;
  if (written === undefined || written === null) return {};
  if (typeof written === 'string') return { preset: written };
  if (typeof written !== 'object' || Array.isArray(written)) {
    complain(source, {
      rule: 'print-setting-is-known',
      message: 'Expected the name of a preset, or a mapping, as "print"',
      hint: `write "print: ${pressPresets.map(({ name }) => name).join(' | ')}"`,
    });
    return {};
  }
  for (const name of Object.keys(written)) {
    if (known.includes(name)) continue;
    const nearest = nearestName(name, known);
    complain(source, {
      rule: 'print-setting-is-known',
      message: `Unknown setting "${name}" of "print"`,
      hint: nearest ? `did you mean "${nearest}"?` : `use one of: ${known.join(', ')}`,
    });
  }
  return written as Mapping;
}

function readPreset(written: unknown, source: PrintSource): PressPreset {
  if (written === undefined) return homePreset;
  const preset = presetNamed(String(written));
  if (preset !== undefined) return preset;
  const names = pressPresets.map(({ name }) => name);
  const nearest = nearestName(String(written), names);
  complain(source, {
    rule: 'print-preset-is-known',
    message: `Unknown press "${String(written)}"`,
    hint: nearest ? `did you mean "${nearest}"?` : `use one of: ${names.join(', ')}`,
  });
  return homePreset;
}

function readChoice(
  written: Mapping,
  { name, values }: { readonly name: string; readonly values: readonly unknown[] },
  source: PrintSource,
): unknown {
  const value = written[name] ?? values[0];
  if (values.includes(value)) return value;
  const names = values.filter((one) => one !== undefined).map(String);
  complain(source, {
    rule: 'print-setting-is-known',
    message: `Cannot use "${String(value)}" as "${name}" of "print"`,
    hint: `use one of: ${names.join(', ')}`,
  });
  return values[0];
}

// `true`: as much as the press wants.
function readBleed(written: unknown, preset: PressPreset, source: PrintSource): number {
  const usual = preset.bleed.inches * mmPerInch;
  if (written === undefined || written === false) return 0;
  if (written === true) return usual;
  const [, value, unit] = /^(\d+(?:\.\d+)?)\s*(mm|in|pt)$/.exec(String(written)) ?? [];
  const mm = Number(value) * ({ mm: 1, in: mmPerInch, pt: mmPerInch / 72 }[unit ?? ''] ?? NaN);
  if (mm <= 25) return mm;
  complain(source, {
    rule: 'print-setting-is-known',
    message: `Cannot use "${String(written)}" as "bleed" of "print"`,
    hint: 'write true, or a length such as 3mm or 0.125in',
  });
  return 0;
}

/** Sizes may differ by half a millimetre: presses round. */
const toleranceInches = 0.02;

function reportTrim(trim: Trim, { name, label, trims, between }: PressPreset, source: PrintSource) {
  if (trims === undefined) return;
  const [width, height] = [trim.widthMm / mmPerInch, trim.heightMm / mmPerInch];
  const far = ([w, h]: SizeInches) => Math.max(Math.abs(w - width), Math.abs(h - height));
  if (trims.some((size) => far(size) <= toleranceInches)) return;
  const { least, most } = between ?? {};
  if (least && most && width >= least[0] && height >= least[1])
    if (width <= most[0] && height <= most[1]) return;
  const [nearest] = [...trims].sort((a, b) => far(a) - far(b));
  source.report({
    rule: 'trim-is-offered',
    severity: 'error',
    place: source.front.placeOf(source.front.data.trim === undefined ? 'print' : 'trim'),
    message: `"${name}" (${label}) offers no "${trim.name}"`,
    hint: `the nearest it has is ${nearest?.join(' × ')} in`,
  });
}

function complain(
  { front, report }: PrintSource,
  fault: { readonly rule: string; readonly message: string; readonly hint: string },
): void {
  report({ ...fault, severity: 'error', place: front.placeOf('print') });
}
