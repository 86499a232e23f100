import { maxFocus } from "../../core/arrangement";
import type { Filter } from "../../core/filter";
import type { Scene } from "../../core/plan";
import { childrenOf } from "../../core/sceneShown";
import { caseStore, settle } from "../../store/caseStore";
import { hideWhilePresenting, presentStore } from "../../store/presentStore";
import { showView } from "../../store/sceneView";
import { screenStore, showRoutes } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";

const same = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((each, at) => each === b[at]);

/** Filters and colours as they are to be, without a step of undo: they go back when the talk is over. */
function turnTo(filter: Filter, focus: readonly string[], note: string): void {
  const { file } = caseStore.getState();
  const filters = file.filter === filter ? {} : { filter };
  const colours = same(file.arrangement.focus, focus) ? {} : { arrangement: { focus } };
  if (Object.keys({ ...filters, ...colours }).length > 0) settle({ note, ...filters, ...colours });
}

/** Remembers how the app stands; what it returns puts all of it back. */
export function keepDesk(): () => void {
  const { view, theme, routes } = screenStore.getState();
  const before = presentStore.getState().before ?? { view, state: "" };
  const { filter, arrangement } = caseStore.getState().file;
  const selection = selectionStore.getState();
  return () => {
    turnTo(filter, arrangement.focus, "After the presentation");
    selectionStore.setState(selection);
    screenStore.setState({ theme, routes });
    showView(before.view, before.state);
  };
}

/** Has the app stand as a scene says, for a view that is drawn live: filters, colours, what is marked, the view's own state. */
export function turnToScene(scene: Scene): void {
  const { file } = caseStore.getState();
  const children = scene.children ? new Set<string>() : childrenOf(file.case);
  const own = scene.filter ?? file.filter;
  const filter: Filter =
    children.size === 0 ? own : [...own, { id: "under-18s", clause: { type: "hidden", ids: [...children] } }];
  hideWhilePresenting(children);
  turnTo(filter, scene.focus?.slice(0, maxFocus) ?? file.arrangement.focus, "For the presentation");
  const marked = scene.marked ?? [];
  selectionStore.setState({
    entities: marked.filter((id) => file.case.entities.has(id) && !children.has(id)),
    links: marked.filter((id) => file.case.links.has(id)),
    incidents: [],
    areas: [],
  });
  showRoutes([]);
  const known = screenStore.getState().view;
  const view = viewIds.find((each) => each === scene.view) ?? known;
  showView(view, scene.state);
}

const viewIds = [
  "chart",
  "business",
  "whatif",
  "family",
  "map",
  "time",
  "table",
  "matrix",
  "page",
  "national",
] as const;
