import { type Accepted, mergeEdit } from "../../core/mergeEdit";
import { findWithin } from "../../store/bringTogether";
import { caseStore, edit } from "../../store/caseStore";
import { say } from "../../store/screenStore";
import { selectEntities, selectionStore } from "../../store/selectionStore";
import type { Command } from "./command";
import { noCase, noSelection } from "./reasons";

const file = () => caseStore.getState().file;
const selected = () => selectionStore.getState().entities.flatMap((id) => file().case.entities.get(id) ?? []);

/** Selected records can be one when they are of one kind; something unknown can be anything. */
function notOne(): string | undefined {
  const items = selected();
  if (items.length < 2) return "Select two or more entities of one kind";
  const kinds = new Set(items.map(({ kind }) => kind).filter((kind) => kind !== "unknown"));
  return kinds.size <= 1 ? undefined : "These are of different kinds";
}

function mergeSelected(): void {
  const [first, ...others] = selected();
  if (!first) return;
  const pairs = others.map(
    ({ id }): Accepted => ({ table: "entities", keep: first.id, other: id, because: "merged by hand" }),
  );
  const count = others.length + 1;
  edit(mergeEdit(file(), undefined, pairs, `Merge ${count} records into ${first.label || first.id}`));
  selectEntities([first.id]);
  say(`Merged ${count} records into ${first.label || "one"}. Undo takes them apart again.`);
}

export const mergeCommands: readonly Command[] = [
  {
    id: "find-duplicates",
    title: () => "Find duplicates…",
    group: "Case",
    keys: [],
    why: noCase,
    run: () => void findWithin(),
  },
  {
    id: "merge-selected",
    title: () => "Merge the selected entities",
    group: "Edit",
    keys: [],
    context: true,
    why: () => noSelection() ?? notOne(),
    run: mergeSelected,
  },
];
