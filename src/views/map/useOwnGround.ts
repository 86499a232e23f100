import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Ground } from "./basemap";
import { toScreen, type View } from "./camera";
import type { OwnMap } from "./ownMap";
import { ownMapStore, recallOwnMap } from "./ownMapStore";
import { groundOfTile, joinedGround, latOf, lonOf, type TileNumber, tilesFor } from "./tileGround";

/** A picture tile where it lies: moved, turned and scaled, as the sheet of the map asks for. */
export interface TilePicture {
  readonly key: string;
  readonly href: string;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
}

export interface OwnGround {
  readonly ground: Ground | undefined;
  readonly pictures: readonly TilePicture[];
}

const nothing: OwnGround = { ground: undefined, pictures: [] };
type Vector = Omit<Ground, "attribution">;

const vectors = new WeakMap<OwnMap, Map<string, Vector>>();
const rasters = new WeakMap<OwnMap, Map<string, TilePicture | undefined>>();
const mostKept = 240;

function cacheOf<T>(caches: WeakMap<OwnMap, Map<string, T>>, map: OwnMap): Map<string, T> {
  const known = caches.get(map) ?? new Map<string, T>();
  caches.set(map, known);
  if (known.size > mostKept) known.clear();
  return known;
}

async function vector(map: OwnMap, number: TileNumber): Promise<Vector | undefined> {
  const cache = cacheOf(vectors, map);
  const key = `${number.z}/${number.x}/${number.y}`;
  const known = cache.get(key);
  if (known) return known;
  const bytes = await map.tile(number.z, number.x, number.y);
  if (!bytes || bytes.length === 0) return undefined;
  try {
    const made = groundOfTile(bytes, number);
    cache.set(key, made);
    return made;
  } catch {
    // One tile that cannot be read leaves a gap, not a broken map.
    return undefined;
  }
}

function dataUrl(bytes: Uint8Array, mime: string): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${mime};base64,${btoa(text)}`;
}

async function raster(map: OwnMap, { z, x, y }: TileNumber): Promise<TilePicture | undefined> {
  const cache = cacheOf(rasters, map);
  const key = `${z}/${x}/${y}`;
  if (cache.has(key)) return cache.get(key);
  const bytes = await map.tile(z, x, y);
  const made = bytes
    ? {
        key,
        href: dataUrl(bytes, map.mime),
        west: lonOf(x, z),
        east: lonOf(x + 1, z),
        north: latOf(y, z),
        south: latOf(y + 1, z),
      }
    : undefined;
  cache.set(key, made);
  return made;
}

const there = <T>(value: T | undefined): value is T => value !== undefined;

/** The user's own map for a view, as plain objects: for the SVG map and for every export. */
export function useOwnGround(view: View, wanted: boolean): OwnGround {
  const map = useStore(ownMapStore, (state) => state.map);
  const [found, setFound] = useState<OwnGround>(nothing);
  useEffect(() => void recallOwnMap(), []);
  useEffect(() => {
    if (!map || !wanted) {
      setFound(nothing);
      return;
    }
    let here = true;
    const numbers = tilesFor(map, view);
    const work =
      map.kind === "vector"
        ? Promise.all(numbers.map((each) => vector(map, each))).then((tiles) => ({
            ground: joinedGround(tiles.filter(there), map.attribution),
            pictures: [],
          }))
        : Promise.all(numbers.map((each) => raster(map, each))).then((tiles) => ({
            ground: undefined,
            pictures: tiles.filter(there),
          }));
    void work.then((made) => {
      if (here) setFound(made);
    });
    return () => {
      here = false;
    };
  }, [map, view, wanted]);
  return found;
}

/** Where a picture tile stands in a view: its corner, how far it is turned, and its size in px. */
export function placeOf(
  { west, north, east, south }: TilePicture,
  view: View,
): { readonly x: number; readonly y: number; readonly turn: number; readonly w: number; readonly h: number } {
  const [x, y] = toScreen(view, west, north);
  const [rx, ry] = toScreen(view, east, north);
  const [dx, dy] = toScreen(view, west, south);
  return {
    x,
    y,
    turn: (Math.atan2(ry - y, rx - x) * 180) / Math.PI,
    w: Math.hypot(rx - x, ry - y),
    h: Math.hypot(dx - x, dy - y),
  };
}
