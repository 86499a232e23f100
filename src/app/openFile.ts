import type { Problem } from "../core/problem";
import { caseStore } from "../store/caseStore";
import { openFiles } from "../store/opening";
import { openDialog, screenStore, showFailure } from "../store/screenStore";
import { worker } from "../store/worker";

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

async function openLoaded(files: readonly Loaded[]): Promise<void> {
  const looked = await preview(files).catch((error: unknown) => showFailure(unreadable(error)));
  if (!looked) return;
  if (!looked.ok) {
    if (looked.error.code !== "cancelled") showFailure(looked.error);
    return;
  }
  const { tables } = looked.value;
  if (tables.length > 0) openDialog({ type: "mapping", files, tables });
  else if (await openFiles(files)) askMarking();
}

/** Nothing is drawn before a marking has been chosen. */
export function askMarking(): void {
  if (caseStore.getState().open && !caseStore.getState().file.case.head.marking)
    openDialog({ type: "marking" });
}

/** Opens what the user chose or dropped; asks first when work would be lost. */
export async function openDropped(chosen: readonly File[]): Promise<void> {
  if (chosen.length === 0) return;
  try {
    const loaded = await Promise.all(chosen.map(load));
    const files = loaded.filter((file): file is Loaded => file !== undefined);
    if (files.length === 0 || files.length < chosen.length) return;
    await guarded(() => openLoaded(files));
  } catch (error) {
    showFailure(unreadable(error));
  }
}

function unreadable(error: unknown): Problem {
  const why = error instanceof Error ? error.message : String(error);
  return {
    code: "unreadable",
    severity: "error",
    message: `The browser could not read the file: ${why}.`,
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
