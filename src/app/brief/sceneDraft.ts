import type { Scene } from "../../core/plan";
import { sceneSeen } from "../../core/sceneSeen";
import { sceneShown } from "../../core/sceneShown";
import { caseStore } from "../../store/caseStore";
import { readShared, readView, viewShows } from "../../store/sceneView";
import { screenStore } from "../../store/screenStore";
import { shownPointsStore } from "../../store/shownPoints";
import { drawnViews } from "../../views/brief/viewWords";
import { views } from "../../views/index";

/** A title to start from: what is marked, else what is looked at. */
function titleOf(marked: readonly string[], view: string): string {
  const { case: kase } = caseStore.getState().file;
  const [first, ...more] = marked.flatMap((id) => kase.entities.get(id)?.label ?? []);
  if (first === undefined) return views.find((each) => each.id === view)?.heading ?? "Scene";
  return more.length === 0 ? first : `${first} and ${more.length} more`;
}

/** What is on the screen, as a scene that has not been saved yet: the view as it stands, filters, time, colours, what is marked, the numbers that are shown. */
export function sceneDraft(now: Date): Omit<Scene, "id"> {
  const { file } = caseStore.getState();
  const { view } = screenStore.getState();
  const { filter, focus, marked } = readShared();
  const { numbers } = shownPointsStore.getState();
  const points = numbers.list.map(({ place, point }) => ({ id: point.id, place, title: point.title }));
  const draft: Omit<Scene, "id"> = {
    title: titleOf(marked, view),
    words: "",
    view,
    state: readView(view),
    filter,
    focus,
    ...(marked.length > 0 ? { marked } : {}),
    ...(points.length > 0 ? { points } : {}),
  };
  const shown = drawnViews.includes(view) ? sceneShown(file, { ...draft, id: "" }, 0) : viewShows(view);
  return {
    ...draft,
    seen: sceneSeen(
      file.case,
      { entities: [...shown.entities], links: [...shown.links] },
      now.toISOString().slice(0, 16),
    ),
  };
}
