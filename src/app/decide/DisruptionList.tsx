import { Download, Pencil, Plus, X } from "lucide-react";
import { csvTable } from "../../core/csvTable";
import { aboutText } from "../../core/decisionLog";
import { removeDisruption } from "../../core/planEdits";
import { dateText } from "../../core/time";
import { counted } from "../../encode/kindWords";
import { caseStore, edit } from "../../store/caseStore";
import { openDialog } from "../../store/screenStore";
import { Badge } from "../../ui/Badge";
import { Button } from "../../ui/Button";
import { useFrom } from "../useFrom";
import css from "./Decide.module.css";
import { saveCsv } from "./saveCsv";

/** Disruptions by date. */
export function DisruptionList() {
  const file = useFrom(caseStore, (state) => state.file);
  const kase = file.case;
  const { disruptions } = kase.plan;
  const csv = () =>
    csvTable(
      ["date", "P", "what was done", "against or for", "effect", "quantities"],
      disruptions.map((each) => [
        each.date,
        each.pillar,
        each.title,
        aboutText(kase, each.targets),
        each.effect,
        each.quantities ?? "",
      ]),
    );
  return (
    <>
      <div className={css.head}>
        <span className={css.note} role="status">
          {counted(disruptions.length, "disruption")}
        </span>
        <div>
          <Button
            icon={<Download size={16} />}
            why={disruptions.length > 0 ? undefined : "There is no disruption"}
            onPress={() => saveCsv(kase, "disruptions", csv())}
          >
            Save as CSV
          </Button>
          <Button
            look="main"
            icon={<Plus size={16} />}
            onPress={() => openDialog({ type: "disruption", targets: [], back: "disruptions" })}
          >
            Record a disruption
          </Button>
        </div>
      </div>
      {disruptions.length === 0 ? <p className={css.empty}>No disruption is recorded yet.</p> : null}
      <table className={css.table} aria-label="Disruptions">
        <thead>
          <tr>
            <th scope="col">Date</th>
            <th scope="col">P</th>
            <th scope="col">What was done</th>
            <th scope="col">Against or for</th>
            <th scope="col">Effect</th>
            <th scope="col">
              <span className="hidden">Change or remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {disruptions.map((each) => (
            <tr key={each.id}>
              <td>{dateText(each.date)}</td>
              <td>
                <Badge look="tag">{each.pillar}</Badge>
              </td>
              <td>{each.title}</td>
              <td>{aboutText(kase, each.targets)}</td>
              <td>
                {each.effect}
                {each.quantities ? <p className={css.note}>{each.quantities}</p> : null}
              </td>
              <td className={css.end}>
                <Button
                  look="quiet"
                  name={`Change disruption: ${each.title}`}
                  icon={<Pencil size={16} />}
                  onPress={() =>
                    openDialog({
                      type: "disruption",
                      targets: each.targets,
                      id: each.id,
                      back: "disruptions",
                    })
                  }
                />
                <Button
                  look="quiet"
                  name={`Remove disruption: ${each.title}`}
                  icon={<X size={16} />}
                  onPress={() => edit(removeDisruption(file, each.id))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
