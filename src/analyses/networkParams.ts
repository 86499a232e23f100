import type { Param, ParamValues } from "../core/param";
import { type SourceType, sourceTypes } from "../core/sourceType";
import { type NetworkOptions, networkDefaults } from "./network";

/** What every measure on contacts may be asked for. */
export const networkParams: { readonly [name: string]: Param } = {
  form: {
    type: "choice",
    title: "Network",
    about: "People and whom they are in contact with, or every entity of the case",
    default: "people",
    choices: ["people", "everything"],
  },
  hubLimit: {
    type: "number",
    title: "Most people at one thing",
    about: "A thing that more people share means no contact: it is left out and named",
    default: networkDefaults.hubLimit,
    min: 2,
    max: 200,
  },
};

/** The network options that params ask for; `without` lists source types to leave out. */
export function networkOptions(params: ParamValues): NetworkOptions {
  const without = Array.isArray(params.without) ? params.without.map(String) : [];
  return {
    form: params.form === "everything" ? "everything" : "people",
    hubLimit: Number(params.hubLimit ?? networkDefaults.hubLimit),
    without: new Set<SourceType>(sourceTypes.filter((type) => without.includes(type))),
  };
}
