import { contentsText } from "../core/decisions";
import type { Problem } from "../core/problem";
import { isSealed } from "../core/sealedHeader";
import { addFiles } from "../store/bringTogether";
import { caseStore } from "../store/caseStore";
import { openFiles } from "../store/opening";
import { openDialog, say, screenStore, showFailure } from "../store/screenStore";
import { worker } from "../store/worker";
import { workerFell } from "../worker/client";

/** Bytes of one file, read by this page only. */
export interface Loaded {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Limit of formats.md §2.9, told before the bytes are read into memory. */
const largest = 200 * 1024 * 1024;

async function load(file: File): Promise<Loaded | undefined> {
  if (file.size > largest) {
    const size = Math.round(file.size / 1024 / 1024).toLocaleString("en-GB");
    showFailure({
      code: "too-large",
      severity: "error",
      message: `${file.name} is ${size} MB. Linchpin reads files up to 200 MB.`,
      done: "Nothing was opened.",
    });
    return undefined;
  }
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Looks at the files in the worker; a large one takes seconds, so that it is told and can be stopped. Undefined when stopped. */
async function preview(files: readonly Loaded[]) {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const title = `Looking at ${files.map((file) => file.name).join(", ")}`;
  const tell = (phase: string, done: number) =>
    screenStore.setState({ busy: { type: "busy", title, phase, done, cancel } });
  tell("Reading", 0);
  try {
    return await worker().run(
      "preview",
      { files },
      { signal: controller.signal, onProgress: ({ phase, done }) => tell(phase, done) },
    );
  } catch (error) {
    if (controller.signal.aborted) return undefined;
    throw error;
  } finally {
    screenStore.setState({ busy: { type: "idle" } });
  }
}

/** Reads files into a case of their own, or into one that may be added to the open case; tables are mapped first. */
async function openLoaded(files: readonly Loaded[], into: "new" | "case"): Promise<void> {
  const [file] = files;
  if (file && files.length === 1 && isSealed(file.bytes)) {
    openDialog({ type: "unlock", what: { type: "file", file, into } });
    return;
  }
  const looked = await preview(files).catch((error: unknown) => showFailure(unreadable(error)));
  if (!looked) return;
  if (!looked.ok) {
    if (looked.error.code !== "cancelled") showFailure(looked.error);
    return;
  }
  const { tables } = looked.value;
  if (tables.length > 0) openDialog({ type: "mapping", files, tables, into });
  else if (into === "case") await addFiles(files);
  else if (await openFiles(files)) askMarking();
}

/** Nothing is drawn before a marking has been chosen. */
export function askMarking(): void {
  if (caseStore.getState().open && !caseStore.getState().file.case.head.marking)
    openDialog({ type: "marking" });
}

/** Asks whether files are added to the open case or opened instead of it. Nothing is read before. */
function askWhere(files: readonly Loaded[]): void {
  const { case: kase } = caseStore.getState().file;
  const names = files.map((file) => file.name).join(", ");
  const run = (work: () => Promise<void>) => () =>
    void work().catch((error: unknown) => showFailure(unreadable(error)));
  openDialog({
    type: "guard",
    title: `Add ${names} to this case?`,
    words: `${kase.head.title || "The open case"} has ${contentsText(kase)}. Adding shows first what may be in it already, and merges nothing that you have not accepted. Opening instead closes it.`,
    choices: [
      { title: "Cancel", main: false, run: () => undefined },
      { title: "Open instead", main: false, run: run(() => guarded(() => openLoaded(files, "new"))) },
      { title: "Add to this case", main: true, run: run(() => openLoaded(files, "case")) },
    ],
  });
}

/** Opens what the user chose or dropped; with a case open, asks whether it is added to it. */
export async function openDropped(chosen: readonly File[]): Promise<void> {
  if (chosen.length === 0) return;
  // A map file is no case: it becomes the ground of the map, whatever is open.
  if (chosen.length === 1 && /\.pmtiles$/i.test(chosen[0]?.name ?? "")) {
    const { takeOwnMap } = await import("../views/map/ownMapStore");
    return takeOwnMap(chosen);
  }
  if (screenStore.getState().dialog.type === "merge") {
    say("Finish bringing these records together first; then open the next file.");
    return;
  }
  try {
    const loaded = await Promise.all(chosen.map(load));
    const files = loaded.filter((file): file is Loaded => file !== undefined);
    if (files.length === 0 || files.length < chosen.length) return;
    const { open, file } = caseStore.getState();
    // A case without a marking is not drawn: nothing can be compared with it by eye.
    if (open && file.case.head.marking) askWhere(files);
    else await guarded(() => openLoaded(files, "new"));
  } catch (error) {
    showFailure(unreadable(error));
  }
}

function unreadable(error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: "unreadable",
    severity: "error",
    message:
      error instanceof Error && error.name === workerFell
        ? `The file was not opened: ${why}. Try again; if that does not help, reload the page.`
        : `The browser could not read the file: ${why}.`,
    done: "The open case is as it was.",
  };
}

/** Runs `then`, after asking when the open case has changes that are in no file. */
export async function guarded(then: () => Promise<void>, what: "open" | "close" = "open"): Promise<void> {
  const { open, changed, file } = caseStore.getState();
  if (!open || !changed) return then();
  openDialog({
    type: "guard",
    title: what === "open" ? "Open instead of this case?" : "Close this case?",
    words: `${file.case.head.title} has changes that are not saved to a file.${what === "open" ? " Opening another case closes it." : ""}`,
    choices: [
      { title: "Keep working", main: true, run: () => undefined },
      {
        title: what === "open" ? "Close it and open the other" : "Close it",
        main: false,
        run: () => void then(),
      },
    ],
  });
}

/** Lets the user choose files through the page's one file input. */
export function chooseFile(): void {
  const input = document.getElementById("open-file");
  if (input instanceof HTMLInputElement) input.click();
}
