import { type Palette, paletteOf, type Theme } from "../../encode/palette";

/** Colours and sizes of the lines and words of a family tree in a theme. */
export interface TreeLook extends Palette {
  readonly theme: Theme;
  /** Width of lines. */
  readonly line: number;
}

export function treeLook(theme: Theme): TreeLook {
  const colours = paletteOf(theme);
  return { ...colours, theme, line: theme === "projector" ? 3 : 2 };
}

/** Words are larger on the projector. */
export function treeScale(theme: Theme): number {
  return theme === "projector" ? 1.3 : 1;
}
