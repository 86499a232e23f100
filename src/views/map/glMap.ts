import {
  Map as GlMap,
  GPUInitializationError,
  type LayerSpecification,
  type SourceSpecification,
  setWorkerUrl,
} from "maplibre-gl";
import type { Camera } from "./camera";
import { forgetFeatures, type GlLayer, glLayer } from "./glLayers";
import { installMapWorker, workerAddress } from "./glWorker";
import type { MapLayer } from "./mapLayer";
import { patternImage } from "./patternImage";

/** Layers that are no plain objects: the user's own tiles. They lie between the ground and what is shown on it. */
export interface TileStyle {
  readonly source: string;
  readonly specification: SourceSpecification;
  readonly styles: readonly LayerSpecification[];
}

export interface GlScene {
  readonly sea: string;
  readonly ground: readonly MapLayer[];
  readonly tiles: TileStyle | undefined;
  readonly theme: readonly MapLayer[];
}

export interface GlPainter {
  readonly draw: (scene: GlScene) => void;
  readonly look: (camera: Camera) => void;
  readonly resize: () => void;
  readonly remove: () => void;
}

/** One map on the graphics card. It only paints: camera, clicks and words are ours, the same as in the SVG map. */
export function glPainter(
  container: HTMLElement,
  camera: Camera,
  /** Degrees clockwise from north of what is up. */
  bearing: number,
  on: {
    readonly idle: () => void;
    readonly lost: (why: string) => void;
    /** Something of the user's own tiles cannot be drawn; the map itself stands. */
    readonly trouble: (why: string) => void;
  },
): GlPainter {
  installMapWorker();
  setWorkerUrl(workerAddress);
  forgetFeatures();
  const map = new GlMap({
    container,
    style: { version: 8, sources: {}, layers: [] },
    center: [camera.lon, camera.lat],
    zoom: camera.zoom,
    bearing,
    interactive: false,
    attributionControl: false,
    fadeDuration: 0,
    maxZoom: 22,
    renderWorldCopies: false,
    trackResize: false,
  });
  let waiting: GlScene | undefined;
  let ready = false;
  const held = new Map<string, GlLayer>();
  let order = "";

  map.on("error", ({ error }) =>
    error instanceof GPUInitializationError ? on.lost(error.message) : on.trouble(error.message),
  );
  map.on("webglcontextlost", () => on.lost("the graphics card was taken away"));
  map.on("idle", on.idle);
  map.on("load", () => {
    ready = true;
    if (waiting) apply(waiting);
  });

  function put(layer: GlLayer): void {
    const before = held.get(layer.source);
    for (const [name, pattern] of layer.patterns) {
      if (map.hasImage(name)) continue;
      const image = patternImage(pattern, 2);
      if (image) map.addImage(name, image, { pixelRatio: 2 });
    }
    const source = map.getSource(layer.source);
    if (!source) map.addSource(layer.source, { type: "geojson", data: layer.data, tolerance: 0.2 });
    else if (before?.data !== layer.data && "setData" in source)
      (source as { setData: (data: GlLayer["data"]) => void }).setData(layer.data);
    const wanted = JSON.stringify(layer.styles);
    if (before && JSON.stringify(before.styles) === wanted) return;
    for (const style of before?.styles ?? []) if (map.getLayer(style.id)) map.removeLayer(style.id);
    for (const style of layer.styles) map.addLayer(style);
    order = "";
  }

  function drop(source: string, styles: readonly LayerSpecification[]): void {
    for (const style of styles) if (map.getLayer(style.id)) map.removeLayer(style.id);
    if (map.getSource(source)) map.removeSource(source);
  }

  let tiles: TileStyle | undefined;
  function putTiles(next: TileStyle | undefined): void {
    if (next === tiles) return;
    if (tiles) drop(tiles.source, tiles.styles);
    tiles = next;
    order = "";
    if (!next) return;
    map.addSource(next.source, next.specification);
    for (const style of next.styles) map.addLayer(style);
  }

  function apply(scene: GlScene): void {
    const sea: LayerSpecification = {
      id: "sea",
      type: "background",
      paint: { "background-color": scene.sea },
    };
    if (map.getLayer("sea")) map.setPaintProperty("sea", "background-color", scene.sea);
    else map.addLayer(sea);
    const ground = scene.ground.map(glLayer);
    const theme = scene.theme.map(glLayer);
    const all = [...ground, ...theme];
    const sources = new Set(all.map(({ source }) => source));
    for (const [source, layer] of held)
      if (!sources.has(source)) {
        drop(source, layer.styles);
        held.delete(source);
      }
    for (const layer of all) {
      put(layer);
      held.set(layer.source, layer);
    }
    putTiles(scene.tiles);
    const ids = [
      ...ground.flatMap(({ styles }) => styles),
      ...(tiles?.styles ?? []),
      ...theme.flatMap(({ styles }) => styles),
    ].map(({ id }) => id);
    if (order === ids.join("|")) return;
    order = ids.join("|");
    for (const id of ids) map.moveLayer(id);
  }

  return {
    draw: (scene) => {
      waiting = scene;
      if (ready) apply(scene);
    },
    look: ({ lon, lat, zoom }) => void map.jumpTo({ center: [lon, lat], zoom }),
    resize: () => void map.resize(),
    remove: () => {
      forgetFeatures();
      map.remove();
    },
  };
}
