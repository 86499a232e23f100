import { useEffect } from "react";
import { caseStore } from "../../store/caseStore";
import { rankingStore, refreshRanking } from "../../store/rankingStore";
import { Button } from "../../ui/Button";
import { useFrom } from "../useFrom";
import css from "./Decide.module.css";

/** Sees to it that there is a ranking; says how far it is, and when it is of the case before the last change. */
export function RankingNeeded() {
  const { work, list } = useFrom(rankingStore, (state) => state);
  const version = useFrom(caseStore, (state) => state.version);
  useEffect(() => {
    if (rankingStore.getState().work.type === "none") void refreshRanking();
  }, []);
  const stale = work.type === "ready" && work.version !== version;
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
