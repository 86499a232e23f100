import type { SelectedTable } from "./selectionStore";

/** What a view asks the app to do for it, since views do not know commands. */
export type ViewAsk =
  | { readonly type: "expand"; readonly ids: readonly string[] }
  /** The table, on one of its tabs. */
  | { readonly type: "table"; readonly tab: SelectedTable }
  /** An intelligence requirement from a point that is not stable. */
  | { readonly type: "requirement"; readonly point: string }
  /** A decision on a point. */
  | { readonly type: "decide"; readonly point: string }
  /** The briefing on the wall, from a scene or from the start. */
  | { readonly type: "present"; readonly scene: string | undefined }
  /** The screen as a scene has it. */
  | { readonly type: "scene"; readonly scene: string }
  /** Slides as a file. */
  | { readonly type: "exportScenes" }
  /** What the business does without some entities. */
  | { readonly type: "whatIf"; readonly entities: readonly string[] };

let answer: ((asked: ViewAsk) => void) | undefined;

/** Called once by the app with what answers. */
export function answerViews(handler: (asked: ViewAsk) => void): void {
  answer = handler;
}

export function ask(asked: ViewAsk): void {
  answer?.(asked);
}
