import { Crosshair } from "lucide-react";
import { useMemo } from "react";
import { useStore } from "zustand";
import { proposeFunctions } from "../../core/proposeFunctions";
import { counted } from "../../encode/kindWords";
import { askRanking, rankingStore } from "../../store/rankingStore";
import { screenStore } from "../../store/screenStore";
import { BusinessChoice } from "../../ui/BusinessChoice";
import { Button } from "../../ui/Button";
import { BusinessLegend } from "./BusinessLegend";
import css from "./BusinessView.module.css";
import { businessStore, showSide } from "./businessStore";
import { Toggle } from "./Toggle";
import type { Business } from "./useBusiness";

/** Entities up to which proposals are counted unasked. */
export const mostAtOnce = 20_000;

/** Over the picture: what it shows of the streams, and how. */
export function BusinessTools({ business }: { readonly business: Business }) {
  const asked = useStore(rankingStore, (state) => state.asked);
  const ranking = useStore(rankingStore, (state) => state.ranking);
  const { emptyLanes, filtered } = useStore(businessStore, (state) => state);
  const inspectorOpen = useStore(screenStore, (state) => state.inspectorOpen);
  // In a very large case they are worked out when they are asked for: the page must not wait for them.
  const large = business.kase.entities.size > mostAtOnce;
  const proposals = useMemo(() => (large ? [] : proposeFunctions(business.kase)), [business.kase, large]);
  const groups = ranking?.groups ?? [];
  const open = (type: "points" | "proposals") => {
    showSide({ type });
    screenStore.setState({ inspectorOpen: true });
  };
  return (
    <div className={css.tools}>
      <span className={css.legendAbove} data-picture-legend="">
        <BusinessLegend />
      </span>
      <BusinessChoice
        streams={business.streams.map((stream) => ({ ...stream, links: stream.links.length }))}
        chosen={business.chosen.map(({ id }) => id)}
        onStreams={(streams) => askRanking({ streams })}
        groups={groups}
        group={asked.group ?? ranking?.group ?? ""}
        onGroup={(group) => askRanking({ group })}
      />
      <Toggle
        label="Empty lanes"
        on={emptyLanes}
        onChange={(on) => businessStore.setState({ emptyLanes: on })}
      />
      <Toggle label="Filtered" on={filtered} onChange={(on) => businessStore.setState({ filtered: on })} />
      {large || proposals.length > 0 ? (
        <Button onPress={() => open("proposals")}>
          {large ? "Propose functions" : counted(proposals.length, "proposal")}
        </Button>
      ) : null}
      {inspectorOpen ? null : (
        <Button look="main" icon={<Crosshair size={16} />} onPress={() => open("points")}>
          Interdiction points
        </Button>
      )}
    </div>
  );
}
