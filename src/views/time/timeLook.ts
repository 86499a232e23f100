import { paletteOf, type Theme } from "../../encode/palette";

/** Colours of the picture; inline in the SVG, so that a picture saved of it looks the same. */
export interface TimeLook {
  readonly paper: string;
  readonly ink: string;
  readonly secondary: string;
  /** Bars inside the period, and outside it. */
  readonly inside: string;
  readonly outside: string;
  readonly rule: string;
  readonly faint: string;
  readonly ground: string;
  /** Size of words. */
  readonly words: number;
}

/** Ink in the brush, grey outside; nothing else has a colour but the marks. */
export function timeLook(theme: Theme): TimeLook {
  const palette = paletteOf(theme);
  const dark = theme === "dark";
  return {
    paper: palette.paper,
    ink: palette.ink,
    secondary: palette.secondary,
    inside: dark ? "#DDE2E5" : "#2B3136",
    outside: dark ? "#56626B" : "#B8C0C5",
    rule: dark ? "#7C868C" : "#8A9399",
    faint: dark ? "#323C45" : "#DDE2E5",
    ground: palette.box,
    words: theme === "projector" ? 1.15 : 1,
  };
}
