import { Maximize, Minus, Plus } from "lucide-react";
import { useStore } from "zustand";
import { Button } from "../../ui/Button";
import { graphicsCard } from "./graphicsCard";
import css from "./MapStage.module.css";
import { lookAt, mapStore } from "./mapStore";
import { useProfile } from "./useProfile";

const stop = (event: { stopPropagation: () => void }) => event.stopPropagation();

/** Nearer, further, all of it. */
export function ZoomTools({ fit }: { readonly fit: () => void }) {
  const zoom = (by: number) => {
    const { camera } = mapStore.getState();
    if (camera) lookAt({ ...camera, zoom: Math.max(4, Math.min(20, camera.zoom + by)) });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: tools that lie on the map, not fields of a form
    <div
      className={css.zoom}
      onPointerDown={stop}
      onDoubleClick={stop}
      onKeyDown={stop}
      role="group"
      aria-label="Zoom"
    >
      <Button look="quiet" name="Zoom in" icon={<Plus size={18} />} onPress={() => zoom(0.7)} />
      <Button look="quiet" name="Zoom out" icon={<Minus size={18} />} onPress={() => zoom(-0.7)} />
      <Button look="quiet" name="Fit the whole map" icon={<Maximize size={16} />} onPress={fit} />
    </div>
  );
}

const drawing = {
  lasso: "Draw a line round what you want to choose. Escape leaves it.",
  draw: "Press the corners, or move the cross with the arrows and press Space. Enter closes the area, Escape leaves it.",
} as const;

/** What has to be said on the map: no graphics card, what a tool waits for, what is being worked out. */
export function StageNotes({ card }: { readonly card: boolean }) {
  const { tool, plain, lost } = useStore(mapStore, (state) => state);
  const { working, failure } = useProfile();
  const why = lost ?? (graphicsCard().type === "none" ? "this desktop gives the browser none" : undefined);
  return (
    <div className={css.notes} role="status" aria-label="About the map">
      {tool === "look" ? null : <p>{drawing[tool]}</p>}
      {card ? null : (
        <p>
          {plain
            ? "Drawn without the graphics card, as you chose."
            : `Drawn without a graphics card: ${why ?? "none was found"}. Everything is here; moving is a little slower.`}
        </p>
      )}
      {working ? <p>Working out the profile…</p> : null}
      {failure ? <p>The profile could not be worked out: {failure}</p> : null}
    </div>
  );
}
