import { ChartNoAxesColumn, Lasso, Layers, SlidersHorizontal } from "lucide-react";
import { useStore } from "zustand";
import { Button } from "../../ui/Button";
import { MenuButton, type MenuRow } from "../../ui/MenuButton";
import { Segmented } from "../../ui/Segmented";
import css from "./MapView.module.css";
import { type Moment, mapStore, phases, setMap, takeTool } from "./mapStore";
import { usePeriods } from "./useProfile";

const moments: readonly { readonly value: Moment; readonly words: string }[] = [
  { value: "all", words: "All" },
  { value: "before", words: "Before" },
  { value: "after", words: "After" },
  { value: "change", words: "Change" },
];

const drawRows: readonly MenuRow[] = [
  {
    id: "choose",
    title: "Choose what lies in an area",
    about: "Press its corners; Enter or a double press closes it",
  },
  { id: "Clear", title: "Clear boundary", about: "Kept in the case" },
  { id: "Hold", title: "Hold boundary", about: "Kept in the case" },
  { id: "Build", title: "Build boundary", about: "Kept in the case" },
];

/** Which time, which form, and what a press on the map does. */
export function MapTools() {
  const { moment, form, tool, layersOpen, brushOpen, methodOpen, phase } = useStore(
    mapStore,
    (state) => state,
  );
  const periods = usePeriods();
  return (
    <>
      <Segmented
        label="Which time"
        options={periods ? moments : moments.slice(0, 1)}
        value={moment}
        onChange={(next) => setMap({ moment: next })}
      />
      <Segmented
        label="How harm is drawn"
        options={[
          { value: "cells", words: "Cells" },
          { value: "contours", words: "Contours" },
        ]}
        value={form}
        onChange={(next) => setMap({ form: next })}
      />
      <Button
        look="quiet"
        name="Choose by a line drawn round"
        pressed={tool === "lasso"}
        icon={<Lasso size={18} />}
        onPress={() => takeTool(tool === "lasso" ? "look" : "lasso")}
      />
      <MenuButton
        label="Draw"
        name="Draw an area"
        rows={drawRows.map((row) => ({
          ...row,
          checked: tool === "draw" && row.id === (phase ?? "choose"),
        }))}
        onChoose={(id) =>
          takeTool(
            "draw",
            phases.find((each) => each === id),
          )
        }
      />
      <Button
        look="quiet"
        name="Layers"
        pressed={layersOpen}
        icon={<Layers size={18} />}
        onPress={() => setMap({ layersOpen: !layersOpen })}
      />
      <Button
        look="quiet"
        name="Before and after"
        pressed={brushOpen}
        icon={<ChartNoAxesColumn size={18} />}
        onPress={() => setMap({ brushOpen: !brushOpen })}
      />
      <Button
        name="Method"
        pressed={methodOpen}
        icon={<SlidersHorizontal size={16} />}
        onPress={() => setMap({ methodOpen: !methodOpen })}
      >
        <span className={css.wide}>Method</span>
      </Button>
    </>
  );
}
