import { Lasso, Maximize, Minus, Plus, Table, Target, Workflow } from "lucide-react";
import { multiplicities } from "../../core/arrangement";
import { setLayout, setMultiplicity } from "../../core/edits";
import { caseStore, edit } from "../../store/caseStore";
import { chartPort } from "../../store/chartPort";
import { screenStore } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { Button } from "../../ui/Button";
import { MenuButton } from "../../ui/MenuButton";
import { Segmented } from "../../ui/Segmented";
import css from "./ChartTools.module.css";
import { layoutIds, layoutOf, layoutTitles } from "./placing";
import { useFrom } from "./useFrom";

const words = { single: "Single links", "each way": "Each way", all: "All" } as const;
const options = multiplicities.map((value) => ({ value, words: words[value] }));

/** Tools in the head of the view: layout, how several links between a pair are drawn, the same items as a table. */
export function ChartTools({ drawn }: { readonly drawn: boolean }) {
  const arrangement = useFrom(caseStore, (state) => state.file.arrangement);
  const now = layoutOf(arrangement);
  const file = () => caseStore.getState().file;
  const choose = (id: string) => {
    if (id !== now) edit(setLayout(file(), id));
    chartPort()?.layout();
  };
  return (
    <>
      {drawn ? (
        <>
          <MenuButton
            name={`Layout: ${layoutTitles[now].title}`}
            label={
              <>
                <Workflow size={17} aria-hidden /> Layout: {layoutTitles[now].title}
              </>
            }
            rows={layoutIds.map((id) => ({
              id,
              title: layoutTitles[id].title,
              about: layoutTitles[id].about,
              checked: id === now,
            }))}
            onChoose={choose}
          />
          <Segmented
            label="Several links between two"
            options={options}
            value={arrangement.multiplicity}
            onChange={(value) => edit(setMultiplicity(file(), value))}
          />
        </>
      ) : null}
      <Button icon={<Table size={17} aria-hidden />} onPress={() => screenStore.setState({ view: "table" })}>
        As table
      </Button>
    </>
  );
}

function centreSelection(): void {
  const [first] = selectionStore.getState().entities;
  if (first === undefined) chartPort()?.fit();
  else chartPort()?.centre(first);
}

/** Zoom and fit at the foot of the picture. */
export function ZoomTools({ armed }: { readonly armed: boolean }) {
  const selected = useFrom(selectionStore, (state) => state.entities.length);
  const size = 18;
  return (
    <div className={css.zoom} role="toolbar" aria-label="Zoom and selection">
      <button type="button" aria-label="Zoom in" title="Zoom in (+)" onClick={() => chartPort()?.zoomIn()}>
        <Plus size={size} aria-hidden />
      </button>
      <button type="button" aria-label="Zoom out" title="Zoom out (−)" onClick={() => chartPort()?.zoomOut()}>
        <Minus size={size} aria-hidden />
      </button>
      <button type="button" aria-label="Fit all" title="Fit all (0)" onClick={() => chartPort()?.fit()}>
        <Maximize size={size} aria-hidden />
      </button>
      <button
        type="button"
        aria-label={selected > 0 ? "Centre on the selection" : "Centre"}
        title="Centre on the selection"
        onClick={centreSelection}
      >
        <Target size={size} aria-hidden />
      </button>
      <button
        type="button"
        aria-label="Select with a lasso"
        aria-pressed={armed}
        title="Lasso (or Alt and drag)"
        onClick={() => chartPort()?.lasso()}
      >
        <Lasso size={size} aria-hidden />
      </button>
    </div>
  );
}
