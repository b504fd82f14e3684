/** sRGB primaries and their white, adapted to D50 by the Bradford method (IEC 61966-2-1, annex F; ICC.1:2001-04, annex E). */
const [red, green, blue, white] = [
  [0.4360747, 0.2225045, 0.0139322],
  [0.3850649, 0.7168786, 0.0971045],
  [0.1430804, 0.0606169, 0.7141733],
  [0.9642, 1, 0.8249],
] as const;

const steps = 1024;

/** The light of an sRGB value (IEC 61966-2-1, 5.2); both from 0 to 1. */
function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** An ICC profile of sRGB: a display profile of version 2 with three primaries and one curve (ICC.1:2001-04). */
export function srgbProfile(): Uint8Array {
  const curve = Array.from({ length: steps }, (_, n) =>
    Math.round(linear(n / (steps - 1)) * 65_535),
  );
  const bodies = new Map<string, Buffer>([
    ['desc', description('sRGB IEC61966-2.1')],
    ['cprt', Buffer.concat([tag('text'), Buffer.from('No copyright\0', 'latin1')])],
    ['wtpt', xyz(white)],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ['rTRC', Buffer.concat([tag('curv'), uint32(steps), ...curve.map(uint16)])],
  ]);
  return assemble(bodies, [
    ['gTRC', 'rTRC'],
    ['bTRC', 'rTRC'],
  ]);
}

function assemble(
  bodies: ReadonlyMap<string, Buffer>,
  shared: readonly (readonly [name: string, as: string])[],
): Uint8Array {
  const count = bodies.size + shared.length;
  let at = 128 + 4 + 12 * count;
  const places = new Map<string, Buffer>();
  const pieces: Buffer[] = [];
  for (const [name, body] of bodies) {
    places.set(name, Buffer.concat([uint32(at), uint32(body.length)]));
    const padded = Buffer.concat([body, Buffer.alloc(-body.length & 3)]);
    pieces.push(padded);
    at += padded.length;
  }
  for (const [name, as] of shared) places.set(name, places.get(as) as Buffer);
  const table = [...places].map(([name, place]) => Buffer.concat([Buffer.from(name), place]));
  return Buffer.concat([header(at), uint32(count), ...table, ...pieces]);
}

// ICC.1:2001-04, 6.1; what is not written is zero.
function header(size: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.writeUInt32BE(size, 0);
  bytes.writeUInt32BE(0x0210_0000, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  for (const [n, part] of [2000, 1, 1].entries()) bytes.writeUInt16BE(part, 24 + 2 * n);
  bytes.write('acsp', 36, 'latin1');
  Buffer.concat(white.map(fixed)).copy(bytes, 68);
  return bytes;
}

function tag(type: string): Buffer {
  return Buffer.concat([Buffer.from(type, 'latin1'), Buffer.alloc(4)]);
}

// 6.5.17: the name in ASCII, and in neither of the two other forms.
function description(name: string): Buffer {
  const ascii = Buffer.from(`${name}\0`, 'latin1');
  return Buffer.concat([tag('desc'), uint32(ascii.length), ascii, Buffer.alloc(8 + 3 + 67)]);
}

function xyz(values: readonly number[]): Buffer {
  return Buffer.concat([tag('XYZ '), ...values.map(fixed)]);
}

// s15Fixed16Number, 5.3.10.
function fixed(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16BE(value);
  return bytes;
}
