import type { Paper } from '../model/booklet.ts';

/**
 * Thickness of ordinary uncoated office and book paper by its weight: g/m² and µm. Makers state the caliper of such
 * papers (ISO 534) at 1.2 to 1.35 µm for each g/m², the lighter the bulkier; these are the middle of that range, and a
 * given paper may differ by a tenth. Between two rows the thickness is taken in proportion.
 */
const calipers: readonly (readonly [gsm: number, micrometres: number])[] = [
  [40, 54],
  [60, 80],
  [70, 92],
  [80, 104],
  [90, 115],
  [100, 126],
  [120, 148],
  [160, 194],
  [200, 240],
  [300, 360],
];

/** What most homes and offices have in the tray. */
export const defaultPaper: Paper = { name: '80 g/m²', caliperMm: 0.104 };

/**
 * A paper by its weight (`80gsm`, `80 g/m²`, from 40 to 300) or by its thickness (`104um`, `104 µm`, `0.104mm`, from
 * 0.03 to 0.5 mm); undefined for anything else.
 *
 * @example readPaper('90gsm') // { name: '90 g/m²', caliperMm: 0.115 }
 */
export function readPaper(written: string): Paper | undefined {
  const [, digits = '', unit = ''] = /^(\d+(?:\.\d+)?)\s*(\S+)$/.exec(written.trim()) ?? [];
  const number = Number(digits);
  const lower = unit.toLowerCase();
  if (/^(?:gsm|g|g\/m2|g\/m²|g\/qm)$/.test(lower)) return paperOfWeight(number);
  if (/^(?:um|µm|μm|micron|microns)$/.test(lower)) return paperOfCaliper(number / 1000);
  return lower === 'mm' ? paperOfCaliper(number) : undefined;
}

function paperOfWeight(gsm: number): Paper | undefined {
  const above = calipers.findIndex(([weight]) => weight >= gsm);
  const upper = calipers[above];
  const lower = calipers[Math.max(0, above - 1)];
  if (upper === undefined || lower === undefined || gsm < (calipers[0]?.[0] ?? 0)) return undefined;
  const share = upper[0] === lower[0] ? 0 : (gsm - lower[0]) / (upper[0] - lower[0]);
  const micrometres = Math.round(lower[1] + share * (upper[1] - lower[1]));
  return { name: `${gsm} g/m²`, caliperMm: micrometres / 1000 };
}

function paperOfCaliper(mm: number): Paper | undefined {
  if (!(mm >= 0.03 && mm <= 0.5)) return undefined;
  return { name: `${Math.round(mm * 1000)} µm`, caliperMm: mm };
}
