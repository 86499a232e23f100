import { createStore } from "zustand/vanilla";
import type { Route } from "../core/finding";
import type { Gap, Scene } from "../core/plan";
import type { Problem } from "../core/problem";
import type { TablePreview } from "../worker/client";

export type Theme = "light" | "dark" | "projector";
export type ViewId =
  | "chart"
  | "business"
  | "whatif"
  | "family"
  | "map"
  | "time"
  | "table"
  | "matrix"
  | "page"
  | "brief"
  | "national";

/** Lists of the plan, side by side in one dialog. */
export const planPages = ["decisions", "requirements", "disruptions", "vulnerabilities", "find out"] as const;
export type PlanPage = (typeof planPages)[number];

/** The one dialog that may be open. */
export type Dialog =
  | { readonly type: "none" }
  | { readonly type: "palette"; readonly text: string }
  | { readonly type: "marking" }
  | {
      readonly type: "mapping";
      readonly files: readonly { name: string; bytes: Uint8Array }[];
      readonly tables: readonly TablePreview[];
      /** Whether the tables become a case of their own or are added to the open one. */
      readonly into: "new" | "case";
    }
  | { readonly type: "filter" }
  | { readonly type: "paths"; readonly from: string; readonly to: string }
  | {
      readonly type: "guard";
      readonly title: string;
      readonly words: string;
      readonly choices: readonly Choice[];
    }
  | { readonly type: "merge" }
  | { readonly type: "measures" }
  | { readonly type: "problems" }
  | { readonly type: "grade" }
  | { readonly type: "functions"; readonly ids: readonly string[] }
  | { readonly type: "keys" }
  | { readonly type: "seal" }
  | { readonly type: "unlock"; readonly what: Locked }
  | { readonly type: "share"; readonly page: "rules" | "agreed" | "lines" | "withheld" | "log" }
  | { readonly type: "export" }
  /** A decision about points of the ranking and entities, or one more version of a record. */
  | {
      readonly type: "decide";
      readonly points: readonly string[];
      readonly entities: readonly string[];
      readonly record?: string;
      readonly back?: PlanPage;
    }
  | {
      readonly type: "requirement";
      readonly gap: Omit<Gap, "id">;
      readonly id?: string;
      readonly back?: PlanPage;
    }
  | {
      readonly type: "disruption";
      readonly targets: readonly string[];
      readonly id?: string;
      readonly back?: PlanPage;
    }
  /** Children and vulnerable people to be marked for referral, or whose referral is changed. */
  | { readonly type: "referral"; readonly people: readonly string[] }
  /** The attention list as a page, to be saved. */
  | { readonly type: "attention" }
  | { readonly type: "plan"; readonly page: PlanPage }
  | { readonly type: "exportScenes" }
  /** A view as it stood when it was asked to be saved. */
  | { readonly type: "scene"; readonly scene: Omit<Scene, "id"> }
  | { readonly type: "edit"; readonly what: "entity" | "link" | "case"; readonly id: string };

/** What a passphrase is asked for. */
export type Locked =
  | {
      readonly type: "file";
      readonly file: { readonly name: string; readonly bytes: Uint8Array };
      readonly into: "new" | "case";
    }
  | { readonly type: "session"; readonly id: string };

/** An answer to a question put before something is done. */
export interface Choice {
  readonly title: string;
  readonly main: boolean;
  readonly run: () => void;
}

/** The job that the user waits for. */
export type Busy =
  | { readonly type: "idle" }
  | {
      readonly type: "busy";
      readonly title: string;
      readonly phase: string;
      readonly done: number;
      readonly cancel: () => void;
    };

/** A context menu at a place of the page, on something. */
export type Menu =
  | { readonly type: "closed" }
  | { readonly type: "open"; readonly x: number; readonly y: number };

export interface ScreenState {
  readonly view: ViewId;
  readonly theme: Theme;
  readonly filtersOpen: boolean;
  readonly inspectorOpen: boolean;
  readonly legendOpen: boolean;
  readonly timeOpen: boolean;
  /** Single-letter keys can be switched off (WCAG 2.1.4). */
  readonly letterKeys: boolean;
  readonly dialog: Dialog;
  readonly busy: Busy;
  readonly menu: Menu;
  /** What stopped the last action, told until it is dismissed. */
  readonly failure: Problem | undefined;
  /** Words for the live region; the number makes the same words count twice. */
  readonly said: { readonly words: string; readonly number: number };
  /** What is shown of it at the foot of the view, for a while. */
  readonly told: { readonly words: string; readonly number: number } | undefined;
  /** Paths that are highlighted. */
  readonly routes: { readonly list: readonly Route[]; readonly chosen: number } | undefined;
}

export const screenStore = createStore<ScreenState>(() => ({
  view: "chart",
  theme: "light",
  filtersOpen: true,
  inspectorOpen: true,
  legendOpen: true,
  timeOpen: true,
  letterKeys: true,
  dialog: { type: "none" },
  busy: { type: "idle" },
  menu: { type: "closed" },
  failure: undefined,
  said: { words: "", number: 0 },
  told: undefined,
  routes: undefined,
}));

export function openDialog(dialog: Dialog): void {
  screenStore.setState({ dialog, menu: { type: "closed" } });
}

export function closeDialog(): void {
  screenStore.setState({ dialog: { type: "none" } });
}

/** Says something to people who cannot see it happen; for everyone to read use `tell`. */
export function say(words: string): void {
  screenStore.setState({ said: { words, number: screenStore.getState().said.number + 1 } });
}

/** Says what came of an action, aloud and in a line at the foot of the view that goes by itself. */
export function tell(words: string): void {
  say(words);
  screenStore.setState({ told: screenStore.getState().said });
}

export function openMenu(x: number, y: number): void {
  screenStore.setState({ menu: { type: "open", x, y } });
}

export function closeMenu(): void {
  screenStore.setState({ menu: { type: "closed" } });
}

export function showFailure(failure: Problem | undefined): void {
  screenStore.setState({ failure });
  if (failure) say(failure.message);
}

export function showRoutes(list: readonly Route[], chosen = 0): void {
  screenStore.setState({ routes: list.length > 0 ? { list, chosen } : undefined });
}
