import { multiplicities } from "../../core/arrangement";
import { pinMarks, setLayout, setMultiplicity, unpinMarks } from "../../core/edits";
import { layoutWords } from "../../encode/layoutWords";
import { caseStore, edit } from "../../store/caseStore";
import { chartPort } from "../../store/chartPort";
import { pictureStore } from "../../store/pictureStore";
import { selectionStore } from "../../store/selectionStore";
import type { Command } from "./command";
import { noMarks, noSelection } from "./reasons";

const file = () => caseStore.getState().file;

/** Marks of the selected entities: the entity itself or the fold that it is in. */
function selectedMarks(): readonly string[] {
  const { picture } = pictureStore.getState();
  if (picture.type !== "drawn") return [];
  return [...new Set(selectionStore.getState().entities.flatMap((id) => picture.drawn.markOf.get(id) ?? []))];
}

function allPinned(): boolean {
  return selectedMarks().every((id) => file().arrangement.positions.get(id)?.pinned);
}

function togglePin(): void {
  const marks = selectedMarks();
  const positions = chartPort()?.positions() ?? new Map();
  if (allPinned()) edit(unpinMarks(file(), marks));
  else
    edit(
      pinMarks(
        file(),
        marks.flatMap((id) => {
          const at = positions.get(id);
          return at ? [[id, at] as const] : [];
        }),
      ),
    );
}

const words = { single: "Single links", "each way": "Each way", all: "All links" } as const;

export const chartCommands: readonly Command[] = [
  ...Object.entries(layoutWords).map(
    ([id, layout]): Command => ({
      id: `layout-${id}`,
      title: () => `Layout: ${layout.title}`,
      group: "Chart",
      keys: [],
      why: noMarks,
      run: () => {
        if (file().arrangement.layout !== id) edit(setLayout(file(), id));
        chartPort()?.layout();
      },
    }),
  ),
  {
    id: "layout-again",
    title: () => "Run the layout again",
    group: "Chart",
    keys: [],
    why: noMarks,
    run: () => chartPort()?.layout(),
  },
  ...multiplicities.map(
    (multiplicity): Command => ({
      id: `multiplicity-${multiplicity.replace(" ", "-")}`,
      title: () => `Draw ${words[multiplicity].toLowerCase()}`,
      group: "Chart",
      keys: [],
      why: () => noMarks() ?? (file().arrangement.multiplicity === multiplicity ? "On now" : undefined),
      run: () => edit(setMultiplicity(file(), multiplicity)),
    }),
  ),
  {
    id: "pin",
    title: () => (allPinned() ? "Unpin" : "Pin in place"),
    group: "Chart",
    keys: ["P"],
    context: true,
    why: () => noMarks() ?? noSelection(),
    run: togglePin,
  },
  {
    id: "lasso",
    title: () => "Select with a lasso",
    group: "Chart",
    keys: [],
    why: noMarks,
    run: () => chartPort()?.lasso(),
  },
];
