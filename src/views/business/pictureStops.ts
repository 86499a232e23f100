import type { Case } from "../../core/case";
import type { ChainFunction } from "../../core/chain";
import type { Lane } from "../../core/lane";
import { functionWords } from "../../encode/kindWords";
import { markName } from "../../encode/markWords";
import type { Card } from "./cards";
import { routeReason, routeWords } from "./junctionWords";
import { laneTitle } from "./LaneHeads";
import { headHeight, type Scene } from "./scene";
import { readingOrder, type Stop } from "./stops";

/** A mark or junction as the keyboard and the screen reader meet it. */
export interface StopShown extends Stop {
  readonly name: string;
  readonly ids: readonly string[];
  readonly junction: string | undefined;
  readonly fn: ChainFunction | undefined;
  readonly spots: readonly string[];
}

/** Marks and junctions in reading order, then the marks of the cards. */
export function stopsOf(
  kase: Case,
  focus: readonly string[],
  lanes: readonly Lane[],
  scene: Scene,
  cards: readonly Card[],
  stale: boolean,
): readonly StopShown[] {
  const marks = scene.marks.map((each): StopShown => {
    const lane = lanes[each.lane];
    const where = lane ? `${laneTitle(lane)}${each.tagged ? "" : ", no function of its own"}. ` : "";
    return {
      ...each,
      name: `${where}${markName(kase, each.mark, focus)}`,
      ids: each.members,
      junction: undefined,
      fn: each.tagged ? lane?.lane : undefined,
      spots: each.members.length > 1 ? each.members.map((id) => `${lane?.lane ?? ""}:${id}`) : [],
    };
  });
  const walls = scene.walls.flatMap(({ x, junction }): readonly StopShown[] =>
    junction
      ? [
          {
            key: junction.id,
            x,
            y: headHeight - 26,
            name: `${functionWords[junction.from]} to ${functionWords[junction.to].toLowerCase()}: ${stale ? "being worked out" : routeWords(junction)}. ${stale ? "" : routeReason(junction)}`,
            ids: [],
            junction: junction.id,
            fn: undefined,
            spots: [],
          },
        ]
      : [],
  );
  const enabling = cards.flatMap((card) =>
    card.marks.map(
      (each): StopShown => ({
        ...each,
        name: `${functionWords[card.fn]}. ${markName(kase, each.mark, focus)}`,
        ids: each.members,
        junction: undefined,
        fn: card.fn,
        spots: [],
      }),
    ),
  );
  return [...readingOrder([...marks, ...walls]), ...enabling];
}
