/** What the rules ask of an embedded TrueType or OpenType font program (ISO/IEC 14496-22). */
export interface FontProgram {
  readonly glyphCount: number;
  /** Advance of a glyph in thousandths of the em; undefined for a glyph that the font lacks. */
  readonly advanceOf: (glyph: number) => number | undefined;
  /** Platform and encoding of each subtable of `cmap`. */
  readonly charMaps: readonly { readonly platform: number; readonly encoding: number }[];
}

/** Reads an sfnt font; undefined when a table that is needed is missing or damaged. */
export function readSfnt(bytes: Uint8Array): FontProgram | undefined {
  try {
    return read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function read(file: Buffer): FontProgram | undefined {
  const tables = readTables(file);
  const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map((tag) => tables.get(tag));
  if (head === undefined || maxp === undefined || hhea === undefined || hmtx === undefined)
    return undefined;
  const unitsPerEm = head.readUInt16BE(18);
  const glyphCount = maxp.readUInt16BE(4);
  const metrics = hhea.readUInt16BE(34);
  return {
    glyphCount,
    advanceOf: (glyph) => {
      const at = Math.min(glyph, metrics - 1) * 4;
      if (glyph >= glyphCount || at < 0 || at + 2 > hmtx.length) return undefined;
      return (hmtx.readUInt16BE(at) * 1000) / unitsPerEm;
    },
    charMaps: readCharMaps(tables.get('cmap')),
  };
}

function readTables(file: Buffer): ReadonlyMap<string, Buffer> {
  const tables = new Map<string, Buffer>();
  const count = file.readUInt16BE(4);
  for (let n = 0; n < count; n += 1) {
    const at = 12 + n * 16;
    const start = file.readUInt32BE(at + 8);
    const tag = file.toString('latin1', at, at + 4);
    tables.set(tag, file.subarray(start, start + file.readUInt32BE(at + 12)));
  }
  return tables;
}

function readCharMaps(cmap: Buffer | undefined): FontProgram['charMaps'] {
  if (cmap === undefined || cmap.length < 4) return [];
  return Array.from({ length: cmap.readUInt16BE(2) }, (_one, n) => ({
    platform: cmap.readUInt16BE(4 + n * 8),
    encoding: cmap.readUInt16BE(6 + n * 8),
  }));
}
