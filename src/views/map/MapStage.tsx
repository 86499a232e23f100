import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useStore } from "zustand";
import { caseStore } from "../../store/caseStore";
import { tell } from "../../store/screenStore";
import { type Bounds, boundsOf, type Camera, fitted, mostBounds, type View, viewOf } from "./camera";
import { graphicsCard, graphicsCardFailed } from "./graphicsCard";
import css from "./MapStage.module.css";
import { mapStore, setMap } from "./mapStore";
import { Outline } from "./Outline";
import { ownMapStore } from "./ownMapStore";
import { gridBearing, gridPlane, onGridSheet, turnedWebPlane, webPlane } from "./plane";
import { closeOutline, pressGround } from "./pressGround";
import { StageNotes, ZoomTools } from "./StageNotes";
import { SvgMap } from "./SvgMap";
import { useFlavour } from "./swatches";
import { useGestures } from "./useGestures";
import { useMapScene } from "./useMapScene";
import { useSettled } from "./useSettled";
import { useSize } from "./useSize";

// MapLibre comes only where it can paint.
const GlMapCanvas = lazy(() => import("./GlMapCanvas").then((loaded) => ({ default: loaded.GlMapCanvas })));

/** The map itself: fits the case, listens to mouse, touch and keys, and has one of the two painters draw. */
export function MapStage() {
  const kase = useStore(caseStore, (state) => state.file.case);
  const { camera, fitted: fittedTo, auto, plain: alone, lost } = useStore(mapStore, (state) => state);
  const [frame, setFrame] = useState<HTMLDivElement | null>(null);
  const size = useSize(frame);

  const spots = useMemo(() => {
    const events: (readonly [number, number])[] = [];
    const things: (readonly [number, number])[] = [];
    for (const { place } of kase.incidents.values()) if (place) events.push([place.lon, place.lat]);
    for (const { place } of kase.entities.values()) if (place) things.push([place.lon, place.lat]);
    return { events, things };
  }, [kase.incidents, kase.entities]);
  const outlines = useMemo(
    () => boundsOf([...kase.areas.values()].flatMap(({ polygons }) => polygons.flat(2))),
    [kase.areas],
  );
  const bounds = useMemo(() => {
    const [some, things] = [mostBounds(spots.events), boundsOf(spots.things)];
    return some && things && near(some, things) ? joined(some, things) : (some ?? things ?? outlines);
  }, [spots, outlines]);
  const plane =
    bounds && !onGridSheet((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2) ? webPlane : gridPlane;

  useEffect(() => {
    if (size.width === 0 || (fittedTo === kase.head.id && !auto)) return;
    setMap({ camera: fitted(bounds ?? britain, plane, size), auto: true, fitted: kase.head.id });
  }, [bounds, plane, size, fittedTo, auto, kase.head.id]);

  const bearing = bounds
    ? Math.round(100 * gridBearing((bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2)) / 100
    : 0;
  const turned = useMemo(() => turnedWebPlane(bearing), [bearing]);
  // MapLibre paints on the sheet of web maps; what stands above it has to stand on the same.
  const card = !alone && lost === undefined && graphicsCard().type === "there";
  const ready = camera && size.width > 0 ? viewOf(camera, card ? turned : plane, size) : undefined;
  const gestures = useGestures(frame, ready, {
    onPress: (at, add) => {
      if (ready) pressGround(at, ready, add);
    },
    onOutline: closeOutline,
  });
  return (
    <div
      className={css.stage}
      data-painter={card ? "card" : "svg"}
      ref={setFrame}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the map is moved and asked by keyboard
      tabIndex={0}
      aria-label="Map. Arrow keys move it, plus and minus zoom, Enter tells what is in the middle."
      {...gestures}
    >
      <ZoomTools fit={() => setMap({ camera: fitted(bounds ?? britain, plane, size), auto: true })} />
      <StageNotes card={card} />
      {!ready || !camera ? null : card ? (
        <Suspense fallback={null}>
          <CardMap view={ready} camera={camera} bearing={bearing} plain={viewOf(camera, plane, size)} />
        </Suspense>
      ) : (
        <PlainMap view={ready} />
      )}
    </div>
  );
}

const joined = (one: Bounds, other: Bounds): Bounds => [
  Math.min(one[0], other[0]),
  Math.min(one[1], other[1]),
  Math.max(one[2], other[2]),
  Math.max(one[3], other[3]),
];

/** True where both together are no wider than three times the wider of them: else one far thing would make the town a dot. */
function near(one: Bounds, other: Bounds): boolean {
  const both = joined(one, other);
  const wide = (each: Bounds) => Math.max(each[2] - each[0], each[3] - each[1]);
  return wide(both) <= 3 * Math.max(wide(one), wide(other));
}

/** Where a case without a place is looked at. */
const britain: Bounds = [-8, 49.8, 2, 59];
const label = "Harm map";

function useOutline(view: View) {
  const { outline, tool } = useStore(mapStore, (state) => state);
  const flavour = useFlavour();
  return tool === "look" ? null : (
    <Outline points={outline} cross={tool === "draw"} view={view} flavour={flavour} />
  );
}

/** By SVG alone. */
function PlainMap({ view }: { readonly view: View }) {
  const still = useSettled(view);
  const scene = useMapScene(still);
  const outline = useOutline(view);
  return (
    <>
      <SvgMap scene={scene} view={view} still={still} label={label} part="whole">
        {outline}
      </SvgMap>
      <div className={css.picture} aria-hidden="true">
        <HiddenMap view={view} />
      </div>
    </>
  );
}

/** By the graphics card, with words and marks above it; and once more in SVG where nobody sees it, for prints and exports. */
function CardMap({
  view,
  camera,
  bearing,
  plain,
}: {
  readonly bearing: number;
  readonly view: View;
  readonly camera: Camera;
  readonly plain: View;
}) {
  const still = useSettled(view);
  const scene = useMapScene(still, "card");
  const own = useStore(ownMapStore, (state) => state.map);
  const ground = useStore(mapStore, (state) => state.on.has("ground"));
  const painted = useMemo(
    () => ({ sea: scene.flavour.sea, ground: scene.ground, theme: scene.theme }),
    [scene.flavour, scene.ground, scene.theme],
  );
  const outline = useOutline(view);
  const [idle, setIdle] = useState(false);
  return (
    <>
      <GlMapCanvas
        scene={painted}
        camera={camera}
        bearing={bearing}
        own={ground ? own : undefined}
        flavour={scene.flavour}
        size={view}
        onIdle={() => setIdle(true)}
        onLost={(why) => {
          graphicsCardFailed(why);
          setMap({ lost: why });
        }}
        onTrouble={tell}
      />
      <SvgMap scene={scene} view={view} still={still} label={label} part="above">
        {outline}
      </SvgMap>
      {idle ? (
        <div className={css.picture} aria-hidden="true" data-painted>
          <HiddenMap view={plain} />
        </div>
      ) : null}
    </>
  );
}

function HiddenMap({ view }: { readonly view: View }) {
  const still = useSettled(view, 700);
  const scene = useMapScene(still);
  return <SvgMap scene={scene} view={still} still={still} label={label} part="picture" />;
}
