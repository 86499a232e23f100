import type { EntityKind } from "./entity";
import type { LinkKind } from "./link";

/** What kind of knowledge a contact rests on: rankings from telephone data alone are known to mislead (Calderoni and Superchi 2019). */
export const sourceTypes = [
  "telephone",
  "meeting",
  "money",
  "family",
  "shared place or vehicle",
  "reported",
] as const;
export type SourceType = (typeof sourceTypes)[number];

const byThing: { readonly [K in EntityKind]?: SourceType } = {
  phone: "telephone",
  online: "telephone",
  event: "meeting",
  account: "money",
  cash: "money",
  premises: "shared place or vehicle",
  vehicle: "shared place or vehicle",
};

const byLink: { readonly [K in LinkKind]?: SourceType } = {
  communicates: "telephone",
  involved: "meeting",
  pays: "money",
  family: "family",
  household: "family",
  resides: "shared place or vehicle",
  located: "shared place or vehicle",
};

/** The type of a contact: by the thing that two people share, else by the link between them. */
export function sourceTypeOf(link: LinkKind, through?: EntityKind): SourceType {
  return (through && byThing[through]) ?? byLink[link] ?? "reported";
}
