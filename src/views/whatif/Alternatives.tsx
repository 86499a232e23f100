import { alternativeOf, dropAlternative, numbersOf, saveAlternative } from "../../core/alternatives";
import type { CaseFile } from "../../core/caseFile";
import type { Alternative, AlternativeNumbers } from "../../core/plan";
import type { WhatIf } from "../../core/whatIf";
import { counted, listed } from "../../encode/kindWords";
import { edit } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import { setRemoval } from "../../store/whatIfStore";
import { Button } from "../../ui/Button";
import { percent } from "./shareWords";
import css from "./whatIf.module.css";

/** Saves what is looked at, or its new numbers; one step of undo. */
export function saveShown(file: CaseFile, result: WhatIf): void {
  const made = { id: crypto.randomUUID(), at: new Date().toISOString().slice(0, 16) };
  const change = saveAlternative(file, result, made);
  edit(change);
  tell(change.note);
}

function Numbers({ numbers }: { readonly numbers: AlternativeNumbers }) {
  const lost = (share: number | undefined) => (share === undefined ? "not known" : percent(share));
  return (
    <>
      <td>
        {numbers.piecesBefore} to {numbers.pieces}
      </td>
      <td>{numbers.largest}</td>
      <td>{numbers.cutsOff}</td>
      <td>{lost(numbers.commodityLost)}</td>
      <td>{lost(numbers.moneyLost)}</td>
      <td>{numbers.repairs}</td>
    </>
  );
}

function without(file: CaseFile, { entities, links }: Pick<Alternative, "entities" | "links">): string {
  const names = entities.map((id) => file.case.entities.get(id)?.label ?? "no longer in the case");
  return listed([...names, ...(links.length > 0 ? [counted(links.length, "link")] : [])], 6);
}

/** Saved removals side by side, and the one that is looked at where it is not saved. */
export function Alternatives({ file, result }: { readonly file: CaseFile; readonly result: WhatIf }) {
  const { alternatives } = file.case.plan;
  const shown = alternativeOf(file, result.entities, result.links);
  const something = result.entities.length + result.links.length > 0;
  if (alternatives.length === 0 && !something)
    return <p className={css.empty}>Remove something and save it as an alternative to compare.</p>;
  return (
    <div className={css.tableFrame}>
      <table className={css.compare}>
        <caption className="hidden">Alternatives compared</caption>
        <thead>
          <tr>
            <th scope="col">Alternative</th>
            <th scope="col">Without</th>
            <th scope="col">Pieces</th>
            <th scope="col">Largest group</th>
            <th scope="col">Lose touch</th>
            <th scope="col">Goods lost</th>
            <th scope="col">Money lost</th>
            <th scope="col">New contacts to mend it</th>
            <th scope="col">
              <span className="hidden">Do</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {alternatives.map((each) => {
            const { numbers } = each;
            const stale =
              numbers.entities !== file.case.entities.size || numbers.links !== file.case.links.size;
            return (
              <tr key={each.id} aria-current={each === shown ? "true" : undefined}>
                <th scope="row">{each.name}</th>
                <td className={css.without}>
                  {without(file, each)}
                  {each.judgements.length > 0 ? (
                    <span className={css.quiet}> · {counted(each.judgements.length, "judgement")}</span>
                  ) : null}
                  {stale ? (
                    <span className={css.quiet}>
                      {" "}
                      · worked out on {numbers.entities} entities and {numbers.links} links, before the case
                      changed
                    </span>
                  ) : null}
                </td>
                <Numbers numbers={numbers} />
                <td className={css.do}>
                  <Button
                    look="link"
                    name={`Show alternative ${each.name}`}
                    onPress={() => setRemoval(each.entities, each.links)}
                  >
                    Show
                  </Button>
                  {stale && each === shown ? (
                    <Button
                      look="link"
                      name={`Work alternative ${each.name} out again`}
                      onPress={() => saveShown(file, result)}
                    >
                      Work out again
                    </Button>
                  ) : null}
                  <Button
                    look="link"
                    name={`Drop alternative ${each.name}`}
                    onPress={() => edit(dropAlternative(file, each.id))}
                  >
                    Drop
                  </Button>
                </td>
              </tr>
            );
          })}
          {something && !shown ? (
            <tr aria-current="true">
              <th scope="row">Not saved</th>
              <td className={css.without}>{without(file, result)}</td>
              <Numbers numbers={numbersOf(result)} />
              <td />
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
}
