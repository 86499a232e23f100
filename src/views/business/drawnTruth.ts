import type { Truth } from "../../core/truthLine";
import { counted } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import type { RankingState } from "../../store/rankingStore";
import type { Card } from "./cards";
import type { Scene } from "./scene";
import type { Business } from "./useBusiness";

/** What the picture draws of the case, each entity and link once, those told in a mark with others included. */
export function drawnTruth(
  business: Business,
  scene: Scene,
  cards: readonly Card[],
  filtered: boolean,
): Truth {
  const { case: whole } = caseStore.getState().file;
  const entities = new Set([
    ...scene.marks.flatMap((mark) => mark.members),
    ...cards.flatMap((card) => card.marks.flatMap((mark) => mark.members)),
    ...scene.returns.flatMap((band) => band.through),
  ]);
  const links = new Set([
    ...scene.bands.flatMap((band) => band.links),
    ...scene.returns.flatMap((band) => band.links),
    ...scene.inside,
  ]);
  const folded = new Set(
    [...scene.marks, ...cards.flatMap((card) => card.marks)]
      .filter((mark) => mark.members.length > 1)
      .flatMap((mark) => mark.members),
  );
  return {
    entities: entities.size,
    ofEntities: whole.entities.size,
    links: links.size,
    ofLinks: whole.links.size,
    filters: filtered ? caseStore.getState().file.filter.length : 0,
    folded: folded.size,
    incidents: whole.incidents.size,
    areas: whole.areas.size,
    words: filtered || business.hidden > 0 ? "" : "all that has a function",
  };
}

/** The status line: how widths, outlines and counts are made. */
export function statusWords(business: Business, ranking: RankingState["ranking"]): readonly string[] {
  const units = business.chosen.map((stream) => stream.unit || "links, volumes not known");
  const guessed = ranking?.flows.reduce((all, flow) => all + flow.guessed, 0) ?? 0;
  return [
    `Width: share of the largest flow, ${units.join(" and ") || "no unit known"}`,
    "Outline: solid confirmed, dashed unconfirmed, dotted tentative",
    "Routes: fewest whose loss stops a junction",
    ...(ranking ? [`${counted(ranking.draws, "draw")}, seed ${ranking.seed}`] : []),
    ...(guessed > 0 ? [`${counted(guessed, "volume")} not known: taken as the middle one`] : []),
    "No flow drawn is not evidence of no flow",
  ];
}
