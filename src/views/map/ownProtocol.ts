import { addProtocol } from "maplibre-gl";
import type { OwnMap } from "./ownMap";

let current: OwnMap | undefined;
let registered = false;

/** Tiles come from the user's file by slices: a protocol of our own, nothing is fetched. */
export function serveTiles(map: OwnMap): void {
  current = map;
  if (registered) return;
  registered = true;
  addProtocol("own-map", async ({ url }) => {
    const [z, x, y] = (/(\d+)\/(\d+)\/(\d+)$/.exec(url) ?? []).slice(1).map(Number);
    const bytes =
      current && z !== undefined && x !== undefined && y !== undefined
        ? await current.tile(z, x, y)
        : undefined;
    if (!bytes && current?.kind === "raster") throw new DOMException("no such tile", "AbortError");
    return { data: (bytes ?? new Uint8Array()).slice().buffer };
  });
}
