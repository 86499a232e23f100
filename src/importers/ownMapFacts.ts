import { type EntityKind, entityKinds, type Place } from "../core/entity";
import { mapPrefix } from "../core/mapNames";
import { type Incident, type LayerKind, layerKinds } from "../core/place";
import type { NamedValue } from "./namedRoles";

/** What the plain properties of a map file that Linchpin wrote say about a feature: they stand where another program has dropped the record. */
export interface OwnMapFacts {
  readonly type?: "entity" | "incident" | "area";
  readonly kind?: EntityKind;
  readonly typeName?: string;
  readonly caption?: string;
  readonly layer?: LayerKind;
  readonly offence?: string;
  readonly reportedBy?: Incident["reportedBy"];
  readonly precision?: Place["precision"];
  readonly address?: string;
  readonly from?: string;
  readonly to?: string;
}

const precisions: readonly Place["precision"][] = ["exact", "street", "area", "snap"];
const reporters: readonly Incident["reportedBy"][] = ["victim", "enforcement", "unknown"];
const types = ["entity", "incident", "area"] as const;

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Takes one property of ours; false when it says nothing that is known here, and so stays an attribute. */
function take(facts: Writable<OwnMapFacts>, name: string, value: string): boolean {
  const set = <K extends keyof OwnMapFacts>(key: K, read: OwnMapFacts[K] | undefined): boolean => {
    if (read === undefined) return false;
    facts[key] = read;
    return true;
  };
  switch (name) {
    case "type":
      return set(
        "type",
        types.find((type) => type === value),
      );
    case "kind":
      return set(
        "kind",
        entityKinds.find((kind) => kind === value),
      );
    case "layer":
      return set(
        "layer",
        layerKinds.find((layer) => layer === value),
      );
    case "reportedBy":
      return set(
        "reportedBy",
        reporters.find((each) => each === value),
      );
    case "precision":
      return set(
        "precision",
        precisions.find((each) => each === value),
      );
    case "typeName":
    case "caption":
    case "offence":
    case "address":
    case "from":
    case "to":
      return set(name, value);
    default:
      return false;
  }
}

/** Splits the properties of a feature into facts of ours and all others. */
export function ownMapFacts(values: readonly NamedValue[]): {
  readonly facts: OwnMapFacts;
  readonly others: readonly NamedValue[];
} {
  if (!values.some(({ name }) => name.startsWith(mapPrefix))) return { facts: {}, others: values };
  const facts: Writable<OwnMapFacts> = {};
  const others = values.filter(
    ({ name, value }) => !name.startsWith(mapPrefix) || !take(facts, name.slice(mapPrefix.length), value),
  );
  return { facts, others };
}
