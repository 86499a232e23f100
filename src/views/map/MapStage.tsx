import { useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { caseStore } from "../../store/caseStore";
import { boundsOf, fitted, mostBounds, viewOf } from "./camera";
import css from "./MapStage.module.css";
import { mapStore, setMap } from "./mapStore";
import { gridPlane, onGridSheet, webPlane } from "./plane";
import { SvgMap } from "./SvgMap";
import { useGestures } from "./useGestures";
import { useMapScene } from "./useMapScene";
import { useSettled } from "./useSettled";
import { useSize } from "./useSize";

/** The map itself: fits the case, listens to mouse, touch and keys, and has one of the two painters draw. */
export function MapStage() {
  const kase = useStore(caseStore, (state) => state.file.case);
  const { camera, fitted: fittedTo } = useStore(mapStore, (state) => state);
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const size = useSize(frame);

  const spots = useMemo(() => {
    const found: (readonly [number, number])[] = [];
    for (const { place } of kase.incidents.values()) if (place) found.push([place.lon, place.lat]);
    for (const { place } of kase.entities.values()) if (place) found.push([place.lon, place.lat]);
    return found;
  }, [kase.incidents, kase.entities]);
  const outlines = useMemo(
    () => boundsOf([...kase.areas.values()].flatMap(({ polygons }) => polygons.flat(2))),
    [kase.areas],
  );
  const bounds = useMemo(() => mostBounds(spots) ?? outlines, [spots, outlines]);
  const plane =
    bounds && !onGridSheet((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2) ? webPlane : gridPlane;

  useEffect(() => {
    if (size.width === 0 || fittedTo === kase.head.id) return;
    setMap({ camera: fitted(bounds ?? [-8, 49.8, 2, 59], plane, size), fitted: kase.head.id });
  }, [bounds, plane, size, fittedTo, kase.head.id]);

  const ready = camera && size.width > 0 ? viewOf(camera, plane, size) : undefined;
  const gestures = useGestures(frame, ready, { onPress: () => {}, onOutline: () => {} });
  return (
    <div
      className={css.stage}
      ref={setFrame}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved and asked by keyboard
      tabIndex={0}
      aria-label="Map. Arrow keys move it, plus and minus zoom, Enter tells what is in the middle."
      {...gestures}
    >
      {ready ? <Drawn view={ready} /> : null}
    </div>
  );
}

function Drawn({ view }: { readonly view: ReturnType<typeof viewOf> }) {
  const still = useSettled(view);
  const scene = useMapScene(still);
  return <SvgMap scene={scene} view={view} still={still} label="Harm map" taken />;
}
