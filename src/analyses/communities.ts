import { seededRandom } from "../core/random";
import type { Analysis } from "./analysis";
import { agreement, leiden, modularity } from "./graph/leiden";
import { network } from "./network";
import { networkOptions, networkParams } from "./networkParams";

/** Runs that the first is compared with; below this agreement (NMI) the groups differ between runs (interdiction §6). */
const runs = 10;
const stableFrom = 0.8;

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
  run: (kase, params) => {
    const of = network(kase, networkOptions(params));
    const seed = Number(params.seed ?? 1);
    const groups = leiden(of.graph, seededRandom(seed));
    const others = Array.from({ length: runs }, (_, run) => leiden(of.graph, seededRandom(seed + 1 + run)));
    const mean = others.reduce((sum, each) => sum + agreement(groups, each), 0) / runs;
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
        about: `${found.length} groups of ${of.graph.n} people, ${alone} in none; seed ${seed}, modularity ${modularity(of.graph, groups).toFixed(2)}${mean < stableFrom ? "; differs between runs" : ""}`,
        groups: found.map((list, index) => ({ name: `Group ${index + 1}`, members: list })),
      },
    ];
  },
};
