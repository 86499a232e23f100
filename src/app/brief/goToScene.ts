import { setFilter } from "../../core/edits";
import type { Scene } from "../../core/plan";
import { caseStore, edit } from "../../store/caseStore";
import { startPresenting } from "../../store/presentStore";
import { showView } from "../../store/sceneView";
import { tell } from "../../store/screenStore";
import { selectionStore } from "../../store/selectionStore";
import { slideOfScene, slidesOf } from "../../views/brief/slides";
import { views } from "../../views/index";

const scenes = () => caseStore.getState().file.case.plan.scenes;

/** Puts the briefing on the wall, from a scene or from the start. */
export function presentFrom(id?: string): void {
  const list = scenes();
  const at = slideOfScene(
    slidesOf(list),
    Math.max(
      0,
      list.findIndex((each) => each.id === id),
    ),
  );
  startPresenting(at ?? 0);
}

/** The screen as a scene has it, to go on working from there: its filters and colours as one step of undo. */
export function goToScene(id: string): void {
  const scene: Scene | undefined = scenes().find((each) => each.id === id);
  const view = views.find((each) => each.id === scene?.view);
  if (!scene || !view) {
    tell("This version has no view for this scene.");
    return;
  }
  const { file } = caseStore.getState();
  const filters = scene.filter ? setFilter(file, scene.filter, `Show scene ${scene.title}`) : undefined;
  const focus = scene.focus ? { arrangement: { focus: scene.focus } } : {};
  if (filters || scene.focus) edit({ note: `Show scene ${scene.title}`, ...filters, ...focus });
  const marked = scene.marked ?? [];
  selectionStore.setState({
    entities: marked.filter((each) => file.case.entities.has(each)),
    links: marked.filter((each) => file.case.links.has(each)),
    incidents: [],
    areas: [],
  });
  showView(view.id, scene.state);
}
