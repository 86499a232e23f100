/** One feature of a vector tile: rings, lines or points in units of the tile, `extent` to a side. */
export interface TileFeature {
  readonly shape: "point" | "line" | "area";
  readonly parts: readonly (readonly (readonly [x: number, y: number])[])[];
  readonly properties: ReadonlyMap<string, string | number | boolean>;
}

export interface TileLayer {
  readonly name: string;
  readonly extent: number;
  readonly features: readonly TileFeature[];
}

/** Reads Protocol Buffers: numbers, and pieces by their length. */
class Reader {
  private at = 0;
  private readonly view: DataView;
  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }
  get more(): boolean {
    return this.at < this.bytes.length;
  }
  varint(): number {
    let [value, factor] = [0, 1];
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new RangeError("the tile ends too early");
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) return value;
      factor *= 128;
    }
  }
  piece(): Uint8Array {
    const length = this.varint();
    if (this.at + length > this.bytes.length) throw new RangeError("the tile ends too early");
    const found = this.bytes.subarray(this.at, this.at + length);
    this.at += length;
    return found;
  }
  fixed(size: 4 | 8): number {
    const value = size === 4 ? this.view.getFloat32(this.at, true) : this.view.getFloat64(this.at, true);
    this.at += size;
    return value;
  }
  skip(wire: number): void {
    if (wire === 0) this.varint();
    else if (wire === 1) this.at += 8;
    else if (wire === 2) this.piece();
    else if (wire === 5) this.at += 4;
    else throw new RangeError("no vector tile");
  }
}

const text = new TextDecoder();
const zigzag = (value: number) => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

function* fields(bytes: Uint8Array): Generator<readonly [field: number, wire: number, reader: Reader]> {
  const reader = new Reader(bytes);
  while (reader.more) {
    const tag = reader.varint();
    yield [Math.floor(tag / 8), tag % 8, reader];
  }
}

function readValue(bytes: Uint8Array): string | number | boolean {
  let value: string | number | boolean = "";
  for (const [field, wire, reader] of fields(bytes)) {
    if (field === 1 && wire === 2) value = text.decode(reader.piece());
    else if (field === 2 && wire === 5) value = reader.fixed(4);
    else if (field === 3 && wire === 1) value = reader.fixed(8);
    else if ((field === 4 || field === 5) && wire === 0) value = reader.varint();
    else if (field === 6 && wire === 0) value = zigzag(reader.varint());
    else if (field === 7 && wire === 0) value = reader.varint() !== 0;
    else reader.skip(wire);
  }
  return value;
}

function numbers(bytes: Uint8Array): readonly number[] {
  const reader = new Reader(bytes);
  const found: number[] = [];
  while (reader.more) found.push(reader.varint());
  return found;
}

/** Commands of a geometry (Mapbox Vector Tile 2.1, §4.3): 1 moves, 2 draws, 7 closes. */
function readGeometry(codes: readonly number[]): TileFeature["parts"] {
  const parts: [number, number][][] = [];
  let part: [number, number][] = [];
  let [x, y, at] = [0, 0, 0];
  while (at < codes.length) {
    const command = (codes[at] ?? 0) % 8;
    let count = Math.floor((codes[at] ?? 0) / 8);
    at++;
    if (command === 7) {
      const [first] = part;
      if (first) part.push([...first]);
      continue;
    }
    for (; count > 0; count--) {
      x += zigzag(codes[at] ?? 0);
      y += zigzag(codes[at + 1] ?? 0);
      at += 2;
      if (command === 1) {
        part = [];
        parts.push(part);
      }
      part.push([x, y]);
    }
  }
  return parts;
}

const shapes = ["point", "line", "area"] as const;

function readLayer(bytes: Uint8Array): TileLayer {
  let name = "";
  let extent = 4096;
  const keys: string[] = [];
  const values: (string | number | boolean)[] = [];
  const raw: Uint8Array[] = [];
  for (const [field, wire, reader] of fields(bytes)) {
    if (field === 1 && wire === 2) name = text.decode(reader.piece());
    else if (field === 2 && wire === 2) raw.push(reader.piece());
    else if (field === 3 && wire === 2) keys.push(text.decode(reader.piece()));
    else if (field === 4 && wire === 2) values.push(readValue(reader.piece()));
    else if (field === 5 && wire === 0) extent = reader.varint();
    else reader.skip(wire);
  }
  const features = raw.flatMap((piece): readonly TileFeature[] => {
    let type = 0;
    let tags: readonly number[] = [];
    let codes: readonly number[] = [];
    for (const [field, wire, reader] of fields(piece)) {
      if (field === 2 && wire === 2) tags = numbers(reader.piece());
      else if (field === 3 && wire === 0) type = reader.varint();
      else if (field === 4 && wire === 2) codes = numbers(reader.piece());
      else reader.skip(wire);
    }
    const shape = shapes[type - 1];
    if (!shape) return [];
    const properties = new Map<string, string | number | boolean>();
    for (let at = 0; at + 1 < tags.length; at += 2) {
      const key = keys[tags[at] ?? -1];
      const value = values[tags[at + 1] ?? -1];
      if (key !== undefined && value !== undefined) properties.set(key, value);
    }
    return [{ shape, parts: readGeometry(codes), properties }];
  });
  return { name, extent, features };
}

/** Reads a vector tile (Mapbox Vector Tile 2). Throws on bytes that are none. */
export function readTile(bytes: Uint8Array): readonly TileLayer[] {
  const layers: TileLayer[] = [];
  for (const [field, wire, reader] of fields(bytes)) {
    if (field === 3 && wire === 2) layers.push(readLayer(reader.piece()));
    else reader.skip(wire);
  }
  return layers;
}
