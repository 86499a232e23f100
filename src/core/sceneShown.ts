import type { CaseFile } from "./caseFile";
import { shown } from "./filter";
import type { Scene } from "./plan";
import { stateOf, textsIn } from "./sceneState";
import { isChild } from "./target";

/** Ids that a scene shows at one of its steps. */
export interface SceneShows {
  readonly entities: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  /** Under-18s that pass the filters and are left out. */
  readonly childrenOut: number;
  /** Entities and links that come on at this very step. */
  readonly fresh: ReadonlySet<string>;
}

/** Parts of a scene: what is shown from the start and one more for each step. */
export function sceneParts(scene: Pick<Scene, "steps">): number {
  return 1 + (scene.steps?.length ?? 0);
}

/** Words under the title at a part: those of the step, else those of the scene. */
export function sceneWords(scene: Pick<Scene, "steps" | "words">, part: number): string {
  for (let at = part - 1; at >= 0; at--) {
    const words = scene.steps?.[at]?.words;
    if (words) return words;
  }
  return scene.words;
}

/** Ids of under-18s in the case: what is never put on a wall unless switched on. */
export function childrenOf(kase: CaseFile["case"]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const item of kase.entities.values()) if (isChild(kase, item)) found.add(item.id);
  return found;
}

/**
 * What a scene shows of the case as it is now: what passes its filters, of it what was in view, without what comes later
 * and without under-18s. `part` 0 = as it starts, the number of steps = all of it.
 */
export function sceneShown(file: CaseFile, scene: Scene, part: number): SceneShows {
  const { case: kase } = file;
  const passed = shown(kase, scene.filter ?? file.filter);
  const state = stateOf(scene.state) ?? {};
  const inView = textsIn(state, "inView");
  const marked = new Set(scene.marked);
  const kept = inView.length > 0 ? new Set([...inView, ...marked]) : undefined;
  const steps = scene.steps ?? [];
  const later = new Set(steps.slice(part).flatMap((step) => step.reveals));
  const entities = new Set<string>();
  let childrenOut = 0;
  for (const id of passed.entities) {
    const item = kase.entities.get(id);
    if (!item || later.has(id) || (kept && !kept.has(id))) continue;
    // The mark of the business is made of who has a function in it.
    if (scene.view === "business" && item.functions.length === 0 && !marked.has(id)) continue;
    if (!scene.children && isChild(kase, item)) {
      childrenOut++;
      continue;
    }
    entities.add(id);
  }
  const links = new Set<string>();
  for (const id of passed.links) {
    const item = kase.links.get(id);
    if (!item || later.has(id) || !entities.has(item.from) || !entities.has(item.to)) continue;
    // The business is what moves: goods and money.
    if (scene.view === "business" && item.flow === "none" && !marked.has(id)) continue;
    links.add(id);
  }
  const step = part > 0 ? steps[part - 1] : undefined;
  return { entities, links, childrenOut, fresh: new Set(step?.reveals) };
}
