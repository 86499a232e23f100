import { FileSource, PMTiles, TileType } from "pmtiles";
import { fail, ok, type Result } from "../../core/problem";
import type { Bounds } from "./camera";

/** A map of the user's own: read in slices from the file that they chose, never uploaded, kept apart from the case. */
export interface OwnMap {
  readonly name: string;
  readonly kind: "vector" | "raster";
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly bounds: Bounds;
  readonly attribution: string;
  /** Names of the layers of vector tiles, where the file tells them. */
  readonly layers: readonly string[];
  /** Bytes of a tile, unpacked; undefined where there is none. */
  readonly tile: (z: number, x: number, y: number) => Promise<Uint8Array | undefined>;
  readonly mime: string;
}

/** What is kept of it in this browser. */
export type OwnMapFile =
  | { readonly type: "pmtiles"; readonly name: string; readonly file: Blob }
  | {
      readonly type: "folder";
      readonly name: string;
      readonly tiles: readonly (readonly [path: string, file: Blob])[];
    };

const mimes: Readonly<Record<number, string>> = {
  [TileType.Png]: "image/png",
  [TileType.Jpeg]: "image/jpeg",
  [TileType.Webp]: "image/webp",
  [TileType.Avif]: "image/avif",
};

/** Markup and addresses are taken out: what a file says of itself is only words. */
const plain = (value: unknown) =>
  typeof value === "string"
    ? value
        .replace(/<[^>]*>/g, "")
        .replace(/&copy;/g, "©")
        .replace(/&amp;/g, "&")
        .trim()
        .slice(0, 160)
    : "";

async function openPmtiles(name: string, file: Blob): Promise<Result<OwnMap>> {
  const archive = new PMTiles(new FileSource(file instanceof File ? file : new File([file], name)));
  try {
    const header = await archive.getHeader();
    const kind = header.tileType === TileType.Mvt ? "vector" : "raster";
    const mime = mimes[header.tileType];
    if (kind === "raster" && mime === undefined)
      return fail(
        "map-file",
        `${name} holds tiles of a sort that cannot be drawn here: PNG, JPEG, WebP and vector tiles (MVT) can.`,
        { file: name },
      );
    const metadata: unknown = await archive.getMetadata().catch(() => ({}));
    const told = (typeof metadata === "object" && metadata !== null ? metadata : {}) as Record<
      string,
      unknown
    >;
    const listed = Array.isArray(told.vector_layers) ? (told.vector_layers as readonly unknown[]) : [];
    const layers = listed.flatMap((each) => {
      const id = typeof each === "object" && each !== null && "id" in each ? each.id : undefined;
      return typeof id === "string" ? [id] : [];
    });
    return ok({
      name,
      kind,
      minZoom: header.minZoom,
      maxZoom: header.maxZoom,
      bounds: [header.minLon, header.minLat, header.maxLon, header.maxLat],
      attribution: plain(told.attribution) || (kind === "vector" ? "© OpenStreetMap contributors" : name),
      layers,
      mime: mime ?? "application/x-protobuf",
      tile: async (z, x, y) => {
        const found = await archive.getZxy(z, x, y);
        return found ? new Uint8Array(found.data) : undefined;
      },
    });
  } catch (error) {
    return fail(
      "map-file",
      `${name} is no PMTiles file (version 3) that can be read: ${error instanceof Error ? error.message : String(error)}.`,
      { file: name },
    );
  }
}

/** 'z/x/y.png' at the end of a path. */
const tilePath = /(\d+)[/\\](\d+)[/\\](\d+)\.(png|jpe?g|webp)$/i;
const degrees = 180 / Math.PI;
const latOf = (y: number, z: number) => Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * degrees;

function openFolder(name: string, tiles: readonly (readonly [string, Blob])[]): Result<OwnMap> {
  const byKey = new Map<string, Blob>();
  let [minZoom, maxZoom, ending] = [99, -1, "png"];
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [path, file] of tiles) {
    const match = tilePath.exec(path);
    if (!match) continue;
    const [z, x, y] = match.slice(1, 4).map(Number);
    if (z === undefined || x === undefined || y === undefined) continue;
    ending = (match[4] ?? "png").toLowerCase();
    byKey.set(`${z}/${x}/${y}`, file);
    minZoom = Math.min(minZoom, z);
    maxZoom = Math.max(maxZoom, z);
    west = Math.min(west, (x / 2 ** z) * 360 - 180);
    east = Math.max(east, ((x + 1) / 2 ** z) * 360 - 180);
    north = Math.max(north, latOf(y, z));
    south = Math.min(south, latOf(y + 1, z));
  }
  if (byKey.size === 0)
    return fail(
      "map-folder",
      `${name} holds no tiles: they are pictures in folders, as in 14/8123/5432.png.`,
      { file: name },
    );
  return ok({
    name,
    kind: "raster",
    minZoom,
    maxZoom,
    bounds: [west, south, east, north],
    attribution: name,
    layers: [],
    mime: ending === "png" ? "image/png" : ending === "webp" ? "image/webp" : "image/jpeg",
    tile: async (z, x, y) => {
      const file = byKey.get(`${z}/${x}/${y}`);
      return file ? new Uint8Array(await file.arrayBuffer()) : undefined;
    },
  });
}

export async function openOwnMap(kept: OwnMapFile): Promise<Result<OwnMap>> {
  return kept.type === "pmtiles" ? openPmtiles(kept.name, kept.file) : openFolder(kept.name, kept.tiles);
}
