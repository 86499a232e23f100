import { Download, Plus, X } from "lucide-react";
import { csvTable } from "../../core/csvTable";
import { aboutText } from "../../core/decisionLog";
import type { Gap } from "../../core/plan";
import { putGap, removeGap } from "../../core/planEdits";
import { counted } from "../../encode/kindWords";
import { caseStore, edit } from "../../store/caseStore";
import { openDialog } from "../../store/screenStore";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { Editable } from "../../ui/Editable";
import { useFrom } from "../useFrom";
import css from "./Decide.module.css";
import { requirementAbout } from "./requirementWords";
import { saveCsv } from "./saveCsv";

const stateOf = (gap: Gap) => (gap.answer ? "Answered" : "Open");

/** Requirements, edited where they stand; one with an answer is no longer open. */
export function RequirementList() {
  const file = useFrom(caseStore, (state) => state.file);
  const kase = file.case;
  const { gaps } = kase.plan;
  const open = gaps.filter((gap) => !gap.answer).length;
  const put = (gap: Gap, change: Partial<Gap>) => edit(putGap(file, { ...gap, ...change }));
  const answer = (gap: Gap, words: string) => {
    const { answer: _, ...rest } = gap;
    edit(putGap(file, words.trim() ? { ...rest, answer: words.trim() } : rest));
  };
  const csv = () =>
    csvTable(
      ["requirement", "about", "collection plan", "response", "state", "what came back"],
      gaps.map((gap) => [
        gap.requirement,
        aboutText(kase, gap.about),
        gap.collection,
        gap.response,
        stateOf(gap),
        gap.answer ?? "",
      ]),
    );
  return (
    <>
      <div className={css.head}>
        <span className={css.note} role="status">
          {counted(gaps.length, "requirement")}, {open} open
        </span>
        <div>
          <Button
            icon={<Download size={16} />}
            why={gaps.length > 0 ? undefined : "There is no requirement"}
            onPress={() => saveCsv(kase, "requirements", csv())}
          >
            Save as CSV
          </Button>
          <Button
            look="main"
            icon={<Plus size={16} />}
            onPress={() =>
              openDialog({ type: "requirement", gap: requirementAbout([]), back: "requirements" })
            }
          >
            Make a requirement
          </Button>
        </div>
      </div>
      {gaps.length === 0 ? <p className={css.empty}>Nothing is asked for yet.</p> : null}
      <table className={`${css.table} ${css.even}`} aria-label="Intelligence requirements">
        <thead>
          <tr>
            <th scope="col" style={{ width: "32%" }}>
              Requirement
            </th>
            <th scope="col">Collection plan</th>
            <th scope="col">Response</th>
            <th scope="col">What came back</th>
            <th scope="col" style={{ width: 104 }}>
              State
            </th>
            <th scope="col" style={{ width: 52 }}>
              <span className="hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {gaps.map((gap) => (
            <tr key={gap.id}>
              <td>
                <Editable
                  many
                  name="Requirement"
                  value={gap.requirement}
                  onChange={(requirement) => put(gap, { requirement })}
                />
                <p className={css.note}>{aboutText(kase, gap.about)}</p>
              </td>
              <td>
                <Editable
                  many
                  name="Collection plan"
                  value={gap.collection}
                  onChange={(collection) => put(gap, { collection })}
                />
              </td>
              <td>
                <Editable
                  many
                  name="Response"
                  value={gap.response}
                  onChange={(response) => put(gap, { response })}
                />
              </td>
              <td>
                <Editable
                  many
                  name="What came back"
                  placeholder="Nothing yet"
                  value={gap.answer ?? ""}
                  onChange={(words) => answer(gap, words)}
                />
              </td>
              <td>
                <Badge look={gap.answer ? "pill" : "strong"}>{stateOf(gap)}</Badge>
              </td>
              <td className={css.end}>
                <Button
                  look="quiet"
                  name={`Remove requirement: ${gap.requirement}`}
                  icon={<X size={16} />}
                  onPress={() => edit(removeGap(file, gap.id))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
