import { EyeOff } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { attentionGroups } from "../../../core/kinAttentionGroups";
import { attentionMethod } from "../../../core/kinAttentionWeights";
import { attentionNow, attentionStore, showAttentionSums } from "../../../store/attentionStore";
import { caseStore } from "../../../store/caseStore";
import { followWall, showChildNames } from "../../../store/childNames";
import { presentStore } from "../../../store/presentStore";
import { openDialog, screenStore } from "../../../store/screenStore";
import { selectionStore } from "../../../store/selectionStore";
import { showFacts } from "../../../store/sideStore";
import { Button } from "../../../ui/Button";
import css from "./Attention.module.css";
import { AttentionItem } from "./AttentionItem";
import { ProtectiveList } from "./ProtectiveList";
import { ReferralList } from "./ReferralList";
import { Switch } from "./Switch";
import { useNames } from "./useNames";
import { WeightsForm } from "./WeightsForm";

/** Places listed at first; more on request, and said. */
const atFirst = 12;

/** Beside the family tree: who should be thought about first, and why. */
export function AttentionSide() {
  const kase = useStore(caseStore, (state) => state.file.case);
  const values = useStore(attentionStore, (state) => state.values);
  const sums = useStore(attentionStore, (state) => state.sums);
  const selected = useStore(selectionStore, (state) => state.entities);
  const wall = useStore(screenStore, (state) => state.theme === "projector");
  const presents = useStore(presentStore, (state) => state.on);
  const names = useNames();
  useEffect(followWall, []);
  const [weighs, setWeighs] = useState(false);
  const [all, setAll] = useState(false);
  const attention = useMemo(() => attentionNow(kase, values), [kase, values]);
  const groups = useMemo(() => attentionGroups(kase, attention.rows), [kase, attention]);
  const isSelected = (at: number) =>
    groups[at]?.rows.some(({ person }) => selected.includes(person)) === true;
  // Nobody of the list is selected: the first place is open, so that it is seen what a row can tell.
  const none = !groups.some((_, at) => isSelected(at));
  const shown = all ? groups : groups.filter((_, at) => at < atFirst || isSelected(at));
  const others = attention.looked - attention.rows.length;
  return (
    <aside className={css.side} aria-label="Children to think about first">
      <header className={css.head}>
        <h2>Children to think about first</h2>
        <Switch label="Show sums" on={sums} onChange={showAttentionSums} />
      </header>
      <p className={css.is}>
        An order for attention, with reasons. Not a risk score and not a prediction. Weights can be changed.
      </p>
      <div className={css.tools}>
        {selected.length > 0 ? (
          <Button look="link" onPress={() => showFacts(true)}>
            {selected.length === 1 ? `Facts of ${names.nameOf(selected[0] ?? "")}` : "Facts of the selection"}
          </Button>
        ) : null}
        <Button look="link" onPress={() => setWeighs(!weighs)}>
          {weighs ? "Close the weights" : "Edit weights"}
        </Button>
        <Button
          look="link"
          why={attention.rows.length === 0 ? "There is nobody in the list" : undefined}
          onPress={() => openDialog({ type: "attention" })}
        >
          Save the list…
        </Button>
      </div>
      {weighs ? (
        <>
          <WeightsForm />
          <p className={css.is}>{attentionMethod(attention.weights)}</p>
        </>
      ) : null}
      {wall || presents ? (
        <div className={css.wall}>
          <Switch label="Children's names on the wall" on={!names.hidden} onChange={showChildNames} />
        </div>
      ) : null}
      {groups.length === 0 ? (
        <p className={css.is}>
          {attention.looked === 0
            ? "No child or vulnerable person is known in this case."
            : "No child or vulnerable person has a relation to a nominal on record."}
        </p>
      ) : (
        <ol className={css.list} aria-label="Children and vulnerable people in the order of attention">
          {shown.map((group) => (
            <AttentionItem
              key={group.rows[0]?.person}
              group={group}
              names={names}
              sums={sums}
              open={none ? group.place === 1 : isSelected(group.place - 1)}
            />
          ))}
        </ol>
      )}
      {groups.length > shown.length || all ? (
        <p className={css.is}>
          <Button look="link" onPress={() => setAll(!all)}>
            {all ? `Show the first ${atFirst}` : `Show all ${groups.length} places`}
          </Button>
        </p>
      ) : null}
      {others > 0 && groups.length > 0 ? (
        <p className={css.is}>
          {others} more{" "}
          {others === 1 ? "child or vulnerable person has" : "children or vulnerable people have"} no relation
          to a nominal on record.
        </p>
      ) : null}
      <ProtectiveList rows={attention.rows} names={names} />
      <ReferralList names={names} />
      <p className={css.foot}>
        <EyeOff size={16} aria-hidden />
        Under-18s are hidden when presenting and become counts in partner copies.
      </p>
    </aside>
  );
}
