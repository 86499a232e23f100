import type { Entity, EntityKind } from "./entity";
import {
  addressesOf,
  birthsOf,
  deathOf,
  type Identity,
  identitiesOf,
  sexOf,
  sortCodesOf,
} from "./identities";
import { firmName, type PersonName, personName, plainWords } from "./nameMatch";

/** What is compared of one record, worked out once. */
export interface DuplicateFacts {
  readonly item: Entity;
  readonly identities: readonly Identity[];
  /** Names of a person (label and aliases); of anything else none. */
  readonly names: readonly PersonName[];
  /** The name as one text without legal form, case and marks; '' for none. */
  readonly plain: string;
  readonly births: readonly string[];
  readonly death: string | undefined;
  readonly sex: "male" | "female" | undefined;
  readonly addresses: readonly string[];
  readonly sortCodes: readonly string[];
}

/** Kinds whose names may be names of people: in many graph files nothing says what a node is. */
const peopleKinds: readonly EntityKind[] = ["person", "unknown"];
const firmKinds: readonly EntityKind[] = ["business", "organisation"];

/** True when two kinds do not rule out that it is one thing. */
export function kindsAgree(first: EntityKind, second: EntityKind): boolean {
  if (first === second || first === "unknown" || second === "unknown") return true;
  return firmKinds.includes(first) && firmKinds.includes(second);
}

export function isFirm(item: Entity): boolean {
  return firmKinds.includes(item.kind);
}

/** True when the label is no name: none, the id again, or what a placeholder is called. */
export function isUnnamed(item: Entity): boolean {
  return item.placeholder || item.label === "" || item.label === item.sourceId;
}

/** Words that stand where a name is not known or not told: all who bear them would be one. */
const noNames =
  /\b(?:unknown|unnamed|not known|unidentified|living|private|withheld|redacted|anon|anonymous|nk|tbc|n\/?a)\b/;

function namesOf(item: Entity): readonly PersonName[] {
  if (!peopleKinds.includes(item.kind) || item.placeholder) return [];
  // 'Node 1' and 'Node 2' are no names of people: without their numbers they would be one.
  const [own, ...others] = [item.label, ...item.aliases].map((text) =>
    /\d/.test(text) || noNames.test(text.toLowerCase()) ? undefined : personName(text),
  );
  // A bare 'Smudge' among the aliases names nobody.
  return [own, ...others.filter((name) => name && name.given.length > 0)].filter(
    (name) => name !== undefined,
  );
}

/** Works out what is compared of a record. */
export function duplicateFacts(item: Entity): DuplicateFacts {
  const unknown = item.placeholder || noNames.test(item.label.toLowerCase());
  const plain = unknown ? "" : isFirm(item) ? firmName(item.label) : plainWords(item.label);
  return {
    item,
    identities: identitiesOf(item),
    names: namesOf(item),
    plain,
    births: birthsOf(item),
    death: deathOf(item),
    sex: sexOf(item),
    addresses: addressesOf(item),
    sortCodes: sortCodesOf(item),
  };
}
