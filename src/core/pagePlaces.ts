import { ocgsOf } from "./belongs";
import { type Case, linksAt } from "./case";
import { type CellGrid, cellGrid, cellIndex, nameOfCell } from "./cells";
import { type ChainFunction, chainLanes } from "./chain";
import type { Entity } from "./entity";
import type { Ocg } from "./group";
import { harmEvents, statedWeights } from "./harmTime";
import { otherEnd } from "./link";
import { toGrid } from "./osgb";
import type { PageText, TextOf } from "./pageText";

/** An address that the OCG has: what it is, and what it is for. */
export interface PageAddress {
  readonly entity: Entity;
  /** All that the row stands for. */
  readonly ids: readonly string[];
  readonly name: string;
  readonly what: string;
  readonly use: PageText;
}

const useWords: { readonly [F in ChainFunction]?: string } = {
  source: "source",
  transport: "transport",
  storage: "storage",
  production: "cutting, pressing",
  distribution: "distribution",
  exchange: "sale",
  collection: "cash",
  laundering: "front, laundering",
  reinvestment: "holding",
};

const placed = new Set(["premises", "business"]);

/** Premises and businesses of the OCG that have a use in its business, or that a member lives at, in the order of the chain. */
export function pageAddresses(kase: Case, ocg: Ocg, text: TextOf): readonly PageAddress[] {
  const at = linksAt(kase);
  const found: { item: Entity; order: number; use: string }[] = [];
  for (const item of kase.entities.values()) {
    if (!placed.has(item.kind) || !ocgsOf(kase, item).includes(ocg.id)) continue;
    const lanes = item.functions.filter((lane) => useWords[lane]);
    const homes = (at.get(item.id) ?? []).flatMap((id) => {
      const link = kase.links.get(id);
      const other = link?.kind === "resides" ? kase.entities.get(otherEnd(link, item.id)) : undefined;
      return other?.memberships.some(({ group }) => group === ocg.id)
        ? [other.label.split(",")[0] ?? ""]
        : [];
    });
    if (lanes.length === 0 && homes.length === 0) continue;
    const order = Math.min(99, ...lanes.map((lane) => chainLanes.findIndex((each) => each === lane)));
    const uses = lanes.map((lane) => useWords[lane] ?? lane);
    found.push({
      item,
      order,
      use: [...(homes.length > 0 ? [`home of ${homes.join(", ")}`] : []), ...uses].join(", "),
    });
  }
  found.sort((a, b) => a.order - b.order);
  const rows = new Map<string, { items: Entity[]; uses: Set<string> }>();
  for (const { item, use } of found) {
    // 'Static caravan 1' to 'Static caravan 5' are one row; '12 Cannery Row' is nobody's fifth.
    const key = /\s\d+$/.test(item.label) ? item.label.replace(/\s\d+$/, "") : `${item.id} ${item.label}`;
    const row = rows.get(key) ?? { items: [], uses: new Set<string>() };
    rows.set(key, row);
    row.items.push(item);
    for (const each of use.split(", ").filter(Boolean)) row.uses.add(each);
  }
  return [...rows.values()].flatMap(({ items, uses }): readonly PageAddress[] => {
    const [item] = items;
    if (!item) return [];
    const name = items.length > 1 ? `${item.label.replace(/\s\d+$/, "")} ×${items.length}` : item.label;
    return [
      {
        entity: item,
        ids: items.map(({ id }) => id),
        name,
        what: items.length > 1 ? "" : item.caption || item.typeName,
        use: text(`address:${item.id}`, `Use of ${name}`, [...uses].slice(0, 3).join(", ")),
      },
    ];
  });
}

/** Harm by cell round the places of the OCG. */
export interface PageGround {
  readonly grid: CellGrid;
  /** Harm by cell. */
  readonly harm: Float64Array;
  /** Mean of the cells with any. */
  readonly mean: number;
  readonly unit: string;
  readonly events: number;
  readonly placedEvents: number;
  /** 'TG 826 087'; empty where no event has a place. */
  readonly hottest: string;
  readonly hottestEvents: number;
}

/** Side of a cell on the small map, metres. */
const side = 250;
/** More cells than this are no town: the small map is then drawn without harm. */
const mostCells = 40_000;

/** Where reported harm lies, on the National Grid; undefined where nothing is placed, or where it lies too far apart to be one town. */
export function pageGround(kase: Case): PageGround | undefined {
  const weights = statedWeights(kase);
  const points: { east: number; north: number; weight: number }[] = [];
  let events = 0;
  for (const { id } of harmEvents(kase).items) {
    events++;
    const place = kase.incidents.get(id)?.place;
    if (!place) continue;
    const { easting, northing } = toGrid(place.lon, place.lat);
    points.push({ east: easting, north: northing, weight: weights?.of(id) ?? 1 });
  }
  if (points.length === 0) return undefined;
  const box = {
    west: Number.POSITIVE_INFINITY,
    south: Number.POSITIVE_INFINITY,
    east: Number.NEGATIVE_INFINITY,
    north: Number.NEGATIVE_INFINITY,
  };
  for (const { east, north } of points) {
    box.west = Math.min(box.west, east);
    box.east = Math.max(box.east, east);
    box.south = Math.min(box.south, north);
    box.north = Math.max(box.north, north);
  }
  const grid = cellGrid(box, side);
  if (grid.columns * grid.rows > mostCells) return undefined;
  const harm = new Float64Array(grid.columns * grid.rows);
  const counts = new Uint32Array(harm.length);
  for (const { east, north, weight } of points) {
    const index = cellIndex(grid, east, north);
    if (index < 0) continue;
    harm[index] = (harm[index] ?? 0) + weight;
    counts[index] = (counts[index] ?? 0) + 1;
  }
  let [sum, used, top] = [0, 0, 0];
  for (const [index, value] of harm.entries()) {
    if (value <= 0) continue;
    sum += value;
    used++;
    if (value > (harm[top] ?? 0)) top = index;
  }
  return {
    grid,
    harm,
    mean: used > 0 ? sum / used : 0,
    unit: weights?.unit ?? "events",
    events,
    placedEvents: points.length,
    hottest: nameOfCell(grid, top),
    hottestEvents: counts[top] ?? 0,
  };
}
