import type { Scene } from "../../core/plan";
import { sceneParts } from "../../core/sceneShown";
import type { SlidePlace } from "./composeSlide";

/** One press of a key: a part of a scene. */
export interface SlideRef {
  readonly scene: Scene;
  readonly place: SlidePlace;
}

/** All slides of a briefing in their order. */
export function slidesOf(scenes: readonly Scene[]): readonly SlideRef[] {
  return scenes.flatMap((scene, index) => {
    const parts = sceneParts(scene);
    return Array.from({ length: parts }, (_, part) => ({
      scene,
      place: { scene: index, part, parts, of: scenes.length },
    }));
  });
}

/** The slide at which a scene begins; undefined where there is no such scene. */
export function slideOfScene(slides: readonly SlideRef[], scene: number): number | undefined {
  const at = slides.findIndex(({ place }) => place.scene === scene);
  return at < 0 ? undefined : at;
}
