import { useState } from "react";
import type { Route } from "../../core/finding";
import { linkKinds } from "../../core/link";
import { strengths } from "../../core/provenance";
import { linkKindWords } from "../../encode/kindWords";
import { caseStore } from "../../store/caseStore";
import { closeDialog, say, showRoutes } from "../../store/screenStore";
import { worker } from "../../store/worker";
import { Button } from "../../ui/Button";
import { Field, Select } from "../../ui/Field";
import { Modal } from "../../ui/Modal";
import { EntityPicker } from "./EntityPicker";
import css from "./Form.module.css";

const toggled = <T,>(list: readonly T[], item: T) =>
  list.includes(item) ? list.filter((each) => each !== item) : [...list, item];

/** The k shortest paths between two entities, on the whole case. */
export function PathsDialog({ from, to }: { readonly from: string; readonly to: string }) {
  const kase = caseStore.getState().file.case;
  const present = linkKinds.filter((kind) => [...kase.links.values()].some((item) => item.kind === kind));
  const [start, setStart] = useState(from);
  const [end, setEnd] = useState(to);
  const [k, setK] = useState("3");
  const [by, setBy] = useState<"steps" | "strength">("steps");
  const [kinds, setKinds] = useState<readonly string[]>(present);
  const [strong, setStrong] = useState<readonly string[]>(strengths);
  const [answer, setAnswer] = useState("");
  const why =
    start === "" || end === "" ? "Choose both ends" : start === end ? "The two ends are the same" : undefined;
  const run = async () => {
    const findings = await worker().run("analyse", {
      id: "paths",
      params: { from: start, to: end, k: Number(k), by, kinds, strengths: strong },
    });
    const routes: readonly Route[] = findings.flatMap((finding) =>
      finding.type === "route" ? finding.routes : [],
    );
    if (routes.length === 0) {
      setAnswer("There is no path between these two through the chosen links, in the whole case.");
      return;
    }
    closeDialog();
    showRoutes(routes);
    say(`${routes.length} paths found. The shortest has ${routes[0]?.length} steps: ${routes[0]?.words}`);
  };
  return (
    <Modal
      title="Paths between two"
      note="Through the whole case, whatever the filters hide."
      size="wide"
      onClose={closeDialog}
      foot={
        <Button look="main" why={why} onPress={() => void run()}>
          Find paths
        </Button>
      }
    >
      <div className={css.form}>
        <div className={css.pair}>
          <EntityPicker label="From" value={start} onChange={setStart} autoFocus={from === ""} />
          <EntityPicker label="To" value={end} onChange={setEnd} autoFocus={from !== ""} />
        </div>
        <div className={css.pair}>
          <Field label="How many">
            {(id) => (
              <Select
                id={id}
                value={k}
                options={["1", "3", "5", "10"].map((value) => ({ value, words: value }))}
                onChange={setK}
              />
            )}
          </Field>
          <Field label="Shortest by">
            {(id) => (
              <Select
                id={id}
                value={by}
                options={[
                  { value: "steps", words: "Number of steps" },
                  { value: "strength", words: "Confirmed links first" },
                ]}
                onChange={setBy}
              />
            )}
          </Field>
        </div>
        <fieldset className={css.checks}>
          <legend>How sure we are of the links</legend>
          {strengths.map((each) => (
            <label key={each} className={css.check}>
              <input
                type="checkbox"
                checked={strong.includes(each)}
                onChange={() => setStrong(toggled(strong, each))}
              />
              {each}
            </label>
          ))}
        </fieldset>
        <fieldset className={css.checks}>
          <legend>Kinds of link</legend>
          {present.map((each) => (
            <label key={each} className={css.check}>
              <input
                type="checkbox"
                checked={kinds.includes(each)}
                onChange={() => setKinds(toggled(kinds, each))}
              />
              {linkKindWords[each]}
            </label>
          ))}
        </fieldset>
        <p role="status">{answer}</p>
      </div>
    </Modal>
  );
}
