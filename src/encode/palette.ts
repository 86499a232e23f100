/** Every way the charts may be coloured. Projector is white always, with nothing lighter than ink-2 for words. */
export const themes = ["light", "dark", "projector"] as const;
export type Theme = (typeof themes)[number];

/** Place of an OCG in the colours: 0–3 in order of focus, 4 = all other OCGs (grey and named). */
export type Slot = 0 | 1 | 2 | 3 | 4;

/** OCG colours: the four of the Government Analysis Function that TOKENS fixes, and grey for the rest. The same hex in every theme. */
export const slotFill: { readonly [S in Slot]: string } = {
  0: "#12436D",
  1: "#28A197",
  2: "#801650",
  3: "#F46A25",
  4: "#505A5F",
};

/** Text and figures on an OCG fill: ink on the two light ones (6.2 and 6.5), white on the rest. */
export const onSlot: { readonly [S in Slot]: string } = {
  0: "#FFFFFF",
  1: "#0B0C0C",
  2: "#FFFFFF",
  3: "#0B0C0C",
  4: "#FFFFFF",
};

export interface Palette {
  readonly paper: string;
  readonly text: string;
  readonly secondary: string;
  /** Links at rest, and those of the selection. */
  readonly link: string;
  readonly linkSelected: string;
  /** Edge of what belongs to no OCG: associates, events, unknown things. */
  readonly loose: string;
  /** Ground of what is not filled with an OCG's colour. */
  readonly ground: string;
  /** Ground and figure of an associate. */
  readonly associate: string;
  readonly associateFigure: string;
  /** Rings of the protected, status badges, fold chips. */
  readonly ink: string;
  readonly box: string;
  readonly boxLine: string;
  /** Disc under a selected mark; its ring is ink. */
  readonly disc: string;
  /** Edge of OCG fills where the paper is dark: navy on it is 1.7 : 1. Undefined = the fill needs none. */
  readonly outline: string | undefined;
  /** Size of words and of line widths against 100 %. */
  readonly wordScale: number;
  readonly lineScale: number;
}

const light: Palette = {
  paper: "#FFFFFF",
  text: "#0B0C0C",
  secondary: "#505A5F",
  link: "#7C868C",
  linkSelected: "#0B0C0C",
  loose: "#505A5F",
  ground: "#FFFFFF",
  associate: "#FFFFFF",
  associateFigure: "#505A5F",
  ink: "#0B0C0C",
  box: "#F9FAFA",
  boxLine: "#B8C0C5",
  disc: "#E6EAED",
  outline: undefined,
  wordScale: 1,
  lineScale: 1,
};

const dark: Palette = {
  paper: "#151B21",
  text: "#F3F5F6",
  secondary: "#AEB8BE",
  link: "#8C98A0",
  linkSelected: "#F3F5F6",
  loose: "#AEB8BE",
  ground: "#151B21",
  associate: "#2C363E",
  associateFigure: "#AEB8BE",
  ink: "#F3F5F6",
  box: "#1A2128",
  boxLine: "#56626B",
  disc: "#323D46",
  outline: "#F3F5F6",
  wordScale: 1,
  lineScale: 1,
};

const projector: Palette = {
  ...light,
  secondary: "#2B3136",
  link: "#505A5F",
  loose: "#2B3136",
  associateFigure: "#2B3136",
  boxLine: "#6B757B",
  // A projected chart is read at ten metres: larger words, thicker lines; the marks keep their places.
  wordScale: 1.3,
  lineScale: 1.75,
};

const palettes: { readonly [T in Theme]: Palette } = { light, dark, projector };

export function paletteOf(theme: Theme): Palette {
  return palettes[theme];
}

/** The colour place of an OCG under a focus order. */
export function slotOf(group: string, focus: readonly string[]): Slot {
  const index = focus.indexOf(group);
  return index >= 0 && index < 4 ? (index as Slot) : 4;
}
