import { type Case, linksAt } from "../../core/case";
import { cellName } from "../../core/cells";
import type { Entity } from "../../core/entity";
import type { Town, TownFlow } from "../../core/influence";
import { type Link, otherEnd } from "../../core/link";
import { toWgs84 } from "../../core/osgb";
import { startOf } from "../../core/time";
import { type EntityPoint, entityPoints } from "./entityPoints";
import { many } from "./method";

/** Squares of this side that touch, and hold places, are one town: metres. */
const square = 2500;
/** Fewer places than this are no town of their own. */
const fewest = 2;

interface Cluster {
  readonly town: Town;
  readonly ids: ReadonlySet<string>;
}

/** The name that a place gives its town: said of it, or by a station ('Eastmere station'). */
function nameFrom({ item }: EntityPoint): string {
  const said = item.attributes.find(({ name }) => /^(town|city|locality|settlement)$/i.test(name))?.value;
  return said ?? /^(.+?) (?:railway )?station$/i.exec(item.label)?.[1] ?? "";
}

function commonest(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const name of names) if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/** Places of the case in clusters: squares that touch each other, also by a corner. */
function clustersOf(points: readonly EntityPoint[]): readonly Cluster[] {
  const squares = new Map<string, EntityPoint[]>();
  const key = (column: number, row: number) => `${column} ${row}`;
  for (const point of points) {
    const at = key(Math.floor(point.easting / square), Math.floor(point.northing / square));
    const list = squares.get(at);
    if (list) list.push(point);
    else squares.set(at, [point]);
  }
  const left = new Set(squares.keys());
  const found: Cluster[] = [];
  for (const first of squares.keys()) {
    if (!left.delete(first)) continue;
    const queue = [first];
    const here: EntityPoint[] = [];
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      here.push(...(squares.get(at) ?? []));
      const [column = 0, row = 0] = at.split(" ").map(Number);
      for (const dc of [-1, 0, 1])
        for (const dr of [-1, 0, 1]) {
          const beside = key(column + dc, row + dr);
          if (left.delete(beside)) queue.push(beside);
        }
    }
    if (here.length < fewest) continue;
    const mean = (of: (point: EntityPoint) => number) =>
      here.reduce((sum, point) => sum + of(point), 0) / here.length;
    const [easting, northing] = [mean((point) => point.easting), mean((point) => point.northing)];
    const [lon, lat] = toWgs84(easting, northing);
    const name =
      commonest(here.map(nameFrom)) ??
      cellName(Math.floor(easting / 1000) * 1000, Math.floor(northing / 1000) * 1000, 1000);
    found.push({ town: { name, lon, lat, n: here.length }, ids: new Set(here.map(({ item }) => item.id)) });
  }
  return found.sort((a, b) => b.town.n - a.town.n);
}

/** Where an entity is at home: its own place, or the one address that it lives at. */
function homeFinder(kase: Case, clusters: readonly Cluster[]): (item: Entity) => number {
  const of = new Map<string, number>();
  for (const [at, { ids }] of clusters.entries()) for (const id of ids) of.set(id, at);
  const links = linksAt(kase);
  const find = (item: Entity): number => {
    const own = of.get(item.id);
    if (own !== undefined) return own;
    const homes = new Set<number>();
    for (const id of links.get(item.id) ?? []) {
      const link = kase.links.get(id);
      const at = link?.kind === "resides" ? of.get(otherEnd(link, item.id)) : undefined;
      if (at !== undefined) homes.add(at);
    }
    return homes.size === 1 ? ([...homes][0] ?? -1) : -1;
  };
  // Hubs of a large case are asked for by each of their links.
  const known = new Map<string, number>();
  return (item) => {
    const before = known.get(item.id);
    if (before !== undefined) return before;
    const found = find(item);
    known.set(item.id, found);
    return found;
  };
}

/** One thing that leads from a town to another. */
interface Step {
  readonly from: number;
  readonly to: number;
  readonly links: readonly Link[];
}

const leaves = /\b(left|from|depart\w*|set off|boarded|origin)\b/i;

/** Steps of an event: a journey from where it left to where it arrived, else from the homes of those who took part to where it was. */
function eventSteps(
  kase: Case,
  item: Entity,
  links: readonly Link[],
  home: (item: Entity) => number,
): readonly Step[] {
  const others = links.flatMap((link) => {
    const other = kase.entities.get(otherEnd(link, item.id));
    return other ? [{ link, other, town: home(other) }] : [];
  });
  const places = others.filter(({ other, town }) => other.kind !== "person" && other.place && town >= 0);
  const start = places.find(({ link }) => leaves.test(link.label));
  const end = places.find((each) => each !== start && each.town !== start?.town);
  if (start && end) return [{ from: start.town, to: end.town, links: [start.link, end.link] }];
  const here = home(item);
  const away = new Map<number, Link[]>();
  for (const { link, other, town } of others)
    if (other.kind === "person" && town >= 0 && here >= 0 && town !== here)
      away.set(town, [...(away.get(town) ?? []), link]);
  return [...away].map(([from, list]) => ({ from, to: here, links: list }));
}

function stepsOf(kase: Case, clusters: readonly Cluster[]): readonly Step[] {
  const home = homeFinder(kase, clusters);
  const atEntity = linksAt(kase);
  const found: Step[] = [];
  for (const item of kase.entities.values()) {
    if (item.kind !== "event") continue;
    const links = (atEntity.get(item.id) ?? []).flatMap((id) => kase.links.get(id) ?? []);
    found.push(...eventSteps(kase, item, links, home));
  }
  for (const link of kase.links.values()) {
    const [a, b] = [kase.entities.get(link.from), kase.entities.get(link.to)];
    if (!a || !b || a.kind === "event" || b.kind === "event") continue;
    if (link.kind === "resides" || link.kind === "family") continue;
    const [from, to] = link.direction === "back" ? [home(b), home(a)] : [home(a), home(b)];
    if (from >= 0 && to >= 0 && from !== to) found.push({ from, to, links: [link] });
  }
  return found;
}

/** Journeys and links that lead from one town to another, counted each way: what somebody brings, drives, pays or does away from home. */
export function townFlows(kase: Case): {
  readonly towns: readonly Town[];
  readonly flows: readonly TownFlow[];
} {
  const clusters = clustersOf(entityPoints(kase));
  const towns = clusters.map(({ town }) => town);
  if (clusters.length < 2) return { towns, flows: [] };
  const byWay = new Map<string, Step[]>();
  for (const step of stepsOf(kase, clusters)) {
    const key = `${step.from} ${step.to}`;
    const list = byWay.get(key);
    if (list) list.push(step);
    else byWay.set(key, [step]);
  }
  const made = [...byWay.values()].flatMap((steps): readonly TownFlow[] => {
    const [first] = steps;
    const [from, to] = [towns[first?.from ?? -1], towns[first?.to ?? -1]];
    if (!from || !to) return [];
    const links = [...new Set(steps.flatMap((step) => step.links))];
    const dates = links
      .flatMap(({ times }) => [times.from ?? "", times.to ?? ""])
      .filter((iso) => !Number.isNaN(startOf(iso)))
      .sort((a, b) => startOf(a) - startOf(b));
    return [
      {
        from,
        to,
        count: steps.length,
        links: links.map(({ id }) => id),
        kinds: [...new Set(links.map(({ kind }) => kind))],
        fromDate: dates[0] ?? "",
        toDate: dates.at(-1) ?? "",
        words: `${from.name} to ${to.name}: ${many(steps.length, "journey or link", "journeys and links")}.`,
      },
    ];
  });
  return { towns, flows: made.sort((a, b) => b.count - a.count) };
}
