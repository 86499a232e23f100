import { addNote, putEntity, removeEntities, removeLinks } from "../../core/edits";
import { entity } from "../../core/entity";
import { caseStore, edit, redo, undo } from "../../store/caseStore";
import { pictureStore } from "../../store/pictureStore";
import { openDialog, screenStore, tell } from "../../store/screenStore";
import { clearSelection, selectEntities, selectionStore } from "../../store/selectionStore";
import type { Command } from "./command";
import { noCase, noSelectionAtAll, noSingleSelection, nothingSelected } from "./reasons";

const file = () => caseStore.getState().file;
const selected = () => selectionStore.getState();

function remove(): void {
  const { entities, links } = selected();
  clearSelection();
  if (entities.length > 0) edit(removeEntities(file(), entities));
  const left = links.filter((id) => file().case.links.has(id));
  if (left.length > 0) edit(removeLinks(file(), left));
  tell(`Deleted ${entities.length} entities and ${links.length} links. Undo brings them back.`);
}

/** A new internal id that is in no table of the case. */
export function freshId(letter: string, taken: ReadonlyMap<string, unknown>): string {
  for (let number = taken.size + 1; ; number++)
    if (!taken.has(`${letter}${number}`)) return `${letter}${number}`;
}

function addEntity(): void {
  const id = freshId("n", file().case.entities);
  edit(putEntity(file(), entity(id, "person", "New person")));
  selectEntities([id]);
  openDialog({ type: "edit", what: "entity", id });
}

function editSelected(): void {
  const { entities, links } = selected();
  const [first] = entities;
  const [line] = links;
  if (first !== undefined) openDialog({ type: "edit", what: "entity", id: first });
  else if (line !== undefined) openDialog({ type: "edit", what: "link", id: line });
}

export const editCommands: readonly Command[] = [
  {
    id: "undo",
    title: () =>
      `Undo${caseStore.getState().past.at(-1) ? `: ${caseStore.getState().past.at(-1)?.edit.note}` : ""}`,
    group: "Edit",
    keys: ["Ctrl+Z"],
    why: () => (caseStore.getState().past.length > 0 ? undefined : "Nothing to undo"),
    run: () => tell(`Undone: ${undo() ?? ""}`),
  },
  {
    id: "redo",
    title: () =>
      `Redo${caseStore.getState().future.at(-1) ? `: ${caseStore.getState().future.at(-1)?.edit.note}` : ""}`,
    group: "Edit",
    keys: ["Ctrl+Shift+Z", "Ctrl+Y"],
    why: () => (caseStore.getState().future.length > 0 ? undefined : "Nothing to redo"),
    run: () => tell(`Done again: ${redo() ?? ""}`),
  },
  {
    id: "edit",
    title: () => "Edit…",
    group: "Edit",
    keys: ["F2"],
    context: true,
    why: noSingleSelection,
    run: editSelected,
  },
  {
    id: "delete",
    title: () => "Delete from the case",
    group: "Edit",
    keys: ["Delete"],
    context: true,
    why: noSelectionAtAll,
    run: remove,
  },
  { id: "add-entity", title: () => "Add an entity…", group: "Edit", keys: [], why: noCase, run: addEntity },
  {
    id: "add-link",
    title: () => "Link the two selected…",
    group: "Edit",
    keys: ["K"],
    context: true,
    why: () => noCase() ?? (selected().entities.length === 2 ? undefined : "Select exactly two entities"),
    run: () => openDialog({ type: "edit", what: "link", id: "" }),
  },
  {
    id: "note",
    title: () => "Add a note",
    group: "Edit",
    keys: ["N"],
    context: true,
    why: noSingleSelection,
    run: () => {
      const id = selected().entities[0] ?? selected().links[0];
      if (id === undefined) return;
      edit(
        addNote(file(), id, {
          id: crypto.randomUUID(),
          text: "",
          at: new Date().toISOString().slice(0, 16),
          handling: "P",
        }),
      );
      screenStore.setState({ inspectorOpen: true });
    },
  },
  {
    id: "select-all",
    title: () => "Select all that is shown",
    group: "Edit",
    keys: ["Ctrl+A"],
    why: noCase,
    run: () => {
      selectEntities([...pictureStore.getState().shown.entities]);
      tell(`${selected().entities.length} selected`);
    },
  },
  {
    id: "select-none",
    title: () => "Select nothing",
    group: "Edit",
    keys: ["Escape"],
    why: () =>
      nothingSelected() ?? (screenStore.getState().dialog.type === "none" ? undefined : "A dialog is open"),
    run: clearSelection,
  },
];
