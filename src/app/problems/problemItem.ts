import type { Case } from "../../core/case";
import { nameText } from "../../core/cellText";
import type { Problem } from "../../core/problem";

/** The item of the case that a remark is about. `gone` = it was, and is no longer in the case. */
export type ProblemItem =
  | { readonly type: "entity"; readonly id: string; readonly name: string }
  | { readonly type: "link"; readonly id: string; readonly name: string }
  | { readonly type: "gone" }
  | { readonly type: "none" };

const none: ProblemItem = { type: "none" };

const ofSource = new WeakMap<Case["entities"], ReadonlyMap<string, string>>();

/** Entities by the id of their source, where only one has it; made when first asked for, once for each state of the case. */
function bySource(entities: Case["entities"]): ReadonlyMap<string, string> {
  const known = ofSource.get(entities);
  if (known) return known;
  const made = new Map<string, string>();
  for (const { id, sourceId } of entities.values())
    if (sourceId !== "") made.set(sourceId, made.has(sourceId) ? "" : id);
  ofSource.set(entities, made);
  return made;
}

/** What a remark is about: told by the reader, else found by the element's id in the source. */
export function problemItem(kase: Case, { where }: Problem): ProblemItem {
  if (!where) return none;
  const { entity, link, element } = where;
  if (entity !== undefined) {
    const item = kase.entities.get(entity);
    return item ? { type: "entity", id: entity, name: nameText(item) } : { type: "gone" };
  }
  if (link !== undefined) {
    const item = kase.links.get(link);
    if (!item) return { type: "gone" };
    const [from, to] = [item.from, item.to].map((id) => {
      const end = kase.entities.get(id);
      return end ? nameText(end) : id;
    });
    return { type: "link", id: link, name: `${from} – ${to}` };
  }
  if (element === undefined || element === "") return none;
  const id = bySource(kase.entities).get(element);
  const item = id === undefined ? undefined : kase.entities.get(id);
  return item ? { type: "entity", id: item.id, name: nameText(item) } : none;
}
