import type { Scene } from "./plan";
import { eachId, type NewId, repointedFilter } from "./repointFilter";

/** Items of a list under their new ids; the same list where nothing changed. */
function repointedItems<T extends { readonly id: string }>(list: readonly T[], of: NewId): readonly T[] {
  return list.some(({ id }) => of(id) !== id) ? list.map((item) => ({ ...item, id: of(item.id) })) : list;
}

/** The scene showing those that its items are now; the same object when none of them changed. Its view's own state is text and not looked into. */
export function repointedScene(scene: Scene, of: NewId): Scene {
  const filter = scene.filter && repointedFilter(scene.filter, of);
  const focus = scene.focus && eachId(scene.focus, of);
  const marked = scene.marked && eachId(scene.marked, of);
  const steps = scene.steps?.map((step) => {
    const reveals = eachId(step.reveals, of);
    return reveals === step.reveals ? step : { ...step, reveals };
  });
  const entities = scene.seen && repointedItems(scene.seen.entities, of);
  const links = scene.seen && repointedItems(scene.seen.links, of);
  const same =
    filter === scene.filter &&
    focus === scene.focus &&
    marked === scene.marked &&
    (steps ?? []).every((step, at) => step === scene.steps?.[at]) &&
    entities === scene.seen?.entities &&
    links === scene.seen?.links;
  if (same) return scene;
  return {
    ...scene,
    ...(filter ? { filter } : {}),
    ...(focus ? { focus } : {}),
    ...(marked ? { marked } : {}),
    ...(steps ? { steps } : {}),
    ...(scene.seen && entities && links ? { seen: { ...scene.seen, entities, links } } : {}),
  };
}
