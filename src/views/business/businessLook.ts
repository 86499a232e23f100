import { paletteOf, type Theme } from "../../encode/palette";

/** Colours of the lanes; inline in the SVG, so that a picture saved of it looks the same. */
export interface BusinessLook {
  readonly paper: string;
  readonly ink: string;
  readonly secondary: string;
  readonly ground: string;
  readonly rule: string;
  readonly wall: string;
  /** Tint of a commodity band, its outline and the hatching of money. */
  readonly commodity: string;
  readonly edge: string;
  readonly money: string;
}

const light: BusinessLook = {
  paper: "#FFFFFF",
  ink: "#0B0C0C",
  secondary: "#505A5F",
  ground: "#F9FAFA",
  rule: "#8A9399",
  wall: "#B8C0C5",
  // TOKENS, Colour: commodity fill; the outline is ink-navy of the language, 10.2 on white.
  commodity: "#D3DDE7",
  edge: "#12436D",
  money: "#12436D",
};

const looks: { readonly [T in Theme]: BusinessLook } = {
  light,
  dark: {
    paper: "#151B21",
    ink: "#F3F5F6",
    secondary: "#AEB8BE",
    ground: "#1A2128",
    rule: "#7C868C",
    wall: "#56626B",
    commodity: "#2C4257",
    edge: "#A9BCCD",
    money: "#A9BCCD",
  },
  projector: { ...light, secondary: "#2B3136", rule: "#505A5F", wall: "#8A9399", ground: "#F3F5F6" },
};

export function businessLook(theme: Theme): BusinessLook {
  return looks[theme];
}

/** Words are larger on a projector, as on the chart, within what the lanes hold. */
export function wordScaleOf(theme: Theme): number {
  return paletteOf(theme).wordScale > 1 ? 1.15 : 1;
}
