import { createStore } from "zustand/vanilla";
import type { Filter } from "../core/filter";
import { caseStore } from "./caseStore";
import { pictureStore } from "./pictureStore";
import { screenStore, type ViewId } from "./screenStore";
import { type SelectionState, selectionStore } from "./selectionStore";

/** Ids of what a view has on the screen. */
export interface ViewShows {
  readonly entities: readonly string[];
  readonly links: readonly string[];
}

/** How a view takes part in scenes: it writes down how it stands, and stands so again. */
export interface SceneView {
  /** The view's own state (camera, options, what is open) as JSON text. Never names or notes: ids and numbers. */
  read(): string;
  /** Stands as it did. Text that it does not understand is passed over: old scenes survive new views. */
  show(state: string): void;
  /** What is drawn now; without it, what passes the filters. */
  shown?(): ViewShows;
}

/** What all views share of a scene: filters (the time window is one of them), OCGs in colour, what is selected, which path is lit. */
export interface SceneShared {
  readonly filter: Filter;
  readonly focus: readonly string[];
  /** Entities and links that are selected or on the path that is lit: the idea of the scene. */
  readonly marked: readonly string[];
}

interface SceneViews {
  readonly ports: ReadonlyMap<ViewId, SceneView>;
  /** State asked of a view that is not on the screen yet. */
  readonly waiting: { readonly view: ViewId; readonly state: string } | undefined;
}

const views = createStore<SceneViews>(() => ({ ports: new Map(), waiting: undefined }));

/** Called by a view when it is mounted; the function that it gets back takes it out again. A scene that waits for the view is shown at once. */
export function registerScene(view: ViewId, port: SceneView): () => void {
  const { ports, waiting } = views.getState();
  const mine = waiting?.view === view;
  views.setState({
    ports: new Map(ports).set(view, port),
    waiting: mine ? undefined : waiting,
  });
  if (mine) port.show(waiting.state);
  return () => {
    const now = new Map(views.getState().ports);
    if (now.get(view) !== port) return;
    now.delete(view);
    views.setState({ ports: now });
  };
}

/** True while a view that takes part in scenes is on the screen. */
export function takesPart(view: ViewId): boolean {
  return views.getState().ports.has(view);
}

/** State of a view on the screen as JSON text; empty when it does not take part. */
export function readView(view: ViewId): string {
  return views.getState().ports.get(view)?.read() ?? "";
}

/** What a view draws now. */
export function viewShows(view: ViewId): ViewShows {
  const own = views.getState().ports.get(view)?.shown?.();
  if (own) return own;
  const { shown } = pictureStore.getState();
  return { entities: [...shown.entities], links: [...shown.links] };
}

/** Turns to a view and has it stand as the text says, at once or as soon as it is there. */
export function showView(view: ViewId, state: string): void {
  const port = views.getState().ports.get(view);
  views.setState({ waiting: port || state === "" ? undefined : { view, state } });
  screenStore.setState({ view });
  if (state !== "") port?.show(state);
}

function litPath(): readonly string[] {
  const { routes } = screenStore.getState();
  const route = routes?.list[routes.chosen];
  return route ? [...route.entities, ...route.links.flat()] : [];
}

/** The shared parts as they are now. */
export function readShared(selection: SelectionState = selectionStore.getState()): SceneShared {
  const { file } = caseStore.getState();
  const marked = [...new Set([...selection.entities, ...selection.links, ...litPath()])];
  return { filter: file.filter, focus: file.arrangement.focus, marked };
}

// Views read their state with these; they are here so that a view needs one import.
export { numberIn, placesIn, stateOf, textsIn } from "../core/sceneState";
