import type { Problem } from "../../core/problem";
import { caseStore, markWritten } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { worker } from "../../store/worker";
import type { ExporterId, PartAsked } from "../../worker/client";
import { download } from "../saveFile";

/** What became of a writing. */
export type ExportEnd =
  | { readonly type: "saved"; readonly name: string; readonly problems: readonly Problem[] }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "cancelled" };

export interface PartChoice {
  readonly scope: PartAsked["scope"];
  readonly incidents: boolean;
  readonly areas: boolean;
}

/** The part of the case that a choice means now. */
export function partOf(choice: PartChoice): PartAsked {
  const { entities, links } = selectionStore.getState();
  return choice.scope === "selected"
    ? { ...choice, entities, links }
    : { ...choice, entities: [], links: [] };
}

/** Writes a part of the open case and hands the file over. */
export async function exportPart(
  id: ExporterId,
  choice: PartChoice,
  signal: AbortSignal,
  onProgress: (done: number) => void,
): Promise<ExportEnd> {
  const { past } = caseStore.getState();
  try {
    const args = { id, part: partOf(choice) };
    const written = await worker().run("write", args, { signal, onProgress: ({ done }) => onProgress(done) });
    if (!written.ok)
      return written.error.code === "cancelled"
        ? { type: "cancelled" }
        : { type: "failed", message: written.error.message };
    const { name, bytes, problems } = written.value;
    download(name, bytes, "application/octet-stream");
    const whole = id === "linchpin" && choice.scope === "all" && choice.incidents && choice.areas;
    // What was changed while the file was being written is not in it.
    if (whole && caseStore.getState().past === past) markWritten();
    tell(`Saved ${name}`);
    return { type: "saved", name, problems };
  } catch (error) {
    if (signal.aborted) return { type: "cancelled" };
    return { type: "failed", message: `The file could not be written: ${String(error)}` };
  }
}
