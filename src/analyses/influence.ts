import type { Finding } from "../core/finding";
import type { Influence } from "../core/influence";
import type { Analysis } from "./analysis";
import { askedOf } from "./geo/askedOf";
import { influenceSteps } from "./geo/influenceMap";
import { methodText } from "./geo/method";
import { drained } from "./stepped";

function found({ spheres, contests, flows, method }: Influence): readonly Finding[] {
  const base = { type: "ranking" } as const;
  return [
    {
      ...base,
      title: "Spheres of influence",
      unit: "located points",
      about: methodText(method),
      rows: spheres.map(({ group, n, words }) => ({ ids: [group], value: n, reason: `${words}.` })),
    },
    {
      ...base,
      title: "Contested ground",
      unit: "overlap",
      about:
        "0 = nothing shared, 1 = the same ground; no number where an OCG has too few points for a surface.",
      rows: contests.map(({ groups, overlap, words }) => ({
        ids: groups,
        value: overlap ?? Number.NaN,
        reason: words,
      })),
    },
    {
      ...base,
      title: "Flows between towns",
      unit: "journeys and links",
      about: "Counted each way; a journey counts once.",
      rows: flows.map(({ links, count, words }) => ({ ids: links, value: count, reason: words })),
    },
  ];
}

/** Where each OCG is seen, the ground that two of them share, and what leads from town to town. */
export const influence: Analysis = {
  title: "Spheres of influence",
  about: "Where each OCG is located, as its number of points bears, and the ground that is contested.",
  params: {
    bandwidth: {
      type: "number",
      title: "Smoothing",
      about: "Radius in metres, the same for all OCGs; 0 = worked out",
      default: 0,
      min: 0,
      max: 20_000,
    },
  },
  run: (kase, params) => {
    const { bandwidth } = askedOf(params);
    return found(drained(influenceSteps(kase, bandwidth === undefined ? {} : { bandwidth })));
  },
};
