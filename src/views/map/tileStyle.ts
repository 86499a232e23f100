import type { FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { Flavour } from "./flavour";
import type { TileStyle } from "./glMap";
import { lineLook, roleColour } from "./groundLayers";
import type { OwnMap } from "./ownMap";
import { kindKeys, nameLayers, type TileRule, tileRules, unroaded } from "./tileRules";

const kind: unknown = ["downcase", ["to-string", ["coalesce", ...kindKeys.map((key) => ["get", key]), ""]]];

function filterOf({ kinds, role, shape }: TileRule, before: readonly TileRule[]): FilterSpecification {
  const base = shape === "area" ? "Polygon" : "LineString";
  const type = ["in", ["geometry-type"], ["literal", [base, `Multi${base}`]]];
  const own = kinds ? [["in", kind, ["literal", kinds]]] : [];
  // A feature is drawn by the first rule that it follows.
  const taken = kinds ? [] : before.flatMap((rule) => rule.kinds ?? []);
  const other = taken.length > 0 ? [["!", ["in", kind, ["literal", taken]]]] : [];
  const road = role === "minor" ? [["!", ["in", kind, ["literal", [...unroaded]]]]] : [];
  return ["all", type, ...own, ...other, ...road] as unknown as FilterSpecification;
}

/** The user's tiles in the colours of the map: their own sheets have none of the contrast that a projector asks for. */
export function tileStyle(map: OwnMap, flavour: Flavour, zoom: number): TileStyle {
  const source = `own ${map.name}`;
  const bounds: [number, number, number, number] = [...map.bounds];
  const base = { tiles: ["own-map://{z}/{x}/{y}"], minzoom: map.minZoom, maxzoom: map.maxZoom, bounds };
  if (map.kind === "raster")
    return {
      source,
      specification: { type: "raster", tileSize: 256, ...base },
      styles: [{ id: "own raster", type: "raster", source }],
    };
  const styles: LayerSpecification[] = [];
  for (const [at, rule] of tileRules.entries())
    for (const layer of map.layers.filter((name) => rule.layer.test(name))) {
      const before = tileRules
        .slice(0, at)
        .filter((each) => each.shape === rule.shape && each.layer.test(layer));
      const common = { source, "source-layer": layer, filter: filterOf(rule, before) };
      const id = `own ${layer} ${at}`;
      if (rule.shape === "area") {
        styles.push({
          ...common,
          id,
          type: "fill",
          paint: { "fill-color": roleColour(rule.role, flavour), "fill-antialias": rule.role === "building" },
        });
        continue;
      }
      const look = lineLook(rule.role, flavour, zoom);
      const layout = { "line-join": "round", "line-cap": look.dash.length > 0 ? "butt" : "round" } as const;
      if (look.casing)
        styles.push({
          ...common,
          id: `${id} casing`,
          type: "line",
          layout,
          paint: { "line-color": look.casing.stroke, "line-width": look.casing.width },
        });
      const { width } = look;
      styles.push({
        ...common,
        id,
        type: "line",
        layout,
        paint: {
          "line-color": look.stroke,
          "line-width": width,
          ...(look.dash.length > 0 ? { "line-dasharray": look.dash.map((each) => each / width) } : {}),
        },
      });
    }
  // All casings under all roads, or every crossing is cut.
  const sorted = [
    ...styles.filter((style) => style.type === "fill"),
    ...styles.filter((style) => style.id.endsWith("casing")),
    ...styles.filter((style) => style.type === "line" && !style.id.endsWith("casing")),
  ];
  return {
    source,
    specification: { type: "vector", ...base },
    styles: [...sorted, ...names(map, source, flavour)],
  };
}

function names(map: OwnMap, source: string, flavour: Flavour): readonly LayerSpecification[] {
  const text = ["coalesce", ["get", "name:en"], ["get", "name"], ""] as unknown as string;
  const paint = { "text-color": flavour.words, "text-halo-color": flavour.halo, "text-halo-width": 1.6 };
  // No glyph files: names are drawn with the fonts of this desktop.
  const font = ["Inter Variable", "Inter", "Arial", "sans-serif"];
  const roads = map.layers.filter((name) => /^(roads?|transportation_name|streets?)/i.test(name));
  const places = map.layers.filter((name) => nameLayers.test(name));
  return [
    ...roads.map(
      (layer): LayerSpecification => ({
        id: `own ${layer} names`,
        type: "symbol",
        source,
        "source-layer": layer,
        minzoom: 13.5,
        layout: { "text-field": text, "text-font": font, "text-size": 11.5, "symbol-placement": "line" },
        paint,
      }),
    ),
    ...places.map(
      (layer): LayerSpecification => ({
        id: `own ${layer} names`,
        type: "symbol",
        source,
        "source-layer": layer,
        layout: { "text-field": text, "text-font": font, "text-size": 12.5 },
        paint,
      }),
    ),
  ];
}
