import { useMemo } from "react";
import type { Case } from "../../core/case";
import { proposeFunctions } from "../../core/proposeFunctions";
import { counted } from "../../encode/kindWords";
import { screenStore } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { mostAtOnce } from "./BusinessTools";
import css from "./BusinessView.module.css";
import { businessStore, showSide } from "./businessStore";

/** A case in which nobody has a function yet: what to do about it. */
export function BusinessEmpty({ kase }: { readonly kase: Case }) {
  const proposals = useMemo(() => (kase.entities.size > mostAtOnce ? [] : proposeFunctions(kase)), [kase]);
  return (
    <div className={css.empty}>
      <h2>Nobody in this case has a function in the business yet</h2>
      <p>
        The lanes run from source to reinvestment. Say who does what: select people and things on the chart or
        in the table and choose <b>Set functions…</b> (also in the menu of Shift F10 and under Ctrl K).
      </p>
      <div className={css.actions}>
        {proposals.length > 0 ? (
          <Button
            look="main"
            onPress={() => {
              showSide({ type: "proposals" });
              screenStore.setState({ inspectorOpen: true });
            }}
          >
            See {counted(proposals.length, "proposal")} from kinds and links
          </Button>
        ) : (
          <p>Nothing is proposed: no link of this case says that goods or money flow.</p>
        )}
        <Button onPress={() => screenStore.setState({ view: "chart" })}>Go to the chart</Button>
        <Button onPress={() => screenStore.setState({ view: "table" })}>Go to the table</Button>
        <Button onPress={() => businessStore.setState({ emptyLanes: true })}>Show the empty lanes</Button>
      </div>
    </div>
  );
}
