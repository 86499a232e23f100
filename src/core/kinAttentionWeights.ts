import type { Role } from "./entity";
import type { Param, ParamValues } from "./param";

/** What counts how much in the attention order. A proposal that nobody has validated: a force may set its own. */
export interface AttentionWeights {
  readonly roles: Readonly<Record<Role, number>>;
  /** For 1, 2, 3 and 4 steps. */
  readonly steps: readonly [number, number, number, number];
  /** Per cent more where the two share a home now. */
  readonly home: number;
  /** Added once where the home is premises of an OCG. */
  readonly premises: number;
}

const weight = (title: string, about: string, value: number, max: number): Param => ({
  ...{ type: "number", title, about, default: value, min: 0, max },
});

/** The weights as the user may set them, with what they are unless somebody does. */
export const attentionParams = {
  principal: weight("Principal", "For each principal within four steps", 3, 10),
  significant: weight("Significant", "For each significant member", 2, 10),
  peripheral: weight("Peripheral", "For each peripheral member", 1, 10),
  step1: weight("1 step", "Parent, child, brother or sister, partner, or the same home", 1, 1),
  step2: weight("2 steps", "Grandparent, aunt or uncle, step-parent, a parent's partner", 0.6, 1),
  step3: weight("3 steps", "First cousin, an aunt's partner", 0.3, 1),
  step4: weight("4 steps", "As far as is counted", 0.15, 1),
  home: weight("Same household", "Per cent more where they share a home now", 50, 300),
  premises: weight("OCG premises at home", "Added once where the home is used by an OCG", 1, 10),
} as const satisfies Record<string, Param>;

export type AttentionParam = keyof typeof attentionParams;

/** The weights of some values; what is missing, or is no number that may stand there, is as proposed. */
export function attentionWeights(values: ParamValues = {}): AttentionWeights {
  const of = (name: AttentionParam) => {
    const param: Param = attentionParams[name];
    const value = values[name];
    if (param.type !== "number") return 0;
    return typeof value === "number" && value >= param.min && value <= param.max ? value : param.default;
  };
  return {
    roles: { principal: of("principal"), significant: of("significant"), peripheral: of("peripheral") },
    steps: [of("step1"), of("step2"), of("step3"), of("step4")],
    home: of("home"),
    premises: of("premises"),
  };
}

const number = (value: number) => String(Math.round(value * 100) / 100);

/** How the sums are made, in a sentence for a legend, a page and an export. */
export function attentionMethod({ roles, steps, home, premises }: AttentionWeights): string {
  return `For each nominal related within four steps: principal ${number(roles.principal)}, significant ${number(roles.significant)}, peripheral ${number(roles.peripheral)}, times ${steps.map(number).join(", ")} for 1, 2, 3 and 4 steps; ${number(home)}% more in the same household now; ${number(premises)} more where the home is used by an OCG. Relations without a source count nothing. An exploitation indicator comes first. Ties: the youngest first.`;
}

/** What the order is and is not. */
export const attentionIs =
  "An order for attention, with reasons. Not a risk score and not a prediction: closeness is a reason to look, not proof of harm. The weights are a proposal, not a validated measure.";
