import { createStore } from "zustand/vanilla";

export const pageFormats = ["a3-landscape", "a3-portrait", "a4-landscape", "a4-portrait"] as const;
export type PageFormat = (typeof pageFormats)[number];

/** The whole page, or the shorter one for a county line; `auto` goes by what the OCG is recorded to do. */
export const pageVariants = ["auto", "whole", "line"] as const;
export type PageVariant = (typeof pageVariants)[number];

/** How the page is looked at. The words on it are in the case. */
export interface PageState {
  /** Group id; empty = the OCG in focus. */
  readonly group: string;
  readonly format: PageFormat;
  readonly variant: PageVariant;
  /** Words can be pressed to be changed. */
  readonly editing: boolean;
  /** Photos stand on the page. */
  readonly photos: boolean;
}

export const pageStore = createStore<PageState>(() => ({
  group: "",
  format: "a3-landscape",
  variant: "auto",
  editing: false,
  photos: true,
}));
