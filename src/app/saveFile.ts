import { fail } from "../core/problem";
import { caseStore, markWritten } from "../store/caseStore";
import { showFailure, tell } from "../store/screenStore";
import { worker } from "../store/worker";
import type { ExporterId } from "../worker/client";

/** Gives bytes to the user as a download; they never leave the device otherwise. */
export function download(name: string, bytes: Uint8Array, type: string): void {
  const url = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser has taken the blob by the next tick; a late revoke only keeps memory.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Writes the open case in a format and hands it over. */
export async function saveAs(id: ExporterId): Promise<void> {
  const { past } = caseStore.getState();
  const written = await worker()
    .run("write", { id })
    .catch((error: unknown) => fail("write", `The file could not be written: ${String(error)}`));
  if (!written.ok) {
    showFailure(written.error);
    return;
  }
  download(written.value.name, written.value.bytes, "application/octet-stream");
  // What was changed while the file was being written is not in it.
  if (id === "linchpin" && caseStore.getState().past === past) markWritten();
  tell(`Saved ${written.value.name}`);
}
