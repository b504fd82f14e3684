import { expect, test } from 'vitest';
import { srgbProfile } from '../../../scripts/finish/tags/srgb-profile.ts';

const profile = Buffer.from(srgbProfile());

function tagAt(name: string): Buffer {
  const count = profile.readUInt32BE(128);
  const entries = [...Array(count).keys()].map((n) => 132 + 12 * n);
  const entry = entries.find((at) => profile.toString('latin1', at, at + 4) === name) ?? 0;
  const at = profile.readUInt32BE(entry + 4);
  return profile.subarray(at, at + profile.readUInt32BE(entry + 8));
}

function coordinates(name: string): readonly number[] {
  const body = tagAt(name);
  return [8, 12, 16].map((at) => body.readInt32BE(at) / 65_536);
}

test('the profile says how long it is, and that it is of a display in RGB', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.length % 4).toBe(0);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});

test('the three primaries together are its white', () => {
  const sum = ['rXYZ', 'gXYZ', 'bXYZ']
    .map(coordinates)
    .reduce((total, one) => total.map((value, n) => value + (one[n] ?? 0)), [0, 0, 0]);
  for (const [n, value] of coordinates('wtpt').entries()) expect(sum[n]).toBeCloseTo(value, 3);
});

test('the curve is that of sRGB: a middle grey has a fifth of the light', () => {
  const curve = tagAt('gTRC');
  const count = curve.readUInt32BE(8);
  const at = (value: number) =>
    curve.readUInt16BE(12 + 2 * Math.round(value * (count - 1))) / 65_535;
  expect(at(0)).toBe(0);
  expect(at(0.5)).toBeCloseTo(0.214, 2);
  expect(at(0.04)).toBeCloseTo(0.04 / 12.92, 3);
  expect(at(1)).toBe(1);
});
