import { useMemo } from "react";
import { useStore } from "zustand";
import type { Case } from "../../core/case";
import { type ChainFunction, chainLanes, enablingFunctions } from "../../core/chain";
import { type Lane, lanesOf } from "../../core/lane";
import { businessCase, ocgOption } from "../../core/ocgBusiness";
import { pointNumbers } from "../../core/pointNumbers";
import { chosenStreams, type Stream, streamsOf } from "../../core/stream";
import { caseStore } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { rankingStore } from "../../store/rankingStore";
import { businessStore } from "./businessStore";
import { type LanePicture, lanePicture } from "./lanePicture";

/** The business that is looked at: the case's, or one OCG's where there are several. */
export interface Business {
  readonly kase: Case;
  readonly lanes: readonly Lane[];
  readonly streams: readonly Stream[];
  readonly chosen: readonly Stream[];
  readonly picture: LanePicture;
  /** Who keeps the chain running beside it, by function. */
  readonly enabling: ReadonlyMap<ChainFunction, readonly string[]>;
  /** Entities that have a function and are left out by the filters. */
  readonly hidden: number;
}

/** All lanes of the chain, those that nobody works in empty. */
function withEmpty(used: readonly Lane[]): readonly Lane[] {
  const also = new Set(used.flatMap((each) => each.also ?? []));
  return chainLanes
    .filter((lane) => !also.has(lane))
    .map((lane) => used.find((each) => each.lane === lane) ?? { lane, members: [] });
}

export function useBusiness(): Business {
  const { case: whole, arrangement } = useStore(caseStore, (state) => state.file);
  const wanted = useStore(rankingStore, (state) => state.asked.streams);
  const group = useStore(rankingStore, (state) => state.asked.group);
  const { emptyLanes, filtered } = useStore(businessStore, (state) => state);
  const shown = useStore(pictureStore, (state) => state.shown);
  return useMemo(() => {
    const own = ocgOption(whole, group, arrangement.focus).group;
    const kase = own === undefined ? whole : businessCase(whole, own);
    const used = lanesOf(kase);
    const lanes = emptyLanes ? withEmpty(used) : used;
    const streams = streamsOf(kase);
    const chosen = chosenStreams(streams, wanted);
    const keep = (id: string) => !filtered || shown.entities.has(id);
    const picture = lanePicture(kase, lanes, chosen, keep);
    const tagged = [...kase.entities.values()].filter((item) => item.functions.length > 0);
    const enabling = new Map(
      enablingFunctions.map((fn) => [
        fn,
        tagged.filter((item) => item.functions.includes(fn) && keep(item.id)).map((item) => item.id),
      ]),
    );
    const hidden = tagged.filter((item) => !keep(item.id)).length;
    return { kase, lanes, streams, chosen, picture, enabling, hidden };
  }, [whole, arrangement.focus, wanted, group, emptyLanes, filtered, shown]);
}

/** Entities that the routes hang on or that wear a number: never told with others. */
export function useSingle(): ReadonlySet<string> {
  const ranking = useStore(rankingStore, (state) => state.ranking);
  const list = useStore(rankingStore, (state) => state.list);
  return useMemo(
    () =>
      new Set([
        ...(ranking?.junctions ?? [])
          .filter((each) => each.people.value <= 3)
          .flatMap((each) => each.people.sets[0] ?? []),
        ...pointNumbers(list).list.flatMap((each) =>
          each.point.type === "entity" ? each.point.entities : [],
        ),
      ]),
    [ranking, list],
  );
}
