import type { Sex } from "./familyTie";
import type { KinStep } from "./kinStep";

type Words = readonly [male: string, female: string, either: string];

function by(sex: Sex | undefined, [male, female, either]: Words): string {
  return sex === "male" ? male : sex === "female" ? female : either;
}

const parent: Words = ["father", "mother", "parent"];
const child: Words = ["son", "daughter", "child"];
const sibling: Words = ["brother", "sister", "brother or sister"];
const parentSibling: Words = ["uncle", "aunt", "aunt or uncle"];
const siblingChild: Words = ["nephew", "niece", "niece or nephew"];

const ordinals = ["", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"];
const times = ["", "once", "twice", "three times", "four times", "five times", "six times", "seven times"];

/** 'great-', 'great-great-', '5 × great-'. */
function greats(count: number): string {
  if (count <= 0) return "";
  return count <= 3 ? "great-".repeat(count) : `${count} × great-`;
}

/** Down or up a line: parent, grandparent, great-grandparent … */
function inLine(steps: number, sex: Sex | undefined, words: Words): string {
  if (steps === 1) return by(sex, words);
  const [male, female, either] = words;
  return `${greats(steps - 2)}grand${by(sex, [male, female, either])}`;
}

/** Steps by blood or adoption that make one word: up, then across, then down. */
export interface BloodRun {
  readonly up: number;
  readonly across: "" | "sibling" | "half-sibling" | "sibling or half-sibling";
  readonly down: number;
}

function cousin({ up, down, across }: BloodRun): string {
  const degree = Math.min(up, down);
  const removed = Math.abs(up - down);
  const half = across === "half-sibling" ? "half-" : "";
  const word = `${half}${ordinals[degree] ?? `${degree}th`} cousin`;
  if (removed === 0) return word;
  return `${word} ${times[removed] ?? `${removed} times`} removed`;
}

/** The word for somebody at the end of such steps. */
export function bloodTerm(run: BloodRun, sex: Sex | undefined): string {
  const { up, across, down } = run;
  if (across === "") return up > 0 ? inLine(up, sex, parent) : inLine(down, sex, child);
  const half = across === "half-sibling" ? "half-" : "";
  if (up === 0 && down === 0) {
    if (across !== "sibling or half-sibling") return `${half}${by(sex, sibling)}`;
    return by(sex, ["brother or half-brother", "sister or half-sister", "sibling or half-sibling"]);
  }
  if (down === 0)
    return up === 1
      ? `${half}${by(sex, parentSibling)}`
      : `${greats(up - 1)}${half}${by(sex, parentSibling)}`;
  if (up === 0)
    return down === 1
      ? `${half}${by(sex, siblingChild)}`
      : `${greats(down - 1)}${half}${by(sex, siblingChild)}`;
  return cousin(run);
}

const prefixes = new Map([
  ["adopted", "adoptive "],
  ["foster", "foster "],
  ["step", "step-"],
]);

/** The word for one step that is no part of a run by blood. */
export function stepTerm(step: KinStep, sex: Sex | undefined): string {
  const { kind, tie = "birth" } = step;
  switch (kind) {
    case "parent":
      if (tie === "guardian") return "guardian";
      return `${prefixes.get(tie) ?? ""}${by(sex, parent)}`;
    case "child":
      if (tie === "guardian") return "ward";
      if (tie === "adopted") return `adopted ${by(sex, child)}`;
      return `${prefixes.get(tie) ?? ""}${by(sex, child)}`;
    case "partner":
      return step.married ? by(sex, ["husband", "wife", "partner"]) : "partner";
    case "former partner":
      return step.married ? by(sex, ["former husband", "former wife", "former partner"]) : "former partner";
    case "step-sibling":
      return by(sex, ["step-brother", "step-sister", "step-brother or step-sister"]);
    case "sibling":
    case "half-sibling":
    case "sibling or half-sibling":
      return bloodTerm({ up: 0, across: kind, down: 0 }, sex);
    case "grandparent":
      return inLine(2, sex, parent);
    case "grandchild":
      return inLine(2, sex, child);
    case "aunt or uncle":
      return by(sex, parentSibling);
    case "niece or nephew":
      return by(sex, siblingChild);
    case "cousin":
      return "cousin";
    case "relative":
      return "relative";
    case "household":
      return "housemate";
  }
}
