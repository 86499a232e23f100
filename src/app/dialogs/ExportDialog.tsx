import { useEffect, useId, useRef, useState } from "react";
import { caseStore } from "../../store/caseStore";
import { closeDialog } from "../../store/screenStore";
import { worker } from "../../store/worker";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";
import type { ExporterId, ExportPreview } from "../../worker/client";
import { keepWords } from "../exportWords";
import { useFrom } from "../useFrom";
import css from "./ExportDialog.module.css";
import { ExportResult } from "./ExportResult";
import { ExportScope } from "./ExportScope";
import { type ExportEnd, exportPart, type PartChoice, partOf } from "./exportPart";

type Run =
  | { readonly type: "idle" }
  | { readonly type: "writing"; readonly done: number; readonly stop: () => void }
  | ExportEnd;

/** What every format would hold of the choice; worked out by the worker, which has the case and the formats. */
function usePreview(choice: PartChoice): ExportPreview | undefined {
  const version = useFrom(caseStore, (state) => state.version);
  const [preview, setPreview] = useState<ExportPreview>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit changes what the worker would say
  useEffect(() => {
    let wanted = true;
    void worker()
      .run("exportable", { part: partOf(choice) })
      .then((answer) => wanted && setPreview(answer))
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [choice, version]);
  return preview;
}

/** Every format that the case can leave in: what it is for, what it keeps and leaves out of this case, and the name that it gets. */
export function ExportDialog() {
  const group = useId();
  const [choice, setChoice] = useState<PartChoice>({ scope: "all", incidents: true, areas: true });
  const [id, setId] = useState<ExporterId>("linchpin");
  const [run, setRun] = useState<Run>({ type: "idle" });
  const preview = usePreview(choice);
  const stop = useRef<() => void>(undefined);
  // A file that nobody waits for any more is not handed over.
  useEffect(() => () => stop.current?.(), []);
  const chosen = preview?.rows.find((row) => row.id === id);
  const again = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value);
      setRun({ type: "idle" });
    };
  };
  const save = () => {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    stop.current = cancel;
    setRun({ type: "writing", done: 0, stop: cancel });
    void exportPart(id, choice, controller.signal, (done) =>
      setRun({ type: "writing", done, stop: cancel }),
    ).then((end) => {
      stop.current = undefined;
      setRun(end);
    });
  };
  return (
    <Modal
      title="Export"
      note="A file of this case for other people or other programs. Nothing is sent anywhere: it is saved on this device."
      size="full"
      onClose={closeDialog}
      foot={
        <>
          <p className={css.name}>
            {chosen ? (
              <>
                Saves as <strong>{chosen.name}</strong>
              </>
            ) : (
              "Working out what leaves"
            )}
          </p>
          {run.type === "writing" ? (
            <Button onPress={run.stop}>Stop writing ({Math.round(run.done * 100)} %)</Button>
          ) : (
            <Button look="main" why={chosen ? undefined : "Working out what leaves"} onPress={save}>
              Save file
            </Button>
          )}
        </>
      }
    >
      <div className={css.sides}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (axe scrollable-region-focusable) */}
        <section className={css.left} tabIndex={0} aria-label="What leaves, and what became of it">
          <ExportScope choice={choice} onChange={again(setChoice)} />
          <p className={css.warning}>
            <strong>This file holds names</strong> and all else that the parts it keeps say of people. It is
            no sanitised copy: check the marking, and who may have it.
          </p>
          <ExportResult end={run.type === "idle" || run.type === "writing" ? undefined : run} />
        </section>
        <fieldset className={css.formats}>
          <legend>Format</legend>
          {preview?.rows.map((row) => {
            const words = keepWords(row.keeps, preview.counts);
            return (
              <label key={row.id} className={css.format}>
                <input
                  type="radio"
                  name={group}
                  aria-label={row.title}
                  aria-describedby={`${group}${row.id}`}
                  checked={row.id === id}
                  onChange={() => again(setId)(row.id)}
                />
                <span className={css.title}>{row.title}</span>
                <span id={`${group}${row.id}`} className={css.about}>
                  <span>{row.about}</span>
                  <span>
                    <b>Keeps</b> {words.keeps}.
                  </span>
                  <span>
                    <b>Leaves out</b> {words.leaves}.
                  </span>
                </span>
              </label>
            );
          })}
        </fieldset>
      </div>
    </Modal>
  );
}
