import { openDB } from "idb";
import { createStore } from "zustand/vanilla";
import { showFailure, tell } from "../../store/screenStore";
import { mapStore, setMap } from "./mapStore";
import { type OwnMap, type OwnMapFile, openOwnMap } from "./ownMap";

export interface OwnMapState {
  readonly map: OwnMap | undefined;
  /** True when it is still there after the page is closed. */
  readonly kept: boolean;
}

export const ownMapStore = createStore<OwnMapState>(() => ({ map: undefined, kept: false }));

/** Map files are no case data: they have a database of their own, not sealed, that closing a case does not touch. */
const database = () =>
  openDB("linchpin-maps", 1, { upgrade: (upgraded) => void upgraded.createObjectStore("maps") });

async function keep(file: OwnMapFile): Promise<boolean> {
  try {
    await (await database()).put("maps", file, "own");
    return true;
  } catch {
    // A private window keeps nothing, and a disk can be full: the map is shown until the page is closed.
    return false;
  }
}

async function show(file: OwnMapFile, kept: boolean): Promise<boolean> {
  const opened = await openOwnMap(file);
  if (!opened.ok) {
    showFailure(opened.error);
    return false;
  }
  ownMapStore.setState({ map: opened.value, kept });
  setMap({ own: opened.value.name });
  return true;
}

/** Takes a map file, or the files of a folder of tiles, as the ground of this and later cases. */
export async function takeOwnMap(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const single = files.length === 1 && /\.pmtiles$/i.test(first.name);
  const path = (file: File) => file.webkitRelativePath || file.name;
  const made: OwnMapFile = single
    ? { type: "pmtiles", name: first.name, file: first }
    : {
        type: "folder",
        name: path(first).split("/")[0] ?? "Folder of tiles",
        tiles: files.map((file) => [path(file), file] as const),
      };
  if (!(await show(made, false))) return;
  const kept = await keep(made);
  ownMapStore.setState({ kept });
  const { on } = mapStore.getState();
  setMap({ on: new Set([...on, "ground"]) });
  tell(
    `${made.name} is the ground now. It is read on this device${kept ? " and kept in this browser, apart from the case" : ", until the page is closed"}.`,
  );
}

let asked = false;

/** Shows the map that was kept, once. */
export async function recallOwnMap(): Promise<void> {
  if (asked) return;
  asked = true;
  try {
    const kept: OwnMapFile | undefined = await (await database()).get("maps", "own");
    if (kept && !ownMapStore.getState().map) await show(kept, true);
  } catch {
    // No storage, nothing kept.
  }
}

/** Takes the own map away, here and from this browser. */
export async function dropOwnMap(): Promise<void> {
  const name = ownMapStore.getState().map?.name ?? "The map";
  ownMapStore.setState({ map: undefined, kept: false });
  setMap({ own: undefined });
  try {
    await (await database()).delete("maps", "own");
  } catch {
    // It was not kept.
  }
  tell(`${name} is taken away, from this browser too.`);
}
