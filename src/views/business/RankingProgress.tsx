import { useStore } from "zustand";
import { cancelRanking, rankingStore } from "../../store/rankingStore";
import { Button } from "../../ui/Button";
import css from "./BusinessSide.module.css";

/** How far the ranking is, and a way to stop it. Apart from the list, which its steps must not draw anew. */
export function RankingProgress() {
  const work = useStore(rankingStore, (state) => state.work);
  if (work.type !== "working") return null;
  return (
    <div className={css.progress}>
      <progress value={work.done} max={1} aria-label="Ranking interdiction points" />
      <Button onPress={cancelRanking}>Cancel</Button>
    </div>
  );
}
