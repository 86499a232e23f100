import type { ChainFunction } from "../core/chain";
import type { EntityKind, Role, Status } from "../core/entity";
import type { Direction, KinKind, LinkKind } from "../core/link";
import type { Strength } from "../core/provenance";

interface Words {
  readonly one: string;
  readonly many: string;
}

/** Kinds of entity in plain words. */
export const kindWords: { readonly [K in EntityKind]: Words } = {
  person: { one: "Person", many: "People" },
  ocg: { one: "OCG", many: "OCGs" },
  organisation: { one: "Organisation", many: "Organisations" },
  business: { one: "Business", many: "Businesses" },
  premises: { one: "Premises", many: "Premises" },
  vehicle: { one: "Vehicle", many: "Vehicles" },
  phone: { one: "Phone", many: "Phones" },
  account: { one: "Account", many: "Accounts" },
  commodity: { one: "Commodity", many: "Commodities" },
  cash: { one: "Cash", many: "Cash" },
  weapon: { one: "Weapon", many: "Weapons" },
  online: { one: "Online identity", many: "Online identities" },
  event: { one: "Event", many: "Events" },
  document: { one: "Document", many: "Documents" },
  unknown: { one: "Unknown", many: "Unknown" },
};

/** Roles of people; 'associate' and 'protected' are none of an OCG's roles. */
export const roleWords: { readonly [R in Role | "associate" | "protected"]: string } = {
  principal: "Principal",
  significant: "Significant",
  peripheral: "Peripheral",
  associate: "Associate, not a member",
  protected: "Child or victim",
};

export const statusWords: { readonly [S in Status]: string } = {
  child: "child",
  victim: "victim",
  exploited: "exploited",
  "vulnerable adult": "vulnerable adult",
  professional: "professional",
  deceased: "deceased",
  "in custody": "in custody",
  wanted: "wanted",
  abroad: "abroad",
};

/** Kinds of link, as a heading or a filter says them. */
export const linkKindWords: { readonly [K in LinkKind]: string } = {
  association: "Association",
  family: "Family",
  household: "Household",
  owns: "Owns",
  uses: "Uses",
  resides: "Lives at",
  works: "Works for",
  pays: "Pays",
  supplies: "Supplies",
  carries: "Carries",
  directs: "Directs",
  communicates: "Communicates with",
  rival: "Rival",
  member: "Member of",
  involved: "Involved in",
  located: "Located at",
  other: "Other",
};

/** What a link without a label of its own says between two names ('WOOD, Gary drives Van TR41 NGA'). */
export const linkVerbs: { readonly [K in LinkKind]: string } = {
  association: "associated with",
  family: "related to",
  household: "lives with",
  owns: "owns",
  uses: "uses",
  resides: "lives at",
  works: "works for",
  pays: "pays",
  supplies: "supplies",
  carries: "carries",
  directs: "directs",
  communicates: "in touch with",
  rival: "rival of",
  member: "member of",
  involved: "involved in",
  located: "located at",
  other: "linked to",
};

export const kinWords: { readonly [K in KinKind]: string } = {
  parent: "parent of",
  "step-parent": "step-parent of",
  "foster-parent": "foster parent of",
  "adoptive-parent": "adoptive parent of",
  guardian: "guardian of",
  partner: "partner of",
  "former partner": "former partner of",
  sibling: "sibling of",
  "half-sibling": "half-sibling of",
  "step-sibling": "step-sibling of",
  grandparent: "grandparent of",
  "aunt or uncle": "aunt or uncle of",
  cousin: "cousin of",
  other: "related to",
};

export const strengthWords: { readonly [S in Strength]: string } = {
  confirmed: "Confirmed",
  unconfirmed: "Unconfirmed",
  tentative: "Tentative",
};

/** Grades behind each strength (the default mapping of 3×5×2 grades). */
export const strengthGrades: { readonly [S in Strength]: string } = {
  confirmed: "1A, 1B",
  unconfirmed: "other A to C",
  tentative: "D, or source 3",
};

export const directionWords: { readonly [D in Direction]: string } = {
  none: "No direction",
  forward: "From first to second",
  back: "From second to first",
  both: "Both ways",
};

/** Functions in the business model, lanes first. */
export const functionWords: { readonly [F in ChainFunction]: string } = {
  source: "Source",
  transport: "Transport",
  storage: "Storage",
  production: "Production",
  distribution: "Distribution",
  exchange: "Exchange",
  collection: "Collection",
  laundering: "Laundering",
  reinvestment: "Reinvestment",
  direction: "Direction",
  enforcement: "Enforcement",
  recruitment: "Recruitment",
  communications: "Communications",
  countermeasures: "Countermeasures",
  corruption: "Corruption",
  "professional-enabling": "Professional enabling",
};

/** '1 link', '9 links', '1,204 links'. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** 'a', 'a and b', 'a, b and c'; beyond `most`, 'a, b and 4 more'. */
export function listed(words: readonly string[], most = 3): string {
  const shown =
    words.length > most ? [...words.slice(0, most - 1), `${words.length - most + 1} more`] : words;
  const last = shown.at(-1) ?? "";
  return shown.length < 2 ? last : `${shown.slice(0, -1).join(", ")} and ${last}`;
}
