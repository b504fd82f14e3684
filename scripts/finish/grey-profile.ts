/**
 * An ICC profile of a device that prints in black alone on white paper, gamma 2.2 (ICC.1:2001-04, 6.3.1.1: a monochrome
 * output profile has a description, a copyright, a white point and a grey curve).
 */
export function greyProfile(): Uint8Array {
  const tags = [
    { name: 'desc', data: describe('Black ink, gamma 2.2') },
    { name: 'cprt', data: text('text', 'No rights reserved') },
    { name: 'wtpt', data: numbers('XYZ ', [0.9642, 1, 0.8249]) },
    { name: 'kTRC', data: curve(2.2) },
  ];
  const head = 128 + 4 + tags.length * 12;
  const size = tags.reduce((sum, { data }) => sum + data.length, head);
  const profile = Buffer.alloc(size);
  writeHeader(profile);
  profile.writeUInt32BE(tags.length, 128);
  let at = head;
  for (const [n, { name, data }] of tags.entries()) {
    const entry = 132 + n * 12;
    profile.write(name, entry, 'latin1');
    profile.writeUInt32BE(at, entry + 4);
    profile.writeUInt32BE(data.length, entry + 8);
    data.copy(profile, at);
    at += data.length;
  }
  return profile;
}

function writeHeader(profile: Buffer): void {
  profile.writeUInt32BE(profile.length, 0);
  profile.writeUInt32BE(0x02400000, 8);
  profile.write('prtrGRAYXYZ ', 12, 'latin1');
  for (const [n, part] of [2001, 1, 1].entries()) profile.writeUInt16BE(part, 24 + n * 2);
  profile.write('acsp', 36, 'latin1');
  fixed([0.9642, 1, 0.8249]).copy(profile, 68);
}

function fixed(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4);
  for (const [n, value] of values.entries()) bytes.writeInt32BE(Math.round(value * 65536), n * 4);
  return bytes;
}

function numbers(type: string, values: readonly number[]): Buffer {
  return Buffer.concat([Buffer.from(`${type}\0\0\0\0`, 'latin1'), fixed(values)]);
}

// Data of tags begin at multiples of four.
function padded(data: Buffer): Buffer {
  return Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)]);
}

function text(type: string, words: string): Buffer {
  return padded(Buffer.from(`${type}\0\0\0\0${words}\0`, 'latin1'));
}

// The name in ASCII; empty ones in Unicode and Macintosh script.
function describe(words: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(words.length + 1);
  const head = Buffer.from('desc\0\0\0\0', 'latin1');
  return padded(
    Buffer.concat([head, length, Buffer.from(`${words}\0`, 'latin1'), Buffer.alloc(78)]),
  );
}

function curve(gamma: number): Buffer {
  const data = Buffer.alloc(14);
  data.write('curv', 0, 'latin1');
  data.writeUInt32BE(1, 8);
  data.writeUInt16BE(Math.round(gamma * 256), 12);
  return padded(data);
}
