import type { Analysis } from "../../analyses/analysis";
import { type AnalysisId, analyses } from "../../analyses/index";
import { Button } from "../../ui/Button";
import { Field, Select } from "../../ui/Field";
import { useFrom } from "../useFrom";
import { MeasureField } from "./MeasureField";
import css from "./Measures.module.css";
import { chooseMeasure, measuresStore, runMeasure, setLooks, setValue, stopMeasure } from "./measuresStore";
import { defaultOf, paramTrouble } from "./paramWords";

/** Analyses that have screens of their own. */
const elsewhere: readonly string[] = [
  "paths",
  "junctions",
  "interdiction",
  "robustness",
  "whatIf",
  "keyPlayers",
  "kinship",
  "safeguarding",
  "hotspots",
  "density",
  "influence",
  "change",
];

const all: { readonly [K in AnalysisId]: Analysis } = analyses;

/** Measures that can be chosen here, with their titles. */
const choices = (Object.keys(all) as AnalysisId[])
  .filter((id) => !elsewhere.includes(id))
  .map((id) => ({ value: id, words: all[id].title }));

const percent = (done: number) => `${Math.floor(done * 100)} %`;

/** Which measure, and how: one form drawn from what the analysis asks for. */
export function MeasureForm() {
  const { id, values, looks, work, runs } = useFrom(measuresStore, (state) => state);
  const { about, params } = all[id];
  const own = values[id] ?? {};
  const trouble = paramTrouble(params, own);
  const look = runs[id]?.now.look;
  const looking = look?.type === "working" ? look.done : undefined;
  const busy = work.type === "working" || looking !== undefined;
  const done = work.type === "working" ? work.done : (looking ?? 0);
  const what = work.type === "working" ? all[work.id].title : "Looking at places without each kind of source";
  return (
    <div className={css.form}>
      <div className={css.fields}>
        <Field label="Measure">
          {(field) => <Select id={field} value={id} options={choices} onChange={chooseMeasure} />}
        </Field>
        <p className={css.about}>{about}</p>
        {Object.entries(params).map(([name, param]) => (
          <MeasureField
            key={`${id} ${name}`}
            param={param}
            value={own[name] ?? defaultOf(param)}
            onChange={(value) => setValue(name, value)}
          />
        ))}
        {"without" in params ? (
          <label className={css.flag}>
            <input type="checkbox" checked={looks} onChange={() => setLooks(!looks)} />
            <span>
              Mark places that rest on one kind of source
              <span className={css.about}>
                Runs it again without each; marked is who is then not among the first ten
              </span>
            </span>
          </label>
        ) : null}
      </div>
      <div className={css.run}>
        {busy ? (
          <label className={css.progress}>
            <span>
              {what}, {percent(done)}
            </span>
            <progress max={1} value={done} />
          </label>
        ) : null}
        {work.type === "cancelled" ? <p role="status">Cancelled. Nothing was changed.</p> : null}
        {work.type === "failed" ? <p role="alert">It could not be worked out: {work.message}</p> : null}
        {/* One button that changes its word, so that the keyboard stays on it. */}
        <Button
          look={busy ? "plain" : "main"}
          why={busy ? undefined : trouble}
          onPress={busy ? stopMeasure : () => void runMeasure()}
        >
          {busy ? "Cancel" : "Run"}
        </Button>
        {trouble === undefined || busy ? null : <p className={css.about}>{trouble}</p>}
      </div>
    </div>
  );
}
