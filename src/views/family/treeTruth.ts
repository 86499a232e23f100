import type { Truth } from "../../core/truthLine";
import { counted } from "../../encode/kindWords";
import { scopeWords } from "./scopeWords";
import type { TreeModel } from "./useTree";

/** Links of the case that the drawn tree shows, each once. */
export function drawnLinks({ drawn }: Pick<TreeModel, "drawn">): ReadonlySet<string> {
  const links = new Set<string>();
  for (const union of drawn?.scene.unions.values() ?? []) {
    if (union.adults.length > 1) for (const id of union.links) links.add(id);
    for (const child of union.children) for (const id of child.links) links.add(id);
  }
  return links;
}

/** What the tree shows of the case, and whom it folds away. */
export function treeTruth(model: TreeModel, filters: number): Truth | undefined {
  const { kase, family, drawn, scope, main, names } = model;
  if (!drawn) return undefined;
  const shown = drawn.scene.figures.size;
  const folded = family.people.length - shown;
  const words = [
    ...(scope.type === "all" ? [] : [scopeWords(kase, scope, main, names.nameOf)]),
    ...(filters > 0 ? ["chart filters not used"] : []),
  ];
  return {
    entities: shown,
    ofEntities: kase.entities.size,
    links: drawnLinks(model).size,
    ofLinks: kase.links.size,
    filters: 0,
    folded,
    incidents: kase.incidents.size,
    areas: kase.areas.size,
    words: words.join(", "),
  };
}

/** The status line: how ages are worked out, that each is drawn once, how sure the ties are, and one honest caveat. */
export function treeStatus(model: TreeModel): readonly string[] {
  const { kase, drawn } = model;
  if (!drawn) return [];
  const { scene, tree } = drawn;
  const ties = [...scene.unions.values()].flatMap((union) => [
    ...(union.adults.length > 1 ? [union.strength] : []),
    ...union.children.map(({ strength }) => strength),
  ]);
  const confirmed = ties.filter((strength) => strength === "confirmed").length;
  return [
    kase.head.asAt ? "Ages worked out on this date" : "No date of the case: ages are not worked out",
    "Each person is drawn once",
    `${counted(ties.length, "family tie")}: ${confirmed.toLocaleString("en-GB")} confirmed, ${(ties.length - confirmed).toLocaleString("en-GB")} unconfirmed`,
    ...(tree.crossings > 0 ? [`${counted(tree.crossings, "crossing")}, drawn as hops`] : []),
    "Proximity is a reason to look, not proof of harm",
  ];
}
