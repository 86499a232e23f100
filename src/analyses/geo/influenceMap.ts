import type { Case } from "../../core/case";
import { noGrid } from "../../core/cells";
import type { Influence } from "../../core/influence";
import { problem } from "../../core/problem";
import type { Steps } from "../stepped";
import { bandwidthOf, defaultRadius } from "./bandwidth";
import { contestSteps, dominanceOf } from "./contests";
import { many, n } from "./method";
import { scaled } from "./scaled";
import { ocgPoints } from "./spherePoints";
import { forSurface, pointsOf, type SphereGround, sphereSteps } from "./spheres";
import { surfaceGrid } from "./surface";
import { townFlows } from "./towns";

/** What spheres are asked for. */
export interface InfluenceAsked {
  /** OCGs (group ids); default all. */
  readonly groups?: readonly string[];
  /** Radius of smoothing in metres, the same for all. */
  readonly bandwidth?: number;
}

/** More OCGs than this are no picture; those with most points are kept, and the rest is told. */
const mostGroups = 40;

/** Spheres of influence, ground that is contested, and flows between towns. */
export function* influenceSteps(kase: Case, asked: InfluenceAsked): Steps<Influence> {
  const wanted = asked.groups && new Set(asked.groups);
  const groups = [...kase.groups.values()].flatMap((group) =>
    group.type === "ocg" && (!wanted || wanted.has(group.id)) ? [group] : [],
  );
  yield 0;
  const points = ocgPoints(kase);
  const all = groups.map((group) => ({ group, points: points.get(group.id) ?? [] }));
  const placed = all
    .filter(({ points }) => points.length > 0)
    .sort((a, b) => b.points.length - a.points.length);
  const shown = placed.slice(0, mostGroups);
  const everything = pointsOf(shown.flatMap(({ points }) => points));
  // One radius for all, so that they can be compared: the widest that the rule gives to one of them.
  const radii = shown
    .filter(({ points }) => points.length >= forSurface)
    .map(({ points }) => defaultRadius(pointsOf(points)));
  const held = Math.round(Math.min(2000, Math.max(150, ...radii)) / 10) * 10;
  const metres = asked.bandwidth === undefined ? held : bandwidthOf(everything, asked.bandwidth).metres;
  const grid =
    everything.x.length === 0
      ? noGrid
      : surfaceGrid(everything.x, everything.y, Math.max(metres, 300), {
          // Each OCG has a surface of its own, and each pair is compared.
          most: Math.max(20_000, Math.min(250_000, Math.round(2_000_000 / shown.length))),
        });
  const spheres: SphereGround[] = [];
  for (const [at, { group, points }] of shown.entries()) {
    const [from, to] = [at, at + 1].map((part) => (0.6 * part) / shown.length);
    spheres.push(yield* scaled(sphereSteps(group, points, grid, metres), from ?? 0, to ?? 0));
    yield to ?? 0;
  }
  const contests = yield* scaled(contestSteps(grid, spheres), 0.6, 0.95);
  yield 0.95;
  const dominance = dominanceOf(grid, spheres);
  const located = shown.reduce((sum, { points }) => sum + points.length, 0);
  const unplaced = all.filter(({ points }) => points.length === 0).map(({ group }) => group.id);
  const none = {
    events: 0,
    placed: located,
    noPlace: 0,
    strays: [],
    otherPeriod: 0,
    undated: 0,
    leftOut: 0,
    artefacts: 0,
  };
  return {
    spheres: spheres.map(({ sphere }) => sphere),
    contests,
    ...(dominance ? { dominance } : {}),
    ...townFlows(kase),
    unplaced,
    method: {
      lines: [
        [
          "Influence",
          `${many(located, "located point")} of ${many(shown.length, "OCG")}: members' homes, premises, vehicles and events that members are linked to, weighted by role (principal 3, significant 2, peripheral 1). Children, victims and exploited people place no OCG.`,
        ],
        [
          "Shapes",
          `Under 3 points: points. 3 and 4: outline. 5 to 9: ellipse. 10 and more: 50 % and 95 % of a quartic surface of ${n(metres)} m, the same for all OCGs. Not cut at the coast.`,
        ],
        [
          "Contested",
          "Bhattacharyya's affinity of two surfaces: 0 nothing shared, 1 the same. Ground inside neither range is nobody's.",
        ],
        ["Flows", "Links between places in different towns, counted each way."],
      ],
      located: none,
      weights: { own: 0, offence: 0, group: 0, floor: 0, unknown: [] },
      snapped: { snapped: false, share: 0, points: 0 },
      problems: [
        ...(unplaced.length > 0
          ? [
              problem("ocg-unplaced", `${many(unplaced.length, "OCG")} without a located point.`, {
                severity: "note",
                done: "not on the map",
              }),
            ]
          : []),
        ...(placed.length > shown.length
          ? [
              problem("many-ocgs", `${n(placed.length)} OCGs have located points.`, {
                done: `the ${mostGroups} with most of them are drawn`,
              }),
            ]
          : []),
      ],
    },
  };
}
