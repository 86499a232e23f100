import { type SlideRef, slideOfScene } from "../../views/brief/slides";
import type { PresentAct } from "./presentKeys";

/** What the speaker has switched on over the slide. */
export interface Desk {
  readonly at: number;
  readonly blank: "no" | "black" | "white";
  readonly tool: "none" | "pen" | "laser";
  readonly zoom: number;
  readonly dark: boolean;
  readonly legend: boolean;
  readonly card: "none" | "help" | "marking";
  /** Digits typed so far, for number and Enter. */
  readonly typed: string;
  /** Goes up when what the pen drew is wiped. */
  readonly wiped: number;
  /** What cannot be done, to be said; empty = nothing. */
  readonly said: string;
}

export const firstDesk = (at: number): Desk => ({
  at,
  blank: "no",
  tool: "none",
  zoom: 1,
  dark: false,
  legend: true,
  card: "none",
  typed: "",
  wiped: 0,
  said: "",
});

const most = 4;

function go(desk: Desk, to: number, slides: readonly SlideRef[]): Desk {
  const last = Math.max(0, slides.length - 1);
  const at = Math.max(0, Math.min(last, to));
  const said = to > last ? "This is the last step. Esc leaves." : to < 0 ? "This is the first step." : "";
  // Ink and closeness belong to the slide that they were made on.
  const moved = at === desk.at ? {} : { zoom: 1, wiped: desk.wiped + 1 };
  return { ...desk, ...moved, at, said, typed: "", card: "none" };
}

/** The desk after an act. Leaving, full screen and the notes window are done by the presenter itself. */
export function acted(desk: Desk, act: PresentAct, slides: readonly SlideRef[]): Desk {
  // After a blank the first press brings the slide back and does nothing else: nobody talks to an empty wall.
  if (desk.blank !== "no" && ["next", "back", "enter", "blank"].includes(act.type))
    return act.type === "blank" && act.how !== desk.blank
      ? { ...desk, blank: act.how }
      : { ...desk, blank: "no", typed: "" };
  switch (act.type) {
    case "next":
      return go(desk, desk.at + 1, slides);
    case "back":
      return go(desk, desk.at - 1, slides);
    case "first":
      return go(desk, 0, slides);
    case "last":
      return go(desk, slides.length - 1, slides);
    case "digit":
      return { ...desk, typed: `${desk.typed}${act.digit}`.slice(-3), said: "" };
    case "enter": {
      if (desk.typed === "") return go(desk, desk.at + 1, slides);
      const to = slideOfScene(slides, Number(desk.typed) - 1);
      return to === undefined
        ? { ...desk, typed: "", said: `There is no scene ${Number(desk.typed)}.` }
        : go(desk, to, slides);
    }
    case "blank":
      return { ...desk, blank: act.how, card: "none" };
    case "pen":
      return { ...desk, tool: desk.tool === "pen" ? "none" : "pen" };
    case "laser":
      return { ...desk, tool: desk.tool === "laser" ? "none" : "laser" };
    case "erase":
      return { ...desk, wiped: desk.wiped + 1 };
    case "zoom":
      return { ...desk, zoom: Math.max(1, Math.min(most, Math.round(desk.zoom * act.by * 100) / 100)) };
    case "help":
      return { ...desk, card: desk.card === "help" ? "none" : "help" };
    case "card":
      return { ...desk, card: desk.card === "marking" ? "none" : "marking" };
    case "theme":
      return { ...desk, dark: !desk.dark };
    case "legend":
      return { ...desk, legend: !desk.legend };
    case "screen":
      return act.fromStart ? go(desk, 0, slides) : desk;
    case "end":
    case "notes":
      return desk;
  }
}

/** What Esc closes before it leaves; undefined = it leaves. */
export function escaped(desk: Desk): Desk | undefined {
  if (desk.card !== "none") return { ...desk, card: "none" };
  if (desk.tool !== "none") return { ...desk, tool: "none" };
  if (desk.typed !== "") return { ...desk, typed: "" };
  return undefined;
}
