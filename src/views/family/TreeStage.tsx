import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from "react";
import { useStore } from "zustand";
import { numberText } from "../../core/pointNumbers";
import { openMenu, say, screenStore } from "../../store/screenStore";
import { selectEntities, selectionStore, selectLinks } from "../../store/selectionStore";
import { shownPointsStore } from "../../store/shownPoints";
import { type KinWalk, registerTree } from "../../store/treePort";
import { type Camera, openFold, type Tree, treeStore } from "../../store/treeStore";
import {
  type Frame,
  farBelow,
  firstCamera,
  fitted,
  panned,
  showing,
  transformOf,
  windowOf,
  zoomed,
} from "./camera";
import css from "./FamilyView.module.css";
import { figureName } from "./figureName";
import { inFrame } from "./inFrame";
import { TreeDrawing } from "./TreeDrawing";
import { treeLook } from "./treeLook";
import type { TreeScene } from "./treeScene";
import type { TreeModel } from "./useTree";
import { besideOf, kinOf, nextKin } from "./walk";

const walks: Readonly<Record<string, KinWalk>> = { p: "parent", a: "partner", c: "child", s: "sibling" };
const arrows = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"] as const;
/** Px that a press may wander and still be a click. */
const still = 4;

/** The drawing in its frame: mouse, touch and keys on it. */
export function TreeStage({
  model,
  scene,
  tree,
  frame,
}: {
  readonly model: TreeModel;
  readonly scene: TreeScene;
  readonly tree: Tree;
  readonly frame: Frame;
}) {
  const { kase, family, focus, scoped, names, main } = model;
  const theme = useStore(screenStore, (state) => state.theme);
  const notation = useStore(treeStore, (state) => state.notation);
  const chosen = useStore(treeStore, (state) => state.camera);
  const selection = useStore(selectionStore, (state) => state);
  const numbers = useStore(shownPointsStore, (state) => state.numbers);
  const svg = useRef<SVGSVGElement>(null);
  const camera = chosen ?? firstCamera(tree, frame, main);
  const now = useRef({ camera, frame });
  now.current = { camera, frame };
  const setCamera = (next: Camera) => treeStore.setState({ camera: next });
  const [active, setActive] = useState<string>();
  const [ringed, setRinged] = useState(false);
  const going = useRef<string>(undefined);
  const walked = useRef<{ from: string; walk: KinWalk; to: string }>(undefined);
  const stop = active !== undefined && tree.places.has(active) ? active : main;

  const far = camera.scale < farBelow;
  const { left, top, right, bottom } = windowOf(camera, frame);
  const part = useMemo(
    () => inFrame(tree, scene, { left, top, right, bottom }, far),
    [tree, scene, left, top, right, bottom, far],
  );
  const look = useMemo(() => treeLook(theme), [theme]);
  const pins = useMemo(
    () =>
      new Map(
        [...numbers.entities].map(
          ([id, point]) => [id, { text: numberText(point), stable: point.stable }] as const,
        ),
      ),
    [numbers],
  );
  const spoken = useMemo(
    () =>
      new Map(
        part.people.map(({ id, look: own }) => [
          id,
          figureName(kase, family, id, {
            ...{ look: own, nameOf: names.nameOf, focus },
            point: numbers.entities.get(id),
            folded: scoped.folds.get(id)?.length ?? 0,
          }),
        ]),
      ),
    [part, kase, family, names, focus, numbers, scoped],
  );
  const homes = useMemo(() => new Map(family.households.map(({ key, label }) => [key, label])), [family]);
  const selected = useMemo(() => new Set(selection.entities), [selection.entities]);
  const chosenLinks = useMemo(() => new Set(selection.links), [selection.links]);

  const go = (id: string) => {
    const at = tree.places.get(id);
    if (!at) return;
    const { camera: from, frame: size } = now.current;
    const near = from.scale < farBelow ? { ...from, x: at.x, y: at.y, scale: 0.8 } : showing(from, size, at);
    if (near.x !== from.x || near.y !== from.y || near.scale !== from.scale) setCamera(near);
    going.current = id;
    setActive(id);
  };
  // The keyboard follows when the person is drawn.
  useEffect(() => {
    const id = going.current;
    if (id === undefined) return;
    const mark = document.getElementById(`tree-${id}`);
    if (!mark) return;
    going.current = undefined;
    mark.focus({ preventScroll: true });
  });
  const walk = (kind: KinWalk) => {
    if (stop === undefined) return;
    // Pressed again where it led to, it goes on to the next one of the person it came from.
    const last = walked.current;
    const again =
      last && last.walk === kind && last.to === stop && (kind === "sibling" || kind === "partner");
    const from = again ? last.from : stop;
    const list = kinOf(scene.unions.values(), from, kind);
    const to = nextKin(again ? [...list, from] : list, again ? stop : undefined);
    if (to === undefined) {
      say(`No ${kind} is drawn`);
      return;
    }
    walked.current = { from, walk: kind, to };
    go(to);
  };
  const zoom = (by: number, at?: { x: number; y: number }) =>
    setCamera(zoomed(now.current.camera, now.current.frame, by, at));
  useEffect(() => {
    registerTree({
      fit: () => setCamera(fitted(tree, now.current.frame)),
      zoomIn: () => zoom(1.25),
      zoomOut: () => zoom(0.8),
      centre: go,
      focus: () => (stop === undefined ? undefined : go(stop)),
      walk,
    });
    return () => registerTree(undefined);
  });
  useEffect(() => {
    const element = svg.current;
    if (!element) return;
    // React listens to wheels passively; the page must not scroll under the tree.
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const box = element.getBoundingClientRect();
      const lines = event.deltaMode === 1 ? 20 : 1;
      const by = Math.exp(
        Math.max(-0.5, Math.min(0.5, (-event.deltaY * lines) / (event.ctrlKey ? 120 : 420))),
      );
      const { camera: from, frame: size } = now.current;
      treeStore.setState({
        camera: zoomed(from, size, by, { x: event.clientX - box.x, y: event.clientY - box.y }),
      });
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, []);

  const held = useRef<{ x: number; y: number; moved: boolean }>(undefined);
  const onPointerDown = (event: PointerEvent) => {
    if (event.button === 0) held.current = { x: event.clientX, y: event.clientY, moved: false };
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = held.current;
    if (!from) return;
    const [dx, dy] = [event.clientX - from.x, event.clientY - from.y];
    if (!from.moved && Math.hypot(dx, dy) < still) return;
    if (!from.moved) svg.current?.setPointerCapture(event.pointerId);
    held.current = { x: event.clientX, y: event.clientY, moved: true };
    setCamera(panned(now.current.camera, dx, dy));
  };
  const dragged = useRef(false);
  const onPointerUp = () => {
    dragged.current = held.current?.moved ?? false;
    held.current = undefined;
  };
  const idAt = (target: EventTarget | null, name: "data-entity" | "data-link") =>
    target instanceof Element ? (target.closest(`[${name}]`)?.getAttribute(name) ?? undefined) : undefined;
  const open = (id: string, add: boolean) => {
    selectEntities([id], add ? "toggle" : "set");
    setActive(id);
    say(`Selected ${names.nameOf(id)}`);
  };
  const menu = (id: string) => {
    if (!selected.has(id)) selectEntities([id]);
    const box = document.getElementById(`tree-${id}`)?.getBoundingClientRect();
    if (box) openMenu(box.x + box.width / 2, box.y + box.height / 2);
  };
  const onKey = (event: KeyboardEvent) => {
    const id = idAt(event.target, "data-entity");
    if (id === undefined || event.altKey || (event.ctrlKey && event.key !== "Enter") || event.metaKey) return;
    const arrow = arrows.find((each) => each === event.key);
    const letter = screenStore.getState().letterKeys ? event.key.toLowerCase() : "";
    const kind = walks[letter];
    if (arrow) {
      const to =
        arrow === "ArrowUp" || arrow === "ArrowDown"
          ? (nextKin(kinOf(scene.unions.values(), id, arrow === "ArrowUp" ? "parent" : "child"), undefined) ??
            besideOf(tree.places, id, arrow))
          : besideOf(tree.places, id, arrow);
      if (to !== undefined) go(to);
    } else if (kind) walk(kind);
    else if (letter === "u" && scoped.folds.has(id)) openFold(id);
    else if (event.key === "Enter") open(id, event.ctrlKey);
    else if (event.key === " ") open(id, true);
    else if ((event.key === "F10" && event.shiftKey) || event.key === "ContextMenu") menu(id);
    else if (event.key === "+" || event.key === "=") zoom(1.25);
    else if (event.key === "-") zoom(0.8);
    else if (event.key === "0") setCamera(fitted(tree, frame));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const at = ringed && stop !== undefined && !far ? tree.places.get(stop) : undefined;
  const figure = stop === undefined ? undefined : scene.figures.get(stop);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in for a drawing whose people are the buttons
    <svg
      ref={svg}
      className={css.svg}
      role="group"
      aria-label="Family tree: people, couples, children and households"
      width={frame.width}
      height={frame.height}
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      fontFamily="Inter Variable, Inter, Arial, sans-serif"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onClick={(event) => {
        if (dragged.current) return;
        const id = idAt(event.target, "data-entity");
        const link = id === undefined ? idAt(event.target, "data-link") : undefined;
        if (id !== undefined) open(id, event.ctrlKey || event.metaKey || event.shiftKey);
        else if (link !== undefined) selectLinks([link]);
        else selectEntities([]);
      }}
      onContextMenu={(event) => {
        const id = idAt(event.target, "data-entity");
        if (id === undefined) return;
        event.preventDefault();
        menu(id);
      }}
      onKeyDown={onKey}
      onFocus={(event) => {
        const id = idAt(event.target, "data-entity");
        if (id !== undefined) setActive(id);
        setRinged(event.target.matches(":focus-visible"));
      }}
      onBlur={() => setRinged(false)}
    >
      <rect width={frame.width} height={frame.height} fill={look.paper} />
      <g transform={transformOf(camera, frame)}>
        <TreeDrawing
          tree={tree}
          scene={scene}
          part={part}
          notation={notation}
          look={look}
          names={spoken}
          homes={homes}
          folds={scoped.folds}
          pins={pins}
          selected={selected}
          chosenLinks={chosenLinks}
          stop={stop}
          onOpen={openFold}
        />
        {at && figure ? (
          <g pointerEvents="none" data-picture-skip="">
            {(["#0B0C0C", "#FFDD00"] as const).map((colour, index) => (
              <rect
                key={colour}
                x={at.x - figure.w / 2 - 4}
                y={at.y - figure.reach - 12}
                width={figure.w + 8}
                height={figure.reach + figure.down + 18}
                rx={8}
                fill="none"
                stroke={index === 0 ? look.ink : colour}
                strokeWidth={index === 0 ? 7 : 3}
              />
            ))}
          </g>
        ) : null}
      </g>
    </svg>
  );
}
