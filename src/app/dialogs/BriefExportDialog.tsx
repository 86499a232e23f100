import { useId, useRef, useState } from "react";
import { closeDialog, tell } from "../../store/screenStore";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";
import { Segmented } from "../../ui/Segmented";
import type { BriefChoice } from "../brief/exportScenes";
import { download } from "../saveFile";
import css from "./Form.module.css";

const formats: readonly { readonly value: BriefChoice["format"]; readonly words: string }[] = [
  { value: "pptx", words: "PowerPoint" },
  { value: "pdf", words: "PDF" },
  { value: "html", words: "Page to read" },
];
const types: { readonly [F in BriefChoice["format"]]: string } = {
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  pdf: "application/pdf",
  html: "text/html",
};

type Run =
  | { readonly type: "idle" }
  | { readonly type: "drawing"; readonly done: number; readonly of: number }
  | { readonly type: "failed"; readonly message: string };

/** The briefing as a file: one slide for each scene or for each part, speaker notes only when asked for. */
export function BriefExportDialog() {
  const [choice, setChoice] = useState<BriefChoice>({ format: "pptx", notes: false, parts: true });
  const [run, setRun] = useState<Run>({ type: "idle" });
  const stopped = useRef(false);
  const notesId = useId();
  const partsId = useId();
  const write = async () => {
    stopped.current = false;
    setRun({ type: "drawing", done: 0, of: 1 });
    try {
      const { exportScenes } = await import("../brief/exportScenes");
      const written = await exportScenes(choice, (done, of) => {
        setRun({ type: "drawing", done, of });
        return !stopped.current;
      });
      if (!written) setRun({ type: "idle" });
      else if (written.ok) {
        download(written.value.name, written.value.bytes, types[choice.format]);
        tell(`Saved ${written.value.name}`);
        closeDialog();
      } else setRun({ type: "failed", message: written.error.message });
    } catch (error) {
      setRun({ type: "failed", message: `The file could not be written: ${String(error)}` });
    }
  };
  const drawing = run.type === "drawing";
  return (
    <Modal
      title="Export briefing"
      note="Slides as they are presented, with marking, legend and truth line in each. The file carries the highest marking of what is on them."
      onClose={() => {
        stopped.current = true;
        closeDialog();
      }}
      foot={
        drawing ? (
          <Button onPress={() => (stopped.current = true)}>Stop</Button>
        ) : (
          <Button look="main" onPress={() => void write()}>
            Write the file
          </Button>
        )
      }
    >
      <div className={css.form}>
        <Segmented
          label="Format"
          options={formats}
          value={choice.format}
          onChange={(format) => setChoice({ ...choice, format })}
        />
        <label className={css.check} htmlFor={partsId}>
          <input
            id={partsId}
            type="checkbox"
            checked={choice.parts}
            onChange={(event) => setChoice({ ...choice, parts: event.target.checked })}
          />
          A slide for each part of a scene
        </label>
        <label className={css.check} htmlFor={notesId}>
          <input
            id={notesId}
            type="checkbox"
            checked={choice.notes}
            onChange={(event) => setChoice({ ...choice, notes: event.target.checked })}
          />
          With speaker notes: whoever gets the file reads them
        </label>
        {drawing ? (
          <p role="status">
            Drawing slide {run.done + 1} of {run.of}
          </p>
        ) : null}
        {run.type === "failed" ? <p role="alert">{run.message}</p> : null}
      </div>
    </Modal>
  );
}
