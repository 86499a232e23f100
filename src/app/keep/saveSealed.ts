import { caseStore, markWritten } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import { worker } from "../../store/worker";
import { download } from "../saveFile";

/** What is asked of a file that the user chose to save into (File System Access). */
export interface SaveHandle {
  readonly name: string;
  readonly createWritable: () => Promise<{
    write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
}

type Picker = (options: { readonly suggestedName: string }) => Promise<SaveHandle>;

/** The case that a passphrase was given for, and the file that it went into. */
let last: { readonly caseId: string; readonly handle: SaveHandle | undefined } | undefined;

/** True when the open case was sealed before: its passphrase need not be given again. */
export function canSealAgain(): boolean {
  return last?.caseId === caseStore.getState().file.case.head.id;
}

/** Lets the passphrase's case go, as when it is closed. */
export function forgetSealed(): void {
  last = undefined;
}

/**
 * Writes bytes into a file that may hold an older save. The browser keeps what is written beside the file and puts it in its
 * place in one step when it is closed: until then, and if anything stops in between, the older save stands.
 */
export async function writeSafely(handle: SaveHandle, bytes: Uint8Array): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes.slice());
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

/** Where to, asked before anything is made: the browser wants a fresh click for it. Undefined = as a download. */
async function chosen(suggestedName: string): Promise<SaveHandle | "cancelled" | undefined> {
  const pick: unknown = Reflect.get(window, "showSaveFilePicker");
  if (typeof pick !== "function") return undefined;
  try {
    return await (pick as Picker).call(window, { suggestedName });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return "cancelled";
    // Policies of managed desktops switch the picker off: a download always works.
    return undefined;
  }
}

/** Saves the open case encrypted; tells what went wrong, or nothing. Without a passphrase the last one is used, and the file it went into. */
export async function saveSealed(passphrase: string | undefined): Promise<string | undefined> {
  const { file, past } = caseStore.getState();
  const caseId = file.case.head.id;
  const known = last?.caseId === caseId ? last.handle : undefined;
  const level = file.case.head.marking?.level ?? "";
  const to = known ?? (await chosen(`${level} ${file.case.head.title}.linchpin`.trim()));
  if (to === "cancelled") return "Nothing was saved: no place was chosen.";
  try {
    const made = await worker().run("seal", passphrase === undefined ? {} : { passphrase });
    if (!made.ok) return made.error.message;
    const { name, bytes } = made.value;
    if (to) await writeSafely(to, bytes);
    else download(name, bytes, "application/octet-stream");
    last = { caseId, handle: to };
    if (caseStore.getState().past === past) markWritten();
    tell(`Saved ${to?.name ?? name}, encrypted`);
    return undefined;
  } catch (error) {
    return `The file could not be written, and what was in it before is as it was: ${error instanceof Error ? error.message : String(error)}`;
  }
}
