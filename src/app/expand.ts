import type { Fold } from "../core/arrangement";
import { foldMembers, setFilter } from "../core/edits";
import type { EntityKind } from "../core/entity";
import { hiddenNeighbours } from "../core/explore";
import { kindWords } from "../encode/kindWords";
import { caseStore, edit } from "../store/caseStore";
import { pictureStore } from "../store/pictureStore";
import { openDialog, tell } from "../store/screenStore";
import { callUp } from "./filterRows";

/** More new marks than this at once bury the picture (charting reference, §5): the user is asked first. */
const guardAt = 150;

const file = () => caseStore.getState().file;

function add(ids: readonly string[], words: string): void {
  edit(setFilter(file(), callUp(file().filter, ids), words));
  tell(`${ids.length} added`);
}

function addGrouped(ids: readonly string[], words: string, hub: string): void {
  const kinds = new Map<EntityKind, string[]>();
  for (const id of ids) {
    const kind = file().case.entities.get(id)?.kind ?? "unknown";
    const list = kinds.get(kind);
    if (list) list.push(id);
    else kinds.set(kind, [id]);
  }
  const folds = [...kinds].map(
    ([kind, members]): Fold => ({
      id: `f${hub}+${kind}`,
      label: kindWords[kind].many,
      by: "chosen",
      members,
    }),
  );
  const change = foldMembers(file(), folds);
  edit({ ...change, note: words, filter: callUp(file().filter, ids) });
  tell(`${ids.length} added in ${folds.length} groups`);
}

/** Shows what the given entities are linked to and the filters hide; asks first when it is much. */
export function expand(of: readonly string[], steps: number): void {
  const { shown } = pictureStore.getState();
  const found = hiddenNeighbours(file().case, shown, of, steps);
  const name =
    of.length === 1 ? (file().case.entities.get(of[0] ?? "")?.label ?? "") : `${of.length} entities`;
  const words = `Expand ${name}`;
  if (found.length === 0) {
    tell(`Nothing is hidden within ${steps} link${steps === 1 ? "" : "s"} of ${name}`);
    return;
  }
  if (found.length <= guardAt) {
    add(found, words);
    return;
  }
  const count = found.length.toLocaleString("en-GB");
  openDialog({
    type: "guard",
    title: `This adds ${count} items: group them?`,
    words: `${name} has ${count} linked entities within ${steps} link${steps === 1 ? "" : "s"} that are not shown. Grouped, they come as one mark for each type; all are counted.`,
    choices: [
      { title: "Group them", main: true, run: () => addGrouped(found, words, of[0] ?? "") },
      { title: `Add all ${count}`, main: false, run: () => add(found, words) },
      { title: "Cancel", main: false, run: () => undefined },
    ],
  });
}
