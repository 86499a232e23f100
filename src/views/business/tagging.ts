import { type ChainFunction, lanePlace } from "../../core/chain";
import { moveFunction } from "../../core/functionEdits";
import type { Lane } from "../../core/lane";
import { functionWords } from "../../encode/kindWords";
import { caseStore, edit } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import type { Card } from "./cards";
import type { LanePlace } from "./layoutLanes";

/** Where something may be let go of: the function of the lane or card under a place of the picture. */
export function functionAt(
  x: number,
  y: number,
  lanes: readonly Lane[],
  places: readonly LanePlace[],
  bottom: number,
  cards: readonly Card[],
): ChainFunction | undefined {
  const card = cards.find(
    (each) => x >= each.x && x <= each.x + each.width && y >= each.y && y <= each.y + each.height,
  );
  if (card) return card.fn;
  if (y < 0 || y > bottom) return undefined;
  const lane = places.findIndex((place) => x >= place.x && x < place.x + place.width);
  return lanes[lane]?.lane;
}

/** Gives what was dragged the function that it was let go on, in place of the one it came from; `add` keeps that one, as does a card: direction is held beside a lane, not instead of it. */
export function drop(
  ids: readonly string[],
  from: ChainFunction | undefined,
  to: ChainFunction,
  add: boolean,
): void {
  if (from === to) return;
  const change = moveFunction(
    caseStore.getState().file,
    ids,
    add || lanePlace(to) < 0 ? undefined : from,
    to,
  );
  edit(change);
  tell(`${change.note}. Undo takes it back. Now under ${functionWords[to]}.`);
}
