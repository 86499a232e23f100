import type { Case } from "./case";
import { ageAt, type Entity, isProtected } from "./entity";

/** Why an entity is never in a removal set or a ranking; undefined = it may be. */
export type NeverTarget = "protected" | "professional" | "victim or witness" | "deceased";

/** True for one known to be under 18 at the case's date, whether the file says 'child' or not. */
export function isChild(kase: Pick<Case, "head">, item: Entity): boolean {
  if (item.kind !== "person") return false;
  if (item.status.includes("child")) return true;
  const age = kase.head.asAt ? ageAt(item.born, kase.head.asAt) : undefined;
  return age !== undefined && age < 18;
}

/**
 * A child, a victim, an exploited or vulnerable person, a professional or a witness is never an interdiction point (design
 * §1, rule 2); someone who is dead cannot be one. They still count as contacts, and in reach and safeguarding.
 */
export function neverTarget(kase: Pick<Case, "head">, item: Entity): NeverTarget | undefined {
  if (isProtected(item) || isChild(kase, item)) return "protected";
  if (item.kind !== "person") return undefined;
  if (item.status.includes("professional")) return "professional";
  if (item.status.includes("deceased")) return "deceased";
  const suspect = item.categories.some((each) => each === "suspect" || each === "convicted");
  if (!suspect && item.categories.some((each) => each === "victim" || each === "witness"))
    return "victim or witness";
  return undefined;
}
