import { createStore } from "zustand/vanilla";
import type { HarmScheme } from "../../core/harmScheme";
import type { Interval } from "../../core/time";
import type { Camera } from "./camera";
import type { LonLat } from "./mapLayer";

/** The families of the profile, what is known of OCGs, and the ground: each switched by itself, none blended. */
export const switches = [
  "harm",
  "enforcement",
  "drivers",
  "vulnerability",
  "assets",
  "influence",
  "contested",
  "premises",
  "homes",
  "flows",
  "phases",
  "events",
  "ground",
] as const;
export type Switch = (typeof switches)[number];

export type Moment = "all" | "before" | "after" | "change";
/** What a press on the map does. */
export type Tool = "look" | "lasso" | "draw";

/** What an outline is drawn for: to choose what lies in it, or as a boundary that the case keeps. */
export const phases = ["Clear", "Hold", "Build"] as const;
export type Phase = (typeof phases)[number];

/** How the map is looked at. Nothing of it is a fact of the case. */
export interface MapState {
  /** Undefined until it is fitted to the case. */
  readonly camera: Camera | undefined;
  /** Fitted to the case and not moved since: it is fitted again when the frame changes. */
  readonly auto: boolean;
  /** Case that the camera was fitted to. */
  readonly fitted: string;
  readonly on: ReadonlySet<Switch>;
  readonly moment: Moment;
  readonly form: "cells" | "contours";
  readonly shape: "square" | "hexagon";
  readonly order: "harm" | "events" | "change";
  readonly scheme: HarmScheme;
  /** Side of a cell and smoothing in metres; undefined = by rule. */
  readonly cell: number | undefined;
  readonly bandwidth: number | undefined;
  readonly before: Interval | undefined;
  readonly after: Interval | undefined;
  /** Name of the cell, or id of the area, that the panel tells about. */
  readonly chosen: string | undefined;
  readonly tool: Tool;
  readonly phase: Phase | undefined;
  readonly outline: readonly LonLat[];
  /** Harm beside vulnerability, by area. */
  readonly bivariate: boolean;
  readonly indicator: string | undefined;
  readonly withoutCrime: boolean;
  /** What a copy for partners shows. */
  readonly partner: boolean;
  readonly methodOpen: boolean;
  readonly layersOpen: boolean;
  /** The two periods under the map. */
  readonly brushOpen: boolean;
  /** Drawn without the graphics card although there is one. */
  readonly plain: boolean;
  /** Name of the user's own base map. */
  readonly own: string | undefined;
  /** Why the graphics card stopped painting. */
  readonly lost: string | undefined;
}

const first: MapState = {
  camera: undefined,
  auto: true,
  fitted: "",
  on: new Set(switches.filter((each) => each !== "events" && each !== "homes")),
  moment: "all",
  form: "cells",
  shape: "square",
  order: "harm",
  scheme: { type: "cchi" },
  cell: undefined,
  bandwidth: undefined,
  before: undefined,
  after: undefined,
  chosen: undefined,
  tool: "look",
  phase: undefined,
  outline: [],
  bivariate: false,
  indicator: undefined,
  withoutCrime: true,
  partner: false,
  methodOpen: false,
  layersOpen: true,
  brushOpen: true,
  plain: false,
  own: undefined,
  lost: undefined,
};

export const mapStore = createStore<MapState>(() => first);

export function setMap(change: Partial<MapState>): void {
  mapStore.setState(change);
}

/** Small screens show the map first: the panels are one press away. Asked once, when the map is first opened. */
let sized = false;
export function foldForSize(width: number, height: number): void {
  if (sized) return;
  sized = true;
  if (width < 1440) mapStore.setState({ layersOpen: false });
  if (height < 800) mapStore.setState({ brushOpen: false });
}

/** Another case is looked at from the start. */
export function forgetMap(): void {
  const { plain, layersOpen, brushOpen, own, lost } = mapStore.getState();
  mapStore.setState({ ...first, plain, layersOpen, brushOpen, own, lost });
}

export function toggleLayer(which: Switch): void {
  const on = new Set(mapStore.getState().on);
  if (!on.delete(which)) on.add(which);
  mapStore.setState({ on });
}

/** Moves the camera by hand. */
export function lookAt(camera: Camera): void {
  mapStore.setState({ camera, auto: false });
}

export function choose(chosen: string | undefined): void {
  mapStore.setState({ chosen });
}

export function takeTool(tool: Tool, phase?: Phase): void {
  mapStore.setState({ tool, phase, outline: [] });
}
