import { ArrowLeft } from "lucide-react";
import { useMemo } from "react";
import { useStore } from "zustand";
import { giveFunctions } from "../../core/functionEdits";
import { type FunctionProposal, proposeFunctions } from "../../core/proposeFunctions";
import { counted, functionWords } from "../../encode/kindWords";
import { caseStore, edit } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import { selectEntities } from "../../store/selectionStore";
import { Button } from "../../ui/Button";
import css from "./BusinessSide.module.css";
import { showSide } from "./businessStore";

/** Rows listed at once; all are taken together or in pieces. */
const most = 100;

function accept(list: readonly FunctionProposal[]): void {
  const change = giveFunctions(caseStore.getState().file, list);
  edit(change);
  tell(`${change.note}. Undo takes it back.`);
}

/** Functions that kind and links suggest. Nothing is given until someone accepts it. */
export function ProposalList() {
  const kase = useStore(caseStore, (state) => state.file.case);
  const list = useMemo(() => proposeFunctions(kase), [kase]);
  return (
    <div className={css.facts}>
      <Button look="quiet" icon={<ArrowLeft size={16} />} onPress={() => showSide({ type: "points" })}>
        All interdiction points
      </Button>
      <h2>{list.length > 0 ? counted(list.length, "proposed function") : "Nothing is proposed"}</h2>
      <p>
        Guessed from kind and links of what has no function yet. Nothing is given until you accept it. A child
        is never proposed for the business.
      </p>
      {list.length > 0 ? (
        <>
          <Button look="main" onPress={() => accept(list)}>
            Accept all {list.length}
          </Button>
          <ul className={css.proposals} aria-label="Proposed functions">
            {list.slice(0, most).map((each) => {
              const name = kase.entities.get(each.entity)?.label ?? each.entity;
              return (
                <li key={`${each.entity} ${each.fn}`}>
                  <div>
                    <button type="button" className={css.name} onClick={() => selectEntities([each.entity])}>
                      {name}
                    </button>{" "}
                    → <b>{functionWords[each.fn]}?</b>
                    <p className={css.label}>{each.reason}</p>
                  </div>
                  <Button
                    title={`Accept ${name} as ${functionWords[each.fn]}`}
                    onPress={() => accept([each])}
                  >
                    Accept
                    <span className="hidden">
                      {" "}
                      {name} as {functionWords[each.fn]}
                    </span>
                  </Button>
                </li>
              );
            })}
          </ul>
          {list.length > most ? <p className={css.label}>The first {most} are listed.</p> : null}
        </>
      ) : null}
    </div>
  );
}
