import type { Theme } from "../../encode/palette";

/** Colours of the ground, near-neutral so that only the lines of OCGs have colour. */
export interface Flavour {
  readonly sea: string;
  readonly land: string;
  readonly abroad: string;
  readonly built: string;
  readonly park: string;
  readonly sand: string;
  readonly river: string;
  readonly minor: string;
  readonly main: string;
  readonly mainCase: string;
  readonly rail: string;
  readonly building: string;
  readonly district: string;
  readonly coast: string;
  readonly grid: string;
  readonly words: string;
  readonly waterWords: string;
  readonly halo: string;
  /** Cells and signs on the ground: ink, its paper, and the words of counts. */
  readonly ink: string;
  readonly paper: string;
  /** How much ink the four steps of harm take (TOKENS: 13, 27, 46, 68 %). */
  readonly ramp: readonly [number, number, number, number];
}

const light: Flavour = {
  sea: "#DCE4EC",
  land: "#F4F5F3",
  abroad: "#ECEDEB",
  built: "#E9EBE8",
  park: "#DFE7DC",
  sand: "#EFEBDD",
  river: "#D3DEE8",
  minor: "#FFFFFF",
  main: "#FFFFFF",
  mainCase: "#C6CDD1",
  rail: "#8A9399",
  building: "#DFE2E1",
  district: "#A8B1B6",
  coast: "#AFBDC9",
  grid: "#CDD4D8",
  words: "#505A5F",
  waterWords: "#4A6178",
  halo: "#FFFFFF",
  ink: "#0B0C0C",
  paper: "#FFFFFF",
  ramp: [0.13, 0.27, 0.46, 0.68],
};

const dark: Flavour = {
  sea: "#0F161D",
  land: "#1E262D",
  abroad: "#1A2127",
  built: "#262F37",
  park: "#22332B",
  sand: "#2F2E28",
  river: "#14202C",
  minor: "#3A4650",
  main: "#56646F",
  mainCase: "#141A20",
  rail: "#8C98A0",
  building: "#303A43",
  district: "#55626C",
  coast: "#3F5264",
  grid: "#35414B",
  words: "#AEB8BE",
  waterWords: "#9DB4C9",
  halo: "#151B21",
  ink: "#F3F5F6",
  paper: "#151B21",
  ramp: [0.16, 0.32, 0.52, 0.76],
};

/** Poor contrast and ten metres: the ground steps back to white, roads are told by dark edges. */
const projector: Flavour = {
  ...light,
  sea: "#C9D6E2",
  land: "#FFFFFF",
  abroad: "#F3F3F1",
  built: "#F1F2F0",
  park: "#D3E2CC",
  river: "#BFD0E0",
  minor: "#FFFFFF",
  main: "#FFFFFF",
  mainCase: "#8A9399",
  rail: "#505A5F",
  district: "#7C868C",
  coast: "#6B7F91",
  grid: "#AFB8BD",
  words: "#2B3136",
  waterWords: "#2C4459",
  ramp: [0.18, 0.36, 0.58, 0.82],
};

const flavours: { readonly [T in Theme]: Flavour } = { light, dark, projector };

export function flavourOf(theme: Theme): Flavour {
  return flavours[theme];
}
