import type { CaseFile } from "./caseFile";
import type { Edit } from "./edit";
import type { Plan, Scene } from "./plan";
import { planId } from "./planEdits";

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);
const name = (scene: Pick<Scene, "title" | "id">) => short(scene.title || scene.id);

function withScenes(plan: Plan, scenes: readonly Scene[], note: string): Edit {
  return { note, plan: { ...plan, scenes } };
}

/** Adds a scene at the end, or after the scene with an id. */
export function addScene({ case: { plan } }: CaseFile, scene: Omit<Scene, "id">, after?: string): Edit {
  const made: Scene = { ...scene, id: planId(plan, "B") };
  const at = plan.scenes.findIndex((each) => each.id === after);
  const scenes =
    at < 0 ? [...plan.scenes, made] : [...plan.scenes.slice(0, at + 1), made, ...plan.scenes.slice(at + 1)];
  return withScenes(plan, scenes, `Save scene ${name(made)}`);
}

/** What of a scene can be changed; undefined takes an optional part away. */
export type SceneChange = {
  readonly [Key in Exclude<keyof Scene, "id">]?: Scene[Key] | undefined;
};

/** A scene without the parts that are undefined. */
function changed(scene: Scene, change: SceneChange): Scene {
  const all = { ...scene, ...change };
  const kept = Object.entries(all).filter(([, value]) => value !== undefined);
  return { ...(Object.fromEntries(kept) as unknown as Scene), id: scene.id };
}

/** Changes a scene; an id that there is not changes nothing. */
export function changeScene(
  { case: { plan } }: CaseFile,
  id: string,
  change: SceneChange,
  note?: string,
): Edit {
  const scene = plan.scenes.find((each) => each.id === id);
  const scenes = plan.scenes.map((each) => (each.id === id ? changed(each, change) : each));
  const now = scene && change.title !== undefined ? { ...scene, title: change.title } : scene;
  return withScenes(plan, scenes, note ?? `Change scene ${now ? name(now) : id}`);
}

/** Takes a scene away. */
export function removeScene({ case: { plan } }: CaseFile, id: string): Edit {
  const scene = plan.scenes.find((each) => each.id === id);
  return withScenes(
    plan,
    plan.scenes.filter((each) => each.id !== id),
    `Delete scene ${scene ? name(scene) : id}`,
  );
}

/** Puts a scene at a place of the order, counted from 0; outside it is the first or the last. */
export function moveScene({ case: { plan } }: CaseFile, id: string, to: number): Edit {
  const scene = plan.scenes.find((each) => each.id === id);
  if (!scene) return { note: "Move no scene" };
  const rest = plan.scenes.filter((each) => each.id !== id);
  const at = Math.max(0, Math.min(rest.length, to));
  return withScenes(
    plan,
    [...rest.slice(0, at), scene, ...rest.slice(at)],
    `Move scene ${name(scene)} to ${at + 1}`,
  );
}
