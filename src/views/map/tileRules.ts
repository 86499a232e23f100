import type { GroundRole } from "./basemap";

/** What a layer of somebody else's vector tiles is drawn as. The names are those of Protomaps, OpenMapTiles and OS Open Zoomstack. */
export interface TileRule {
  readonly layer: RegExp;
  readonly shape: "line" | "area";
  readonly role: GroundRole;
  /** Values of `kind`, `class` or `type`; absent = all. */
  readonly kinds?: readonly string[];
}

const greens = [
  ...["park", "wood", "forest", "grass", "grassland", "meadow", "nature_reserve", "national_park", "garden"],
  ...[
    "golf_course",
    "cemetery",
    "scrub",
    "recreation_ground",
    "pitch",
    "playground",
    "allotments",
    "farmland",
  ],
  ...["woodland", "greenspace", "public park or garden", "playing field"],
];
const towns = [
  "residential",
  "industrial",
  "commercial",
  "retail",
  "urban_area",
  "school",
  "hospital",
  "university",
];
const mains = [
  ...["highway", "major_road", "motorway", "trunk", "primary", "secondary", "tertiary", "medium_road"],
  ...["motorway_link", "trunk_link", "primary_link", "a road", "b road", "primary road"],
];
const rails = [
  "rail",
  "railway",
  "transit",
  "subway",
  "light_rail",
  "tram",
  "narrow gauge",
  "single track",
  "multi track",
];
/** Not driven on: they would make every park a net of streets. */
const notRoads = ["ferry", "path", "footway", "pier", "aerialway", "track", "other"];

export const tileRules: readonly TileRule[] = [
  { layer: /^(earth|land)$/i, shape: "area", role: "land" },
  {
    layer: /^(landuse|landcover|park|greenspace|greenspaces|natural|national_?parks|woodland)/i,
    shape: "area",
    role: "park",
    kinds: greens,
  },
  { layer: /^(greenspaces?|national_?parks|woodland|park)$/i, shape: "area", role: "park" },
  { layer: /^(landuse|landcover|urban_?areas?)/i, shape: "area", role: "built", kinds: towns },
  { layer: /^urban_?areas?$/i, shape: "area", role: "built" },
  { layer: /^(water|ocean|sea|surfacewater|waterarea|lakes?)/i, shape: "area", role: "water" },
  { layer: /^(water|waterway|waterlines?|rivers?|physical_line)/i, shape: "line", role: "stream" },
  { layer: /^(local_?|district_?)?buildings?$/i, shape: "area", role: "building" },
  { layer: /^(boundary|boundaries)/i, shape: "line", role: "district" },
  {
    layer: /^(roads?|transportation|streets?|rail|railways?|transit)/i,
    shape: "line",
    role: "rail",
    kinds: rails,
  },
  { layer: /^(rail|railways?|transit)$/i, shape: "line", role: "rail" },
  { layer: /^(roads?|transportation|streets?|highways?)/i, shape: "line", role: "main", kinds: mains },
  { layer: /^(roads?|transportation|streets?|highways?)/i, shape: "line", role: "minor" },
];

export const unroaded: ReadonlySet<string> = new Set(notRoads);

/** Properties that may say what sort a feature is of. */
export const kindKeys = ["kind", "class", "type", "pmap:kind", "kind_detail"] as const;

/** The first rule that a feature of a layer follows; undefined = it is not drawn. */
export function ruleFor(layer: string, shape: "line" | "area", kind: string): TileRule | undefined {
  const found = tileRules.find(
    (rule) =>
      rule.shape === shape &&
      rule.layer.test(layer) &&
      (rule.kinds === undefined || rule.kinds.includes(kind.toLowerCase())),
  );
  return found?.role === "minor" && unroaded.has(kind.toLowerCase()) ? undefined : found;
}

export const nameLayers = /^(places?|place_?names?|names|town|populated)/i;
