import { useState } from "react";
import { type ChainFunction, chainLanes, enablingFunctions } from "../../core/chain";
import { namesOf } from "../../core/edits";
import { setFunctions } from "../../core/functionEdits";
import { isChild } from "../../core/target";
import { counted, functionWords } from "../../encode/kindWords";
import { caseStore, edit } from "../../store/caseStore";
import { closeDialog, tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";
import { useFrom } from "../useFrom";
import css from "./FunctionsDialog.module.css";

type Held = "all" | "some" | "none";

const groups: readonly (readonly [string, readonly ChainFunction[]])[] = [
  ["In the chain", chainLanes],
  ["Beside the chain", enablingFunctions],
];

/** What the selected do in the business: one box for each function, for one or for many at once. */
export function FunctionsDialog({ ids }: { readonly ids: readonly string[] }) {
  const file = useFrom(caseStore, (state) => state.file);
  const items = ids.flatMap((id) => file.case.entities.get(id) ?? []);
  const [changed, setChanged] = useState<ReadonlyMap<ChainFunction, boolean>>(new Map());
  const held = (fn: ChainFunction): Held => {
    const count = items.filter((item) => item.functions.includes(fn)).length;
    return count === 0 ? "none" : count === items.length ? "all" : "some";
  };
  const wanted = (fn: ChainFunction): Held => {
    const set = changed.get(fn);
    return set === undefined ? held(fn) : set ? "all" : "none";
  };
  const pick = (on: boolean) =>
    [...changed].filter(([fn, set]) => set === on && held(fn) !== (on ? "all" : "none")).map(([fn]) => fn);
  const give = pick(true);
  const take = pick(false);
  const children = items.filter((item) => isChild(file.case, item)).length;
  const why =
    items.length === 0
      ? "Select one or more entities first"
      : give.length + take.length === 0
        ? "Nothing is changed"
        : undefined;
  const done = () => {
    const change = setFunctions(file, ids, give, take);
    edit(change);
    closeDialog();
    tell(`${change.note}. Undo takes it back.`);
  };
  return (
    <Modal
      title={`Functions of ${namesOf(file.case, ids)}`}
      note="What they do in the business. They stand in the lane of each function; the ranking is worked out anew."
      onClose={closeDialog}
      foot={
        <Button look="main" why={why} onPress={done}>
          Set functions
        </Button>
      }
    >
      <div className={css.groups}>
        {groups.map(([title, functions]) => (
          <fieldset key={title} className={css.group}>
            <legend>{title}</legend>
            {functions.map((fn) => {
              const state = wanted(fn);
              return (
                <label key={fn}>
                  <input
                    type="checkbox"
                    checked={state === "all"}
                    ref={(box) => {
                      if (box) box.indeterminate = state === "some";
                    }}
                    onChange={(event) => setChanged(new Map([...changed, [fn, event.target.checked]]))}
                  />
                  {functionWords[fn]}
                  {state === "some" ? <span className={css.some}>some of them</span> : null}
                </label>
              );
            })}
          </fieldset>
        ))}
      </div>
      {children > 0 ? (
        <p className={css.protect}>
          {counted(children, "of them is a child", "of them are children")}: drawn with double ring and
          Protect, never ranked and never cut.
        </p>
      ) : null}
    </Modal>
  );
}
