import { type Case, linksAt } from "../core/case";
import type { Junction } from "../core/junction";
import { otherEnd, strengthOf } from "../core/link";
import { businessCase } from "../core/ocgBusiness";
import type { Point, PointMeasures } from "../core/point";
import { neverTarget } from "../core/target";
import { besideOf } from "./beside";
import { between } from "./betweenness";
import { type ChainFlow, type ChainOptions, chainFlows, shareLost } from "./chainFlow";
import { cuts } from "./graph/cuts";
import { junctionsOf } from "./junctions";
import { linksOf, type Network, type NetworkOptions, network } from "./network";
import { pointReasons } from "./pointReasons";
import { removal } from "./removal";
import { othersNear, substitutesOf } from "./substitutes";

export interface PointOptions extends ChainOptions {
  readonly network?: Partial<NetworkOptions>;
  readonly seed?: number;
}

export interface Points {
  readonly points: readonly Point[];
  readonly junctions: readonly Junction[];
  readonly flows: readonly ChainFlow[];
  readonly network: Network;
  /** True when betweenness was worked out from some of the sources only. */
  readonly estimated: boolean;
}

/** Sources when the network is too large to be exact. */
const sampled = 250;
/** Go-betweens and cut points looked at besides those of the business. */
const mostOthers = 15;

function goBetween(
  of: Network,
  seed: number,
): { readonly places: Float64Array; readonly estimated: boolean } {
  const { nodes, sources } = between(of.graph, { sample: sampled, seed });
  const sorted = [...nodes].sort((a, b) => b - a);
  const first = new Map<string, number>();
  sorted.forEach((value, index) => {
    const key = value.toFixed(12);
    if (!first.has(key)) first.set(key, index + 1);
  });
  return { places: nodes.map((value) => first.get(value.toFixed(12)) ?? 0), estimated: sources < of.graph.n };
}

/** Everything that points are measured with, worked out once for a case. */
function workshop(kase: Case, options: PointOptions) {
  const flows = chainFlows(kase, options);
  const people = network(kase, options.network);
  const ways = goBetween(people, options.seed ?? 1);
  const at = linksAt(kase);
  const of = (goods: "commodity" | "money") => flows.find((flow) => flow.goods === goods);
  const measures = (entities: readonly string[], links: readonly string[]): PointMeasures => {
    const left = removal(people, new Set(entities), new Set(links));
    const commodityLost = links.length > 0 ? undefined : shareLost(of("commodity"), entities);
    const moneyLost = links.length > 0 ? undefined : shareLost(of("money"), entities);
    const places = entities.flatMap((id) => {
      const node = people.index.get(id);
      return node === undefined ? [] : [ways.places[node] ?? 0];
    });
    const functions = new Set(entities.flatMap((id) => kase.entities.get(id)?.functions ?? []));
    return {
      ...(commodityLost === undefined ? {} : { commodityLost }),
      ...(moneyLost === undefined ? {} : { moneyLost }),
      pieces: Math.max(1, left.parts.length),
      cutsOff: left.cutsOff.length,
      ...(places.length > 0 ? { goBetween: Math.min(...places) } : {}),
      functions: functions.size,
    };
  };
  const make = (
    id: string,
    type: Point["type"],
    title: string,
    what: { readonly entities: readonly string[]; readonly links?: readonly string[] },
    junction?: Junction,
  ): Point => {
    const { entities, links = [] } = what;
    const inFlow = new Set(flows.flatMap((flow) => flow.business.arcs.flat().map((item) => item.id)));
    const touching = entities.flatMap((entity) => at.get(entity) ?? []).filter((link) => inFlow.has(link));
    const restsOn = links.length > 0 ? links : [...new Set(touching)];
    const doubtful = restsOn.filter((link) => {
      const item = kase.links.get(link);
      return item !== undefined && strengthOf(item) !== "confirmed";
    });
    const [one] = entities;
    const single = entities.length === 1 && one !== undefined ? one : undefined;
    const substitutes = single === undefined ? [] : substitutesOf(kase, single);
    // The people of the junction who work with what is taken out count too: it is their door that opens.
    const hands = junction
      ? [...junction.before, ...junction.after].filter(
          (id) =>
            kase.entities.get(id)?.kind === "person" &&
            (at.get(id) ?? []).some((link) => {
              const item = kase.links.get(link);
              return item !== undefined && entities.includes(otherEnd(item, id));
            }),
        )
      : [];
    const beside = besideOf(kase, [...new Set([...entities, ...hands])]);
    const equal = junction?.people.sets ?? [];
    const found = measures(entities, links);
    const grounds = {
      entities,
      measures: found,
      substitutes,
      near: single === undefined ? [] : othersNear(kase, single, 2),
      restsOn,
      doubtful,
      beside,
      equal,
      ...(junction ? { junction } : {}),
    };
    return {
      id,
      type,
      title,
      entities,
      links,
      ...(junction ? { junction: junction.id } : {}),
      measures: found,
      substitutes,
      reasons: pointReasons(kase, grounds),
      restsOn,
      doubtful,
      equal,
      beside: beside.map((each) => each.id),
    };
  };
  return { flows, people, ways, make };
}

const lane = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/**
 * All interdiction points of a case with their measures and reasons, in no order: junctions of the business with up to
 * three routes, entities that carry flow, cut points and go-betweens, and single links between people. On the whole case,
 * whatever is drawn. With a group, only what works for that OCG, its contacts still measured among all. Never a child,
 * victim, exploited person, witness or professional.
 */
export function pointsOf(kase: Case, options: PointOptions = {}): Points {
  const { flows, people, ways, make } = workshop(kase, options);
  const found = junctionsOf(kase, options);
  const name = (id: string) => kase.entities.get(id)?.label ?? id;
  const points: Point[] = [];
  for (const junction of found) {
    const [set] = junction.people.sets;
    if (!set || junction.people.value > 3) continue;
    points.push(
      make(
        `j:${junction.id}`,
        "junction",
        `${lane(junction.from)} to ${junction.to}`,
        { entities: set },
        junction,
      ),
    );
  }
  const cut = cuts(people.graph);
  const own = options.group === undefined ? kase : businessCase(kase, options.group);
  const may = (id: string) => {
    if (!own.entities.has(id)) return false;
    const item = kase.entities.get(id);
    return item !== undefined && item.kind !== "ocg" && neverTarget(kase, item) === undefined;
  };
  const chosen = new Set<string>();
  for (const flow of flows)
    for (const id of flow.business.ids)
      if (flow.business.allowed(flow.business.index.get(id) ?? -1) && (shareLost(flow, [id]) ?? 0) > 0.005)
        chosen.add(id);
  const others = people.ids
    .map((id, v) => ({
      id,
      place: ways.places[v] ?? 0,
      off:
        cut.parts
          .get(v)
          ?.slice(1)
          .reduce((a, b) => a + b, 0) ?? 0,
    }))
    .filter(({ id }) => may(id));
  for (const { id } of [...others]
    .sort((a, b) => b.off - a.off)
    .slice(0, mostOthers)
    .filter((each) => each.off > 0))
    chosen.add(id);
  for (const { id } of [...others].sort((a, b) => a.place - b.place).slice(0, mostOthers)) chosen.add(id);
  for (const id of chosen) points.push(make(`e:${id}`, "entity", name(id), { entities: [id] }));
  // Bridges to a single person are no finding: that person just has one contact.
  const ends = (edge: number) =>
    [0, 1].map((end) => people.ids[people.graph.ends[2 * edge + end] ?? 0] ?? "");
  const bridges = [...cut.bridges]
    .filter(([edge, size]) => size > 1 && ends(edge).some((id) => own.entities.has(id)))
    .sort((a, b) => b[1] - a[1]);
  for (const [edge] of bridges.slice(0, mostOthers)) {
    const [a = "", b = ""] = ends(edge);
    const links = linksOf(people, edge).map((item) => item.id);
    points.push(
      make(`l:${[a, b].sort().join("~")}`, "link", `${name(a)} – ${name(b)}`, { entities: [], links }),
    );
  }
  return { points, junctions: found, flows, network: people, estimated: ways.estimated };
}
