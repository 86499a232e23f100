import { cellSizes } from "../../core/cells";
import { type HarmSchemeId, harmSchemes } from "../../core/harmScheme";
import type { Param, ParamValues } from "../../core/param";
import type { EventLayer, ProfileAsked } from "../../core/profile";
import { readDate } from "../../core/time";

const auto = "by the extent";

/** What every analysis of events asks for. */
export const profileParams = {
  layer: {
    type: "choice",
    title: "Events",
    about: "What is reported and what police found are never counted together",
    default: "harm",
    choices: ["harm", "enforcement"],
  },
  scheme: {
    type: "choice",
    title: "Weights",
    about: "Days of harm by event, or every event as one",
    default: "cchi",
    choices: harmSchemes.filter((id) => id !== "own"),
  },
  cell: {
    type: "choice",
    title: "Cell",
    about: "Side in metres, on the National Grid",
    default: auto,
    choices: [auto, ...cellSizes.map(String)],
  },
  from: { type: "words", title: "From", about: "A date; empty = the first event", default: "" },
  to: { type: "words", title: "To", about: "A date; empty = the last event", default: "" },
} as const satisfies Record<string, Param>;

/** The shuffles of a test of chance. */
export const chanceParams = {
  shuffles: {
    type: "number",
    title: "Shuffles",
    about: "For the test of chance",
    default: 999,
    min: 199,
    max: 9999,
  },
  seed: { type: "number", title: "Seed", about: "For the shuffles", default: 1, min: 0, max: 1e9 },
} as const satisfies Record<string, Param>;

const text = (value: unknown) => (typeof value === "string" ? value : "");

/** What is asked in the words of the form; a date that is none is no date. */
export function askedOf(params: ParamValues): ProfileAsked {
  const [from, to] = [readDate(text(params.from)), readDate(text(params.to))];
  const cell = Number(params.cell);
  const scheme = harmSchemes.find((id) => id === params.scheme) ?? ("cchi" satisfies HarmSchemeId);
  const layer: EventLayer = params.layer === "enforcement" ? "enforcement" : "harm";
  return {
    layer,
    scheme: { type: scheme },
    ...(from || to ? { period: { ...(from ? { from } : {}), ...(to ? { to } : {}) } } : {}),
    ...(cell > 0 ? { cell } : {}),
    ...(typeof params.shuffles === "number" ? { shuffles: params.shuffles } : {}),
    ...(typeof params.seed === "number" ? { seed: params.seed } : {}),
    ...(typeof params.bandwidth === "number" && params.bandwidth > 0 ? { bandwidth: params.bandwidth } : {}),
  };
}
