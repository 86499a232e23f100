import type { Case } from "../core/case";
import type { Finding } from "../core/finding";
import type { ParamValues } from "../core/param";
import type { Analysis } from "./analysis";
import { alone, type GraphSteps } from "./graph/graphWork";
import { agreement } from "./graph/leiden";
import { network } from "./network";
import { countsText, networkOptions, networkParams } from "./networkParams";

/** Runs that the first is compared with; below this agreement (NMI) the groups differ between runs (interdiction §6). */
const others = 10;
const stableFrom = 0.8;

function* steps(kase: Case, params: ParamValues): GraphSteps<readonly Finding[]> {
  const of = network(kase, networkOptions(params));
  const seed = Number(params.seed ?? 1);
  const runs = others + 1;
  const items = Uint32Array.from({ length: runs }, (_, run) => run);
  const sums = yield { type: "communities", graph: of.graph, items, runs, seed };
  const [groups = new Int32Array(of.graph.n), ...again] = sums.map((each) => Int32Array.from(each));
  const mean = again.reduce((sum, each) => sum + agreement(groups, each), 0) / others;
  const members = new Map<number, string[]>();
  of.ids.forEach((id, v) => {
    const group = groups[v] ?? 0;
    const list = members.get(group);
    if (list) list.push(id);
    else members.set(group, [id]);
  });
  const found = [...members.values()].filter((list) => list.length > 1).sort((a, b) => b.length - a.length);
  const alone = of.graph.n - found.reduce((sum, list) => sum + list.length, 0);
  return [
    {
      type: "groups",
      title: "Groups by contact",
      about: `${countsText(of, params)}; ${found.length} groups, ${alone} in none; seed ${seed}${mean < stableFrom ? "; differs between runs" : `; much the same in ${runs} runs`}`,
      leftOut: of.dropped,
      groups: found.map((list, index) => ({ name: `Group ${index + 1}`, members: list })),
    },
  ];
}

/** Groups who are in contact with each other more than with others: a suggestion only, the colours stay those of the given OCGs. */
export const communities: Analysis = {
  title: "Groups by contact",
  about: "Leiden communities on contacts; a suggestion beside the OCGs that are given.",
  params: {
    ...networkParams,
    seed: {
      type: "number",
      title: "Seed",
      about: "Other seeds may give other groups",
      default: 1,
      min: 0,
      max: 1e9,
    },
  },
  steps,
  run: (kase, params) => alone(steps(kase, params)),
};
