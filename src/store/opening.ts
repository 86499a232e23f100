import type { CaseFile } from "../core/caseFile";
import type { WholeGrade } from "../core/grading";
import type { Problem, Result } from "../core/problem";
import { type FileIn, gather, type Mapping, type Opened, type Watch } from "../worker/client";
import { adopt, caseStore, closeCase, markSaved } from "./caseStore";
import { screenStore, showFailure, type ViewId } from "./screenStore";
import { clearSelection } from "./selectionStore";
import { worker } from "./worker";

/** Incidents and areas are on no chart: a case of nothing else opens where they are to be seen. */
function firstView({ case: kase }: CaseFile): ViewId {
  return kase.entities.size === 0 && kase.incidents.size + kase.areas.size > 0 ? "table" : "chart";
}

type Run = (watch: Watch) => Promise<Result<Opened>>;

async function take(title: string, run: Run): Promise<boolean> {
  const controller = new AbortController();
  const cancel = () => controller.abort();
  const pieces = gather();
  screenStore.setState({
    busy: { type: "busy", title, phase: "Reading", done: 0, cancel },
    failure: undefined,
  });
  try {
    const answer = await run({
      signal: controller.signal,
      onPart: pieces.take,
      onProgress: ({ phase, done }) =>
        screenStore.setState({ busy: { type: "busy", title, phase, done, cancel } }),
    });
    if (!answer.ok) {
      if (answer.error.code !== "cancelled") showFailure(answer.error);
      return false;
    }
    const { head, plan, arrangement, filter, format, edits } = answer.value;
    const { file, problems } = pieces.finish(head, { plan, arrangement, filter });
    clearSelection();
    // A dialog that is still open asks about the case that was.
    screenStore.setState({ routes: undefined, view: firstView(file), dialog: { type: "none" } });
    adopt(file, { format, remarks: problems, edits });
    return true;
  } catch (error) {
    if (!controller.signal.aborted) showFailure(broken(error));
    return false;
  } finally {
    screenStore.setState({ busy: { type: "idle" } });
  }
}

function broken(error: unknown): Problem {
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: "broken",
    severity: "error",
    message: `Linchpin could not finish this: ${message}. The open case is as it was.`,
    done: "",
  };
}

/** The picture comes first: writing the base at once would hold the first frame up on a desktop with two cores. */
const pictureFirst = 300;
let openings = 0;

/** Starts autosave for the case just opened. The case can be used at once; the top bar shows when it is safe. */
async function keepSafe(): Promise<void> {
  openings++;
  const mine = openings;
  await new Promise((resolve) => setTimeout(resolve, pictureFirst));
  // Closed, or another case opened, in the meantime: that one starts its own.
  if (mine !== openings || !caseStore.getState().open) return;
  try {
    const safe = await worker().run("keepSafe", undefined);
    markSaved(safe ? { type: "saved", at: Date.now() } : { type: "off" });
  } catch {
    markSaved({ type: "off" });
  }
}

const newId = () => crypto.randomUUID();

/** Opens files as one new case; the case that is open is replaced only when that worked. */
export async function openFiles(
  files: readonly FileIn[],
  mappings?: ReadonlyMap<string, Mapping>,
  grading?: WholeGrade,
  passphrase?: string,
): Promise<boolean> {
  const title = `Opening ${files.map((file) => file.name).join(", ")}`;
  const opened = await take(title, (watch) =>
    worker().run(
      "open",
      {
        files,
        caseId: newId(),
        ...(mappings ? { mappings } : {}),
        ...(grading ? { grading } : {}),
        ...(passphrase === undefined ? {} : { passphrase }),
      },
      watch,
    ),
  );
  if (opened) void keepSafe();
  return opened;
}

export async function openEmpty(title: string): Promise<boolean> {
  const opened = await take("New case", (watch) => worker().run("empty", { caseId: newId(), title }, watch));
  if (opened) void keepSafe();
  return opened;
}

/** Takes up a case that autosave holds; its session goes on under the same name. */
export async function recover(id: string, passphrase?: string): Promise<boolean> {
  const args = passphrase === undefined ? { id } : { id, passphrase };
  const opened = await take("Recovering the case", (watch) => worker().run("recover", args, watch));
  if (opened) markSaved({ type: "saved", at: Date.now() });
  return opened;
}

/** Closes the open case; what autosave held of it is deleted unless the user chose to keep it. */
export async function close(): Promise<void> {
  if (!caseStore.getState().open) return;
  clearSelection();
  closeCase();
  await worker().run("close", undefined);
}
