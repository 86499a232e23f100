import type { Feature, FeatureCollection, Geometry } from "geojson";
import type { LayerSpecification } from "maplibre-gl";
import type { LonLat, MapLayer, Polygon } from "./mapLayer";
import type { GlPicture as Pattern } from "./patternImage";

/** A layer of the map as MapLibre takes it: one source and the styles that draw it. */
export interface GlLayer {
  readonly source: string;
  /** Made again only when what it is made of has changed. */
  readonly data: FeatureCollection;
  readonly styles: readonly LayerSpecification[];
  /** Pictures that the styles fill with, by name. */
  readonly patterns: ReadonlyMap<string, Pattern>;
}

const position = ([lon, lat]: LonLat) => [lon, lat];
const feature = (geometry: Geometry, kind: number): Feature => ({
  type: "Feature",
  properties: { kind },
  geometry,
});
const collection = (features: readonly Feature[]): FeatureCollection => ({
  type: "FeatureCollection",
  features: [...features],
});

/** What the features were made of: the same parts need no new ones. */
interface Made {
  readonly parts: readonly unknown[];
  readonly data: FeatureCollection;
}
const made = new Map<string, Made>();

function kept(source: string, parts: readonly unknown[], make: () => FeatureCollection): FeatureCollection {
  const known = made.get(source);
  if (known && known.parts.length === parts.length && known.parts.every((part, at) => part === parts[at]))
    return known.data;
  const data = make();
  made.set(source, { parts, data });
  return data;
}

/** Forgets what was made for another map. */
export function forgetFeatures(): void {
  made.clear();
}

const areaFeature = (polygons: readonly Polygon[], kind: number): Feature =>
  feature(
    {
      type: "MultiPolygon",
      coordinates: polygons.map((polygon) => polygon.map((ring) => ring.map(position))),
    },
    kind,
  );

/** Looks that differ, in the order they come; a feature carries the number of its own. */
function looksOf<T>(items: readonly { readonly look: T }[]): {
  readonly looks: readonly T[];
  readonly kinds: readonly number[];
} {
  const texts = new Map<string, number>();
  const looks: T[] = [];
  const kinds = items.map(({ look }) => {
    const text = JSON.stringify(look);
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, looks.length);
    looks.push(look);
    return looks.length - 1;
  });
  return { looks, kinds };
}

const only = (kind: number) => ["==", ["get", "kind"], kind] as const;

export function patternName(pattern: Pattern): string {
  return `pattern ${JSON.stringify(pattern)}`;
}

/** Puts a layer into MapLibre's words. One style for each look: looks are few, and dashes and pictures cannot vary in one style. */
export function glLayer(layer: MapLayer): GlLayer {
  const source = layer.id;
  const patterns = new Map<string, Pattern>();
  const styles: LayerSpecification[] = [];
  switch (layer.type) {
    case "fills": {
      const { looks, kinds } = looksOf(layer.items);
      const parts = layer.items.flatMap(({ polygons }, at) => [polygons, kinds[at]]);
      const data = kept(source, parts, () =>
        collection(layer.items.map(({ polygons }, at) => areaFeature(polygons, kinds[at] ?? 0))),
      );
      for (const [kind, look] of looks.entries()) {
        const base = { source, filter: only(kind) as never };
        if (look.fill !== "none")
          styles.push({
            ...base,
            id: `${source} ${kind}`,
            type: "fill",
            paint: { "fill-color": look.fill, "fill-opacity": look.opacity, "fill-antialias": false },
          });
        if (look.pattern.type === "none") continue;
        const name = patternName(look.pattern);
        patterns.set(name, look.pattern);
        styles.push({
          ...base,
          id: `${source} ${kind} signs`,
          type: "fill",
          paint: { "fill-pattern": name },
        });
      }
      return { source, data, styles, patterns };
    }
    case "lines": {
      const { looks, kinds } = looksOf(layer.items);
      const parts = layer.items.flatMap(({ paths }, at) => [paths, kinds[at]]);
      const data = kept(source, parts, () =>
        collection(
          layer.items.map(({ paths }, at) =>
            feature(
              { type: "MultiLineString", coordinates: paths.map((path) => path.map(position)) },
              kinds[at] ?? 0,
            ),
          ),
        ),
      );
      for (const [kind, look] of looks.entries()) {
        const base = { source, filter: only(kind) as never };
        const layout = { "line-join": "round", "line-cap": look.dash.length > 0 ? "butt" : "round" } as const;
        if (look.casing)
          styles.push({
            ...base,
            id: `${source} ${kind} casing`,
            type: "line",
            layout,
            paint: { "line-color": look.casing.stroke, "line-width": look.casing.width },
          });
        styles.push({
          ...base,
          id: `${source} ${kind}`,
          type: "line",
          layout,
          paint: {
            "line-color": look.stroke,
            "line-width": look.width,
            "line-opacity": look.opacity,
            // MapLibre counts dashes in widths of the line.
            ...(look.dash.length > 0 ? { "line-dasharray": look.dash.map((each) => each / look.width) } : {}),
          },
        });
      }
      return { source, data, styles, patterns };
    }
    case "dots": {
      const data = kept(source, [layer.positions], () => {
        const coordinates: number[][] = [];
        for (let at = 0; at + 1 < layer.positions.length; at += 2)
          coordinates.push([layer.positions[at] ?? 0, layer.positions[at + 1] ?? 0]);
        return collection([feature({ type: "MultiPoint", coordinates }, 0)]);
      });
      if (layer.shape === "cross") {
        const sign: Pattern = { type: "cross", colour: layer.colour, size: layer.radius };
        patterns.set(patternName(sign), sign);
        styles.push({
          id: source,
          source,
          type: "symbol",
          layout: {
            "icon-image": patternName(sign),
            "icon-allow-overlap": true,
            "icon-ignore-placement": true,
            "icon-rotation-alignment": "viewport",
          },
          paint: { "icon-opacity": layer.opacity },
        });
      } else
        styles.push({
          id: source,
          source,
          type: "circle",
          paint: {
            "circle-radius": layer.radius,
            "circle-color": layer.colour,
            "circle-opacity": layer.opacity,
          },
        });
      return { source, data, styles, patterns };
    }
  }
}
