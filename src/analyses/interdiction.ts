import type { Case } from "../core/case";
import { ocgOption, ocgWords } from "../core/ocgBusiness";
import { type Point, type PointOrder, placed, pointOrders } from "../core/point";
import { chosenStreams, streamsOf } from "../core/stream";
import type { Analysis } from "./analysis";
import { takesUnknownAsPeople } from "./peopleOf";
import { drawDefaults, ranked } from "./robustness";

/** 'no single interdiction point here' and the like: what the tool must be able to say instead of a name (interdiction §1). */
export function honestWords(kase: Case, points: readonly Point[], estimated: boolean): string {
  const words: string[] = [];
  const single = points.filter(
    (point) =>
      point.type === "entity" &&
      ((point.measures.commodityLost ?? 0) > 0.5 ||
        (point.measures.moneyLost ?? 0) > 0.5 ||
        point.measures.cutsOff > 0),
  );
  const junction = points.some((point) => point.type === "junction" && point.entities.length === 1);
  if (single.length === 0 && !junction)
    words.push(
      "There is no single interdiction point here: whoever is taken out alone, the rest stay in touch.",
    );
  const streams = chosenStreams(streamsOf(kase));
  if (streams.length === 0)
    words.push("No flow of goods or money is recorded: tag functions and flows to see the junctions.");
  if (takesUnknownAsPeople(kase))
    words.push("Nobody is marked as a person here: things of unknown kind are taken as people.");
  if (estimated) words.push("Go-between places are estimated from 250 people.");
  return words.join(" ");
}

/** The ranked interdiction points of the whole case. */
export const interdiction: Analysis = {
  title: "Interdiction points",
  about:
    "Junctions, entities and links whose loss would hurt the business most; each measure on its own, none added up. Children, victims and exploited people are never among them.",
  params: {
    order: {
      type: "choice",
      title: "Order by",
      about: "One measure; none is a sum",
      default: "flow lost",
      choices: pointOrders,
    },
    draws: {
      type: "number",
      title: "Draws",
      about: "To see how sure the order is",
      default: 500,
      min: 50,
      max: 5000,
    },
    seed: {
      type: "number",
      title: "Seed",
      about: "The same seed gives the same numbers",
      default: 1,
      min: 0,
      max: 1e9,
    },
  },
  run: (kase, params) => {
    const order: PointOrder = pointOrders.find((each) => each === params.order) ?? "flow lost";
    const seed = Number(params.seed ?? drawDefaults.seed);
    const draws = Number(params.draws ?? drawDefaults.draws);
    const judged = ocgOption(kase, typeof params.group === "string" ? params.group : undefined);
    const found = ranked(kase, { draws, seed, ...judged });
    const { points } = found;
    const list = placed(points, order);
    return [
      {
        type: "points",
        title: "Interdiction points",
        about:
          `${ocgWords(kase, judged.group)} ${honestWords(kase, points, found.estimated)} On all ${kase.entities.size} entities and ${kase.links.size} links, ${draws} draws, seed ${seed}.`.trim(),
        points: list.map((each) => each.point),
      },
    ];
  },
};
