import type { Case } from "../../core/case";
import type { Area } from "../../core/place";
import {
  bivariateLayers,
  mostVulnerable,
  outlineLayers,
  phaseLayers,
  phaseOf,
  vulnerabilityLayers,
} from "./areaLayers";
import type { Flavour } from "./flavour";
import { changeLayers, contourLayers, hexLayers, hotLayers, momentLayers } from "./harmLayers";
import { type MapLayer, noPattern } from "./mapLayer";
import { mostCrosses } from "./mapMark";
import type { MapState } from "./mapStore";
import { type Arc, contestLayers, flowLayers, sphereLayers } from "./ocgLayers";
import type { Profile } from "./useProfile";

type Looked = Pick<MapState, "on" | "moment" | "form" | "shape" | "bivariate" | "partner">;

/** OCGs whose ground is drawn: the four in focus, or more would be a tangle; all where none is in focus. */
export function shownGroups(kase: Case, focus: readonly string[]): ReadonlySet<string> {
  const chosen = focus.slice(0, 4);
  if (chosen.length > 0) return new Set(chosen);
  const groups = [...kase.groups.values()].filter(({ type }) => type === "ocg");
  return new Set(groups.slice(0, 4).map(({ id }) => id));
}

function harm(profile: Profile, { moment, form, shape }: Looked, flavour: Flavour): readonly MapLayer[] {
  const { hot, change, density, hexes } = profile;
  if (moment === "change") return change ? changeLayers(change, flavour) : [];
  if (form === "contours") return density ? contourLayers(density, flavour) : [];
  if (shape === "hexagon") return hexes ? hexLayers(hexes, flavour) : [];
  if (moment !== "all" && change) return momentLayers(change, moment, flavour);
  return hot ? hotLayers(hot, flavour) : [];
}

type DotLayer = "harm" | "enforcement";

const spots = new WeakMap<Case["incidents"], Map<DotLayer, Float64Array>>();

/** Positions of a layer's events: the same object for the same events, so that painters need not take them up again. */
function spotsOf(incidents: Case["incidents"], layer: DotLayer): Float64Array {
  const known = spots.get(incidents) ?? new Map<DotLayer, Float64Array>();
  spots.set(incidents, known);
  const found = known.get(layer);
  if (found) return found;
  const placed: number[] = [];
  for (const each of incidents.values())
    if (each.layer === layer && each.place) placed.push(each.place.lon, each.place.lat);
  const made = Float64Array.from(placed);
  known.set(layer, made);
  return made;
}

/** All single events of a layer as dots; what is drawn as crosses already is left out. */
function dots(kase: Case, layer: DotLayer, flavour: Flavour): readonly MapLayer[] {
  const positions = spotsOf(kase.incidents, layer);
  const count = positions.length / 2;
  if (count === 0 || (layer === "enforcement" && count <= mostCrosses)) return [];
  return [
    {
      type: "dots",
      id: `${layer} dots`,
      positions,
      shape: layer === "harm" ? "disc" : "cross",
      colour: flavour.ink,
      radius: layer === "harm" ? 1.7 : 2.4,
      opacity: layer === "harm" ? 0.55 : 0.8,
    },
  ];
}

/** Every layer that the switches ask for, from the ground up: areas, harm, ground of OCGs, boundaries, ways. */
export function themeLayers(
  kase: Case,
  profile: Profile,
  looked: Looked,
  focus: readonly string[],
  arcs: readonly Arc[],
  flavour: Flavour,
): readonly MapLayer[] {
  const { on } = looked;
  if (looked.partner) return partnerLayers(profile, flavour);
  const areas = [...kase.areas.values()];
  const groups = shownGroups(kase, focus);
  const { areas: table, influence } = profile;
  const both = looked.bivariate && table;
  return [
    ...(both
      ? bivariateLayers(areas, table.areas, new Set(table.first.map(({ area }) => area)), flavour)
      : []),
    ...(on.has("harm") && !both ? harm(profile, looked, flavour) : []),
    ...(on.has("vulnerability") && table && !both
      ? vulnerabilityLayers(areas, mostVulnerable(table).ids, flavour)
      : []),
    ...(on.has("drivers") ? outlineLayers(large(areas, "drivers"), "driver areas", flavour) : []),
    ...(on.has("assets") ? outlineLayers(large(areas, "assets"), "asset areas", flavour) : []),
    ...outlineLayers(
      areas.filter(
        (area) => area.layer === "other" && phaseOf(area) === undefined && on.has("vulnerability"),
      ),
      "other areas",
      flavour,
    ),
    ...(on.has("contested") && influence ? contestLayers(influence, focus, groups, flavour) : []),
    ...(on.has("influence") && influence ? sphereLayers(influence, focus, groups, flavour) : []),
    ...(on.has("phases") ? phaseLayers(areas, flavour) : []),
    ...(on.has("flows") ? flowLayers(arcs, flavour) : []),
    ...(on.has("events") ? dots(kase, "harm", flavour) : []),
    ...(on.has("enforcement") ? dots(kase, "enforcement", flavour) : []),
  ];
}

/** Larger than a building: told by its outline. */
function large(areas: readonly Area[], layer: "drivers" | "assets"): readonly Area[] {
  return areas.filter((area) => {
    if (area.layer !== layer) return false;
    const ring = area.polygons[0]?.[0] ?? [];
    const lons = ring.map(([lon]) => lon);
    return Math.max(...lons) - Math.min(...lons) > 0.004;
  });
}

/** A copy for partners: squares or areas with rounded counts; what is withheld is striped. */
function partnerLayers({ partner }: Profile, flavour: Flavour): readonly MapLayer[] {
  if (!partner) return [];
  const shown = partner.places.filter(({ events }) => events !== 0);
  const most = Math.max(1, ...shown.map(({ events }) => events ?? 0));
  return [
    {
      type: "fills",
      id: "partner",
      items: shown.map(({ name, polygons, events }) => ({
        key: name,
        polygons,
        look:
          events === undefined
            ? {
                fill: "none",
                opacity: 0,
                pattern: { type: "stripes", colours: [flavour.words], gap: 7, width: 0.9 } as const,
              }
            : {
                fill: flavour.ink,
                opacity: flavour.ramp[Math.min(3, Math.floor((4 * events) / (most + 1)))] ?? 0.2,
                pattern: noPattern,
              },
      })),
    },
    {
      type: "lines",
      id: "partner edges",
      items: shown.map(({ name, polygons }) => ({
        key: name,
        paths: polygons.flatMap((polygon) => [...polygon]),
        look: { stroke: flavour.words, width: 0.7, dash: [], opacity: 0.8 },
      })),
    },
  ];
}
