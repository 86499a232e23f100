import { useEffect } from "react";
import type { Case } from "../../core/case";
import { caseStore } from "../../store/caseStore";
import { rankingStore, refreshRanking } from "../../store/rankingStore";
import { Button } from "../../ui/Button";
import { useFrom } from "../useFrom";
import css from "./Decide.module.css";

/** Links that a ranking was worked out on, as far as somebody was looking when it was new. */
const rankedOn = new WeakMap<object, Case["links"]>();

/** Sees to it that there is a ranking; says how far it is, and when it is of the case before the last change. */
export function RankingNeeded() {
  const { work, list, ranking } = useFrom(rankingStore, (state) => state);
  const version = useFrom(caseStore, (state) => state.version);
  const links = useFrom(caseStore, (state) => state.file.case.links);
  useEffect(() => {
    if (rankingStore.getState().work.type === "none") void refreshRanking();
  }, []);
  if (ranking && work.type === "ready" && work.version === version) rankedOn.set(ranking, links);
  // A decision or a requirement changes the plan, not what was ranked.
  const stale =
    work.type === "ready" &&
    work.version !== version &&
    (ranking === undefined || rankedOn.get(ranking) !== links);
  const words = () => {
    switch (work.type) {
      case "working":
        return `Ranking interdiction points, ${Math.round(work.done * 100)}%`;
      case "failed":
        return `The ranking could not be worked out: ${work.message}`;
      case "none":
        return "Not ranked yet";
      case "ready":
        return stale
          ? `${list.length} points ranked, before the last change of the case`
          : `${list.length} points ranked on the whole case`;
    }
  };
  return (
    <div className={css.head}>
      <p className={css.note} role="status">
        {words()}
      </p>
      {stale || work.type === "failed" || work.type === "none" ? (
        <Button onPress={() => void refreshRanking()}>Rank again</Button>
      ) : null}
    </div>
  );
}
