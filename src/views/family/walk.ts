import type { FamilyUnion } from "../../core/familyUnion";
import type { Point } from "../../core/geometry";
import type { KinWalk } from "../../store/treePort";

/** Those to whom a walk of one kind can go, in the order in which pressing again goes through them. */
export function kinOf(unions: Iterable<FamilyUnion>, person: string, to: KinWalk): readonly string[] {
  const found: string[] = [];
  const add = (id: string) => {
    if (id !== person && !found.includes(id)) found.push(id);
  };
  for (const { adults, children } of unions) {
    const isAdult = adults.includes(person);
    const isOwn = children.some((child) => child.person === person);
    if (to === "partner" && isAdult) adults.forEach(add);
    if (to === "child" && isAdult) for (const child of children) add(child.person);
    if (to === "parent" && isOwn) adults.forEach(add);
    if (to === "sibling" && isOwn) for (const child of children) add(child.person);
  }
  // Half-siblings share one parent only: they come after the others.
  if (to === "sibling") {
    const parents = new Set(kinOf(unions, person, "parent"));
    for (const { adults, children } of unions)
      if (adults.some((each) => parents.has(each))) for (const child of children) add(child.person);
  }
  return found;
}

/** Whom a walk goes to: the next after the one who was gone to last, if the same walk is gone again from the same person. */
export function nextKin(list: readonly string[], last: string | undefined): string | undefined {
  const at = last === undefined ? -1 : list.indexOf(last);
  return list[(at + 1) % Math.max(1, list.length)];
}

/** Who stands next on the same row, or nearest on the row above or below. */
export function besideOf(
  places: ReadonlyMap<string, Point>,
  person: string,
  arrow: "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown",
): string | undefined {
  const here = places.get(person);
  if (!here) return undefined;
  const level = arrow === "ArrowLeft" || arrow === "ArrowRight";
  const way = arrow === "ArrowLeft" || arrow === "ArrowUp" ? -1 : 1;
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, at] of places) {
    const [dx, dy] = [at.x - here.x, at.y - here.y];
    if (level ? Math.abs(dy) > 1 || dx * way <= 0 : dy * way <= 1) continue;
    const far = level ? Math.abs(dx) : Math.abs(dy) * 3 + Math.abs(dx);
    if (far < least) {
      least = far;
      best = id;
    }
  }
  return best;
}
