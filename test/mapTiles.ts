import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import type { FeatureCollection } from "geojson";
import { zxyToTileId } from "pmtiles";

/** Layers of an invented street map by their names, as GeoJSON. */
export type TileLayers = Readonly<Record<string, FeatureCollection>>;

function varint(value: number, to: number[]): void {
  let rest = value;
  while (rest >= 128) {
    to.push((rest % 128) + 128);
    rest = Math.floor(rest / 128);
  }
  to.push(rest);
}

interface Entry {
  readonly id: number;
  readonly bytes: Uint8Array;
}

/** The directory of a PMTiles archive: numbers of tiles as steps, runs, lengths, places. */
function directory(entries: readonly Entry[]): Uint8Array {
  const out: number[] = [];
  varint(entries.length, out);
  let before = 0;
  for (const { id } of entries) {
    varint(id - before, out);
    before = id;
  }
  for (const _ of entries) varint(1, out);
  for (const { bytes } of entries) varint(bytes.length, out);
  let offset = 0;
  for (const [at, { bytes }] of entries.entries()) {
    varint(at > 0 ? 0 : offset + 1, out);
    offset += bytes.length;
  }
  return Uint8Array.from(out);
}

export interface TileHead {
  readonly bounds: readonly [west: number, south: number, east: number, north: number];
  readonly minZoom: number;
  readonly maxZoom: number;
  /** 1 vector (MVT), 2 PNG. */
  readonly tileType: 1 | 2;
  readonly metadata: unknown;
}

/** A PMTiles archive, version 3, nothing packed. */
export function pmtiles(tiles: readonly Entry[], head: TileHead): Uint8Array {
  const entries = [...tiles].sort((one, other) => one.id - other.id);
  const root = directory(entries);
  const metadata = new TextEncoder().encode(JSON.stringify(head.metadata));
  const dataAt = 127 + root.length + metadata.length;
  const length = entries.reduce((sum, { bytes }) => sum + bytes.length, 0);
  const file = new Uint8Array(dataAt + length);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode("PMTiles"));
  view.setUint8(7, 3);
  const places = [127, root.length, 127 + root.length, metadata.length, dataAt, 0, dataAt, length];
  const counts = [entries.length, entries.length, entries.length];
  for (const [at, value] of [...places, ...counts].entries())
    view.setBigUint64(8 + 8 * at, BigInt(value), true);
  view.setUint8(96, 1);
  view.setUint8(97, 1);
  view.setUint8(98, 1);
  view.setUint8(99, head.tileType);
  view.setUint8(100, head.minZoom);
  view.setUint8(101, head.maxZoom);
  for (const [at, value] of head.bounds.entries()) view.setInt32(102 + 4 * at, Math.round(value * 1e7), true);
  view.setUint8(118, head.minZoom);
  file.set(root, 127);
  file.set(metadata, 127 + root.length);
  let at = dataAt;
  for (const { bytes } of entries) {
    file.set(bytes, at);
    at += bytes.length;
  }
  return file;
}

const column = (lon: number, z: number) => Math.floor(((lon + 180) / 360) * 2 ** z);
const row = (lat: number, z: number) =>
  Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z);

/** The numbers of all tiles over some bounds at some zooms. */
export function tileNumbers({ bounds: [west, south, east, north], minZoom, maxZoom }: TileHead) {
  const found: { z: number; x: number; y: number }[] = [];
  for (let z = minZoom; z <= maxZoom; z++)
    for (let x = column(west, z); x <= column(east, z); x++)
      for (let y = row(north, z); y <= row(south, z); y++) found.push({ z, x, y });
  return found;
}

/** Vector tiles of layers of GeoJSON, as a PMTiles archive. */
export function vectorArchive(layers: TileLayers, head: Omit<TileHead, "tileType" | "metadata">): Uint8Array {
  const indexes = Object.entries(layers).map(
    ([name, data]) => [name, new GeoJSONVT(data, { maxZoom: head.maxZoom, indexMaxZoom: 0 })] as const,
  );
  const whole: TileHead = {
    ...head,
    tileType: 1,
    metadata: {
      vector_layers: Object.keys(layers).map((id) => ({ id, fields: {} })),
      attribution: "Invented",
    },
  };
  const entries = tileNumbers(whole).flatMap(({ z, x, y }): readonly Entry[] => {
    const parts = Object.fromEntries(
      indexes.flatMap(([name, index]) => {
        const tile = index.getTile(z, x, y);
        return tile && tile.features.length > 0 ? [[name, tile] as const] : [];
      }),
    );
    if (Object.keys(parts).length === 0) return [];
    return [{ id: zxyToTileId(z, x, y), bytes: fromGeojsonVt(parts, { version: 2, extent: 4096 } as never) }];
  });
  return pmtiles(entries, whole);
}
