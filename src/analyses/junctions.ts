import type { Case } from "../core/case";
import type { ChainFunction } from "../core/chain";
import type { Cut, Junction } from "../core/junction";
import { goodsBetween, lanesOf } from "../core/lane";
import type { Link } from "../core/link";
import { businessCase, ocgOption, ocgWords } from "../core/ocgBusiness";
import { chosenStreams, streamsOf } from "../core/stream";
import type { Analysis } from "./analysis";
import { type Business, businessOf } from "./business";
import { type CutOf, type JunctionCut, junctionCut } from "./graph/junction";

function entityCut(business: Business, cut: JunctionCut): Cut {
  return {
    value: cut.value,
    all: cut.all,
    sets: cut.sets.map((set) => set.flatMap((v) => business.ids[v] ?? [])),
  };
}

function linkCut(business: Business, cut: JunctionCut): Cut {
  return {
    value: cut.value,
    all: cut.all,
    sets: cut.sets.map((set) => set.flatMap((arc) => (business.arcs[arc] ?? []).map((item) => item.id))),
  };
}

/** The junction between two functions, on the stream of goods that crosses it. */
export function junctionBetween(
  kase: Case,
  business: Business,
  ends: { readonly from: ChainFunction; readonly to: ChainFunction },
): Junction {
  const members = (lane: ChainFunction) =>
    [...kase.entities.values()].filter((item) => item.functions.includes(lane)).map((item) => item.id);
  const nodes = (ids: readonly string[]) => ids.flatMap((id) => business.index.get(id) ?? []);
  const a = members(ends.from);
  const b = members(ends.to);
  const cut = (what: CutOf, limit?: number) =>
    junctionCut(business.graph, nodes(a), nodes(b), what, business.allowed, limit);
  const inner = cut("inner", 50);
  const before = new Set(nodes(a));
  const after = new Set(nodes(b));
  const direct = business.arcs.flatMap((links, arc) =>
    before.has(business.graph.from[arc] ?? -1) && after.has(business.graph.to[arc] ?? -1)
      ? links.map((item) => item.id)
      : [],
  );
  return {
    id: `${ends.from}>${ends.to}`,
    ...ends,
    goods: goodsBetween(ends.from, ends.to),
    before: a,
    after: b,
    people: entityCut(business, cut("people")),
    inner: inner.value === Number.POSITIVE_INFINITY ? undefined : entityCut(business, inner),
    links: linkCut(business, cut("links", 20)),
    volume: cut("volume", 1).value,
    unit: business.unit,
    direct,
  };
}

/** Every junction of the chain: each function with the next that somebody works in. */
export function junctionsOf(
  whole: Case,
  options: {
    readonly streams?: readonly string[];
    readonly keep?: (item: Link) => boolean;
    /** The OCG whose business alone is looked at; the whole case when none is given. */
    readonly group?: string;
  } = {},
): readonly Junction[] {
  const kase = options.group === undefined ? whole : businessCase(whole, options.group);
  const chosen = chosenStreams(streamsOf(kase), options.streams);
  const of = (goods: "commodity" | "money") =>
    businessOf(
      kase,
      chosen.filter((stream) => stream.goods === goods),
      options.keep,
    );
  const networks = { commodity: of("commodity"), money: of("money") };
  const lanes = lanesOf(kase);
  return lanes.slice(1).flatMap(({ lane: to }, index) => {
    const from = lanes[index]?.lane;
    return from ? [junctionBetween(kase, networks[goodsBetween(from, to)], { from, to })] : [];
  });
}

/** Junctions between the functions of the business, with their independent routes and all minimum sets. */
export const junctions: Analysis = {
  title: "Junctions of the business",
  about:
    "How many independent routes lead from each function to the next, and every least set of people or links that stops them all.",
  params: {},
  run: (kase, params) => {
    const streams = Array.isArray(params.streams) ? params.streams.map(String) : [];
    const judged = ocgOption(kase, typeof params.group === "string" ? params.group : undefined);
    const found = junctionsOf(kase, { streams, ...judged });
    return [
      {
        type: "junctions",
        title: "Junctions",
        about: `${ocgWords(kase, judged.group)} ${found.length} junctions`.trim(),
        junctions: found,
      },
    ];
  },
};
