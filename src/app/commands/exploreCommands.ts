import type { Fold } from "../../core/arrangement";
import { foldMembers, setFilter, unfold } from "../../core/edits";
import { foldableLeaves, neighbours } from "../../core/explore";
import { kindWords } from "../../encode/kindWords";
import { caseStore, edit } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { openDialog, tell } from "../../store/screenStore";
import { selectEntities, selectionStore } from "../../store/selectionStore";
import { expand } from "../expand";
import { hideIds, isolateIds, withoutRow, withRow } from "../filterRows";
import type { Command } from "./command";
import { noCase, noMarks, noSelection } from "./reasons";

const file = () => caseStore.getState().file;
const selected = () => selectionStore.getState().entities;
const name = (id: string) => file().case.entities.get(id)?.label ?? id;

function selectWithin(steps: number): void {
  const { shown } = pictureStore.getState();
  const found = neighbours(file().case, selected(), steps).filter((id) => shown.entities.has(id));
  selectEntities(found, "add");
  tell(`${found.length} more selected, within ${steps} link${steps === 1 ? "" : "s"}`);
}

function showOnlyWithin(steps: number): void {
  const of = selected();
  edit(
    setFilter(
      file(),
      withRow(file().filter, { type: "within", of, steps }),
      `Show within ${steps} link${steps === 1 ? "" : "s"} of ${of.map(name).join(", ")}`,
    ),
  );
}

function foldLeaves(): void {
  const hubs = selected().length > 0 ? new Set(selected()) : undefined;
  const leaves = foldableLeaves(file().case, pictureStore.getState().shown, hubs);
  const folds = leaves.map(
    (each): Fold => ({
      id: `f${each.hub}:${each.kind}`,
      label: `${kindWords[each.kind].many} of ${name(each.hub)}`,
      by: "leaves",
      members: each.members,
    }),
  );
  if (folds.length === 0) tell("There are no leaves to fold");
  else edit(foldMembers(file(), folds));
}

function foldOcgs(): void {
  const { shown } = pictureStore.getState();
  const folds: Fold[] = [];
  for (const group of file().case.groups.values()) {
    if (group.type !== "ocg" || group.id === file().arrangement.focus[0]) continue;
    const members = [...shown.entities].filter((id) => {
      const item = file().case.entities.get(id);
      return item?.memberships.some((membership) => membership.group === group.id) || id === group.entity;
    });
    if (members.length > 1) folds.push({ id: `f${group.id}`, label: group.name, by: "ocg", members });
  }
  if (folds.length === 0) tell("No other OCG has two or more marks to fold");
  else edit(foldMembers(file(), folds));
}

function foldSelected(): void {
  const members = selected();
  const first = members[0];
  if (first === undefined) return;
  const kinds = new Set(members.map((id) => file().case.entities.get(id)?.kind));
  const [kind] = kinds;
  edit(
    foldMembers(file(), [
      {
        id: `f${first}:chosen`,
        label: kinds.size === 1 && kind ? kindWords[kind].many : `${members.length} entities`,
        by: "chosen",
        members,
      },
    ]),
  );
}

function foldsTouched(): readonly string[] {
  const ids = new Set(selected());
  return [...file().arrangement.folds.values()]
    .filter((fold) => fold.members.some((member) => ids.has(member)))
    .map((fold) => fold.id);
}

const filters = () => (file().filter.length > 0 ? undefined : "No filter is set");
const folds = () => (file().arrangement.folds.size > 0 ? undefined : "Nothing is folded");

export const exploreCommands: readonly Command[] = [
  {
    id: "expand",
    title: () => "Expand: show what it is linked to",
    group: "Explore",
    keys: ["E"],
    context: true,
    why: noSelection,
    run: () => expand(selected(), 1),
  },
  {
    id: "expand-2",
    title: () => "Expand to 2 links",
    group: "Explore",
    keys: [],
    context: true,
    why: noSelection,
    run: () => expand(selected(), 2),
  },
  {
    id: "expand-3",
    title: () => "Expand to 3 links",
    group: "Explore",
    keys: [],
    why: noSelection,
    run: () => expand(selected(), 3),
  },
  ...[1, 2, 3].map(
    (steps): Command => ({
      id: `select-within-${steps}`,
      title: () => `Select neighbours to ${steps} link${steps === 1 ? "" : "s"}`,
      group: "Explore",
      keys: [],
      context: steps === 1,
      why: noSelection,
      run: () => selectWithin(steps),
    }),
  ),
  ...[1, 2, 3].map(
    (steps): Command => ({
      id: `within-${steps}`,
      title: () => `Show only within ${steps} link${steps === 1 ? "" : "s"} of the selection`,
      group: "Explore",
      keys: [],
      why: noSelection,
      run: () => showOnlyWithin(steps),
    }),
  ),
  {
    id: "hide",
    title: () => "Hide",
    group: "Explore",
    keys: ["H"],
    context: true,
    why: noSelection,
    run: () =>
      edit(setFilter(file(), hideIds(file().filter, selected()), `Hide ${selected().map(name).join(", ")}`)),
  },
  {
    id: "isolate",
    title: () => "Show only the selection",
    group: "Explore",
    keys: ["O"],
    context: true,
    why: noSelection,
    run: () => edit(setFilter(file(), isolateIds(file().filter, selected()), "Show only the selection")),
  },
  {
    id: "fold",
    title: () => (selected().length > 1 ? "Fold the selected into one" : "Fold leaves into counts"),
    group: "Explore",
    keys: ["C"],
    context: true,
    why: noMarks,
    run: () => (selected().length > 1 ? foldSelected() : foldLeaves()),
  },
  {
    id: "fold-leaves",
    title: () => "Fold all leaves into counts",
    group: "Explore",
    keys: [],
    why: noMarks,
    run: foldLeaves,
  },
  {
    id: "fold-ocgs",
    title: () => "Fold every other OCG into one mark",
    group: "Explore",
    keys: [],
    why: noMarks,
    run: foldOcgs,
  },
  {
    id: "unfold",
    title: () => "Unfold",
    group: "Explore",
    keys: ["U"],
    context: true,
    why: () => noCase() ?? (foldsTouched().length > 0 ? undefined : "Select a folded mark first"),
    run: () => edit(unfold(file(), foldsTouched())),
  },
  {
    id: "unfold-all",
    title: () => "Unfold everything",
    group: "Explore",
    keys: [],
    why: () => noCase() ?? folds(),
    run: () => edit(unfold(file(), [...file().arrangement.folds.keys()])),
  },
  {
    id: "paths",
    title: () => "Paths between two…",
    group: "Explore",
    keys: ["G"],
    context: true,
    why: noCase,
    run: () => openDialog({ type: "paths", from: selected()[0] ?? "", to: selected()[1] ?? "" }),
  },
  {
    id: "measures",
    title: () => "Measures…",
    group: "Explore",
    keys: ["M"],
    why: noCase,
    run: () => openDialog({ type: "measures" }),
  },
  {
    id: "add-filter",
    title: () => "Add a filter…",
    group: "Explore",
    keys: [],
    why: noCase,
    run: () => openDialog({ type: "filter" }),
  },
  {
    id: "clear-filters",
    title: () => "Clear all filters",
    group: "Explore",
    keys: [],
    why: () => noCase() ?? filters(),
    run: () => edit(setFilter(file(), [], "Clear all filters")),
  },
  {
    id: "clear-hidden",
    title: () => "Show what was hidden by hand",
    group: "Explore",
    keys: [],
    why: () =>
      noCase() ??
      (file().filter.some((row) => row.clause.type === "hidden") ? undefined : "Nothing is hidden by hand"),
    run: () => edit(setFilter(file(), withoutRow(file().filter, "hidden"), "Show what was hidden")),
  },
];
