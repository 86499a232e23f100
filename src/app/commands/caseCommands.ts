import { caseStore } from "../../store/caseStore";
import { close, openEmpty } from "../../store/opening";
import { openDialog, tell } from "../../store/screenStore";
import { worker } from "../../store/worker";
import { askMarking, chooseFile, guarded } from "../openFile";
import { saveAs } from "../saveFile";
import { always, type Command } from "./command";
import { noCase } from "./reasons";

/** Remarks are of the reading: a case file does not carry those of the files that it was made from. */
const noRemarks = () =>
  caseStore.getState().format === "Linchpin case"
    ? "Remarks of an earlier reading are not kept in a case file, nor after recovery"
    : "There were no remarks";

const opened = () => (caseStore.getState().open ? undefined : "Open a case first");

export const caseCommands: readonly Command[] = [
  { id: "open", title: () => "Open file…", group: "Case", keys: ["Ctrl+O"], why: always, run: chooseFile },
  {
    id: "new-case",
    title: () => "Start an empty case",
    group: "Case",
    keys: [],
    why: always,
    run: () =>
      void guarded(async () => {
        if (await openEmpty("New case")) askMarking();
      }),
  },
  {
    id: "save",
    title: () => "Save case file",
    group: "Case",
    keys: ["Ctrl+S"],
    why: noCase,
    run: () => void saveAs("linchpin"),
  },
  {
    id: "save-sealed",
    title: () => "Save as encrypted case file…",
    group: "Case",
    keys: ["Ctrl+Shift+S"],
    why: noCase,
    run: () => openDialog({ type: "seal" }),
  },
  {
    id: "save-csv",
    title: () => "Save as CSV tables (entities and links)",
    group: "Case",
    keys: [],
    why: noCase,
    run: () => void saveAs("csv"),
  },
  {
    id: "export",
    title: () => "Export…",
    group: "Case",
    keys: ["Ctrl+E"],
    why: noCase,
    run: () => openDialog({ type: "export" }),
  },
  {
    id: "case-details",
    title: () => "Case details…",
    group: "Case",
    keys: [],
    why: opened,
    run: () => openDialog({ type: "edit", what: "case", id: "" }),
  },
  {
    id: "marking",
    title: () => "Protective marking…",
    group: "Case",
    keys: [],
    why: opened,
    run: () => openDialog({ type: "marking" }),
  },
  {
    id: "problems",
    title: () => "Remarks of the last import…",
    group: "Case",
    keys: [],
    why: () => opened() ?? (caseStore.getState().remarks.length > 0 ? undefined : noRemarks()),
    run: () => openDialog({ type: "problems" }),
  },
  {
    id: "keep",
    title: () => "Keep this case on this device",
    group: "Case",
    keys: [],
    why: () =>
      opened() ?? (caseStore.getState().saved.type === "off" ? "This browser keeps nothing" : undefined),
    run: () =>
      void worker()
        .run("keep", { kept: true })
        .then((kept) =>
          tell(
            kept
              ? "Kept on this device under Recent cases until you remove it"
              : "Autosave has not begun yet: try again in a moment",
          ),
        ),
  },
  {
    id: "forget",
    title: () => "Forget this case…",
    group: "Case",
    keys: [],
    why: opened,
    run: () => void import("../keep/forgetCase").then(({ askForget }) => askForget()),
  },
  {
    id: "close",
    title: () => "Close case",
    group: "Case",
    keys: [],
    why: opened,
    run: () => void guarded(close, "close"),
  },
];
