import { useEffect } from "react";
import { useStore } from "zustand";
import { caseStore } from "../../store/caseStore";
import { rankingStore, refreshRanking } from "../../store/rankingStore";
import css from "./BusinessSide.module.css";
import { businessStore } from "./businessStore";
import { JunctionFacts } from "./JunctionFacts";
import { PointsPanel } from "./PointsPanel";
import { ProposalList } from "./ProposalList";

/** Beside the lanes while nothing is selected: the ranked points, one junction, or the proposed functions. */
export function BusinessSide() {
  const side = useStore(businessStore, (state) => state.side);
  const ranking = useStore(rankingStore, (state) => state.ranking);
  const version = useStore(caseStore, (state) => state.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each version of the case asks anew
  useEffect(() => void refreshRanking(), [version]);
  const junction =
    side.type === "junction" ? ranking?.junctions.find((each) => each.id === side.id) : undefined;
  return (
    <aside className={css.side} aria-label="Interdiction points">
      {side.type === "proposals" ? (
        <ProposalList />
      ) : junction ? (
        <JunctionFacts junction={junction} key={junction.id} />
      ) : (
        <PointsPanel />
      )}
    </aside>
  );
}
