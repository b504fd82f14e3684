import type { BookletPlan } from '../model/booklet.ts';
import { toPoints } from './points.ts';

/** A transformation of PDF: a, b, c, d, e, f (ISO 32000-1, 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

/** One side of a sheet of a signature. */
export interface SidePlace {
  /** Sheet of its signature, from 0 at the outermost. */
  readonly sheetInSignature: number;
  readonly isBack: boolean;
}

/** The sheet in points; `foldX` is where it is folded. */
export interface SheetPoints {
  readonly width: number;
  readonly height: number;
  readonly foldX: number;
}

/** Size of the plan's sheet in points. */
export function sheetPoints({ sheet }: BookletPlan): SheetPoints {
  const width = toPoints(sheet.widthMm);
  return { width, height: toPoints(sheet.heightMm), foldX: width / 2 };
}

/**
 * Where a page whose lower left corner is at 0, 0 stands on its side of the sheet: it touches the fold, moved over it
 * by its creep, half-way up. Backs stand on their head when the paper is turned on its long edge.
 */
export function pageMatrix(plan: BookletPlan, half: 'left' | 'right', place: SidePlace): Matrix {
  const { width, height, foldX } = sheetPoints(plan);
  const { scale, page, creep } = plan;
  const shift = toPoints(creep.perSheetMm * place.sheetInSignature);
  const x = half === 'left' ? foldX - toPoints(page.widthMm) * scale + shift : foldX - shift;
  const y = (height - toPoints(page.heightMm) * scale) / 2;
  return isTurned(plan, place)
    ? [-scale, 0, 0, -scale, width - x, height - y]
    : [scale, 0, 0, scale, x, y];
}

/** True for sides that are written upside down. */
export function isTurned({ settings }: BookletPlan, { isBack }: SidePlace): boolean {
  return isBack && settings.flip === 'long';
}

/** The half of the sheet, as it is written, that a page must not leave: x, y, width, height. */
export function halfBox(
  plan: BookletPlan,
  half: 'left' | 'right',
  place: SidePlace,
): readonly [number, number, number, number] {
  const { height, foldX } = sheetPoints(plan);
  const isLeft = (half === 'left') !== isTurned(plan, place);
  return [isLeft ? 0 : foldX, 0, foldX, height];
}

/** A point moved by a transformation. */
export function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** Numbers as a content stream has them, to a hundred-thousandth. */
export function written(numbers: readonly number[]): string {
  return numbers.map((number) => String(Math.round(number * 1e5) / 1e5 || 0)).join(' ');
}
