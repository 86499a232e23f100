import { useEffect, useRef, useState } from "react";
import { markedName } from "../../exporters/fileName";
import { pictureExporters } from "../../exporters/pictures/index";
import { caseStore } from "../../store/caseStore";
import { closeDialog, screenStore } from "../../store/screenStore";
import { worker } from "../../store/worker";
import { Button } from "../../ui/Button";
import { Modal } from "../../ui/Modal";
import { views } from "../../views/index";
import type { ExportPreview } from "../../worker/client";
import { useFrom } from "../useFrom";
import css from "./ExportDialog.module.css";
import { ExportFormats, type FormatChoice } from "./ExportFormats";
import { ExportPicture } from "./ExportPicture";
import { ExportResult } from "./ExportResult";
import { ExportScope } from "./ExportScope";
import { type ExportEnd, exportPart, type PartChoice, partOf } from "./exportPart";
import { type PictureChoice, savePicture } from "./savePicture";
import { type PictureState, usePicture } from "./usePicture";

type Run =
  | { readonly type: "idle" }
  | { readonly type: "writing"; readonly done: number; readonly stop: (() => void) | undefined }
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

/** The name that the file will get; undefined while it is not known. */
function nameOf(
  format: FormatChoice,
  preview: ExportPreview | undefined,
  picture: PictureState,
): string | undefined {
  if (format.type === "data") return preview?.rows.find((row) => row.id === format.id)?.name;
  if (picture.type !== "taken") return undefined;
  const { words, name } = picture.taken;
  return markedName(words.marking, name, pictureExporters[format.id].extension);
}

/** Every format that the case or a picture of it can leave in: what it is for, what it keeps, and the name that it gets. */
export function ExportDialog() {
  const [part, setPart] = useState<PartChoice>({ scope: "all", incidents: true, areas: true });
  const [format, setFormat] = useState<FormatChoice>({ type: "data", id: "linchpin" });
  const [look, setLook] = useState<PictureChoice>({ paper: "picture", scale: 2 });
  const [run, setRun] = useState<Run>({ type: "idle" });
  const view = useFrom(screenStore, (state) => state.view);
  const preview = usePreview(part);
  const picture = usePicture(format.type === "picture");
  const stop = useRef<() => void>(undefined);
  // A file that nobody waits for any more is not handed over.
  useEffect(() => () => stop.current?.(), []);
  const name = nameOf(format, preview, picture);
  const again = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value);
      setRun({ type: "idle" });
    };
  };
  const saveData = (id: (FormatChoice & { type: "data" })["id"]) => {
    const controller = new AbortController();
    const cancel = () => controller.abort();
    stop.current = cancel;
    setRun({ type: "writing", done: 0, stop: cancel });
    void exportPart(id, part, controller.signal, (done) =>
      setRun({ type: "writing", done, stop: cancel }),
    ).then((end) => {
      stop.current = undefined;
      setRun(end);
    });
  };
  const save = () => {
    if (format.type === "data") saveData(format.id);
    else if (picture.type === "taken") {
      setRun({ type: "writing", done: 0, stop: undefined });
      void savePicture(format.id, picture.taken, look).then(setRun);
    }
  };
  const why =
    format.type === "picture" && picture.type === "none"
      ? picture.message
      : name === undefined
        ? "Working out what leaves"
        : undefined;
  return (
    <Modal
      title="Export"
      note="A file of this case for other people or other programs. Nothing is sent anywhere: it is saved on this device."
      size="full"
      onClose={closeDialog}
      foot={
        <>
          <p className={css.name}>
            {name === undefined ? (
              why
            ) : (
              <>
                Saves as <strong>{name}</strong>
              </>
            )}
          </p>
          {run.type === "writing" ? (
            run.stop ? (
              <Button onPress={run.stop}>Stop writing ({Math.round(run.done * 100)} %)</Button>
            ) : (
              <Button look="main" why="Writing the file" onPress={save}>
                Save file
              </Button>
            )
          ) : (
            <Button look="main" why={why} onPress={save}>
              Save file
            </Button>
          )}
        </>
      }
    >
      <div className={format.type === "picture" ? `${css.sides} ${css.even}` : css.sides}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (axe scrollable-region-focusable) */}
        <section className={css.left} tabIndex={0} aria-label="What leaves, and what became of it">
          {format.type === "data" ? (
            <ExportScope choice={part} onChange={again(setPart)} />
          ) : (
            <ExportPicture format={format.id} state={picture} choice={look} onChange={again(setLook)} />
          )}
          <p className={css.warning}>
            <strong>This file holds names</strong> and all else that the parts it keeps say of people. It is
            no sanitised copy: check the marking, and who may have it.
          </p>
          <ExportResult end={run.type === "idle" || run.type === "writing" ? undefined : run} />
        </section>
        <ExportFormats
          choice={format}
          preview={preview}
          view={views.find((each) => each.id === view)?.title ?? ""}
          onChange={again(setFormat)}
        />
      </div>
    </Modal>
  );
}
