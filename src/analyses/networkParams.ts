import type { Case } from "../core/case";
import type { Param, ParamValues } from "../core/param";
import { type SourceType, sourceTypes } from "../core/sourceType";
import { neverTarget } from "../core/target";
import { type Network, type NetworkOptions, networkDefaults } from "./network";

/** What every measure on contacts may be asked for. */
export const networkParams: { readonly [name: string]: Param } = {
  form: {
    type: "choice",
    title: "Network",
    about: "People and whom they are in contact with, or every entity of the case",
    default: "people",
    choices: ["people", "everything"],
  },
  without: {
    type: "leaveOut",
    title: "Contacts known from",
    about: "Untick telephone and see: rankings from telephone data alone are known to mislead",
    default: [],
    choices: sourceTypes,
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

const counted = (count: number, one: string, many: string) =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;

/** '97 people, 326 contacts': what a measure was worked out on. */
export function countsText({ graph }: Pick<Network, "graph">, params: ParamValues): string {
  const nodes =
    params.form === "everything"
      ? counted(graph.n, "entity", "entities")
      : counted(graph.n, "person", "people");
  return `${nodes}, ${counted(graph.m, "contact", "contacts")}`;
}

/** True when an entity may be listed in a ranking: no child, victim, witness or professional (design §1, rule 2). */
export function mayBeListed(kase: Case, id: string): boolean {
  const item = kase.entities.get(id);
  return item !== undefined && neverTarget(kase, item) === undefined;
}

/** The network options that params ask for; `without` lists source types to leave out. */
export function networkOptions(params: ParamValues): NetworkOptions {
  const without = Array.isArray(params.without) ? params.without.map(String) : [];
  return {
    form: params.form === "everything" ? "everything" : "people",
    hubLimit: Number(params.hubLimit ?? networkDefaults.hubLimit),
    without: new Set<SourceType>(sourceTypes.filter((type) => without.includes(type))),
  };
}
