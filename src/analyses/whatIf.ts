import type { Case } from "../core/case";
import { defaultKeep } from "../core/keepTable";
import { lanesOf } from "../core/lane";
import { type Link, strengthOf } from "../core/link";
import { businessCase, ocgOption, ocgWords } from "../core/ocgBusiness";
import type { ParamValue } from "../core/param";
import { seededRandom } from "../core/random";
import { neverTarget } from "../core/target";
import { type Reroute, type WhatIf, type WhatIfAsked, whatIfDraws } from "../core/whatIf";
import type { Analysis } from "./analysis";
import { besideOf } from "./beside";
import { bypasses } from "./bypasses";
import { chainFlows } from "./chainFlow";
import { flowsLeft } from "./lanesLeft";
import { network } from "./network";
import { repairsOf } from "./repairs";
import { parted } from "./splits";
import { type ChainEnds, standIns } from "./standIns";
import { drained, type Steps } from "./stepped";
import { vacuumOf } from "./vacuum";

/** Less than this share lost is no loss: volumes are rounded by those who report them. */
const noLoss = 0.005;

/** What may go of what is asked for: children, victims, professionals and the dead stay in, and it is said. */
function allowed(kase: Case, asked: WhatIfAsked) {
  const refused: WhatIf["refused"][number][] = [];
  const entities = [...new Set(asked.entities)].filter((id) => {
    const item = kase.entities.get(id);
    const why = item ? neverTarget(kase, item) : undefined;
    if (why) refused.push({ id, why });
    return item !== undefined && why === undefined;
  });
  const links = [...new Set(asked.links)].filter((id) => kase.links.has(id));
  return { entities, links, refused };
}

/**
 * What is left when entities and links go: contacts, flow of each goods to every lane with its range over seeded draws,
 * the ways back that the case itself shows, and who stands near the gap. On the whole case, step by step.
 */
export function* whatIfSteps(kase: Case, asked: WhatIfAsked): Steps<WhatIf> {
  const draws = asked.draws ?? whatIfDraws.draws;
  const seed = asked.seed ?? whatIfDraws.seed;
  const { entities, links, refused } = allowed(kase, asked);
  const gone = new Set(entities);
  const goneLinks = new Set(links);
  const stays = (item: Link) => !goneLinks.has(item.id);
  const contacts = network(kase);
  yield 0.02;
  const people = parted(contacts, gone, goneLinks);
  yield 0.04;
  const everything = parted(network(kase, { form: "everything" }), gone, goneLinks);
  yield 0.06;
  const repairs = repairsOf(kase, contacts, people.removal);
  yield 0.08;
  const chosen = ocgOption(kase, asked.group, asked.focus);
  const business = chosen.group === undefined ? kase : businessCase(kase, chosen.group);
  const chains = chainFlows(kase, { ...(asked.streams ? { streams: asked.streams } : {}), ...chosen });
  const lanes = lanesOf(business);
  const left = flowsLeft(business, chains, entities, stays);
  yield 0.1;
  const random = seededRandom(seed);
  for (let draw = 0; draw < draws && chains.length > 0; draw++) {
    const kept = new Map<string, boolean>();
    left.draw((item) => {
      const known = kept.get(item.id);
      if (known !== undefined) return known;
      const made = random() < defaultKeep[strengthOf(item)];
      kept.set(item.id, made);
      return made;
    });
    yield 0.1 + (0.8 * draw) / draws;
  }
  const ends = chains.map((chain): ChainEnds => {
    const nodes = (lane: string) =>
      (lanes.find((each) => each.lane === lane)?.members ?? []).flatMap(
        (id) => chain.business.index.get(id) ?? [],
      );
    return { chain, first: nodes(chain.from), last: nodes(chain.to) };
  });
  const goods = left.goods();
  const open = ends.flatMap(({ chain, first, last }): readonly Reroute[] => {
    const lost = goods.find((each) => each.goods === chain.goods)?.lost.share ?? 0;
    return lost > noLoss ? bypasses(kase, chain, { first, last }, entities, stays) : [];
  });
  yield 0.93;
  const others = standIns(kase, ends, entities, stays);
  yield 0.97;
  return {
    business: ocgWords(kase, chosen.group),
    entities,
    links,
    refused,
    people: people.split,
    everything: everything.split,
    repairs: repairs.count,
    goods,
    lanes: left.lanes(),
    reroutes: [...open, ...others, ...repairs.cheapest],
    vacuum: vacuumOf(kase, entities),
    beside: besideOf(kase, entities),
    draws,
    seed,
    of: { entities: kase.entities.size, links: kase.links.size },
  };
}

/** The same in one go. */
export function whatIfOf(kase: Case, asked: WhatIfAsked): WhatIf {
  return drained(whatIfSteps(kase, asked));
}

const list = (value: ParamValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(String) : typeof value === "string" && value ? [value] : [];

/** What happens when some entities or links are taken out. */
export const whatIf: Analysis = {
  title: "What if removed",
  about:
    "Contacts and flow before and after, the ways back that the case itself shows, and which OCG stands near the gap. Params: `entities` and `links` to take out.",
  params: {
    draws: {
      type: "number",
      title: "Draws",
      about: "For the range of each share",
      default: whatIfDraws.draws,
      min: 0,
      max: 5000,
    },
    seed: {
      type: "number",
      title: "Seed",
      about: "The same seed gives the same numbers",
      default: whatIfDraws.seed,
      min: 0,
      max: 1e9,
    },
  },
  run: (kase, params) => {
    const result = whatIfOf(kase, {
      entities: list(params.entities),
      links: list(params.links),
      draws: Number(params.draws ?? whatIfDraws.draws),
      seed: Number(params.seed ?? whatIfDraws.seed),
    });
    const { people, of, draws, seed } = result;
    return [
      {
        type: "whatIf",
        title: "What if removed",
        about: `${people.before} pieces before, ${people.after} after. On all ${of.entities} entities and ${of.links} links, ${draws} draws, seed ${seed}.`,
        result,
      },
    ];
  },
};
