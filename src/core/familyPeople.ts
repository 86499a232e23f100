import type { Case } from "./case";

/** Ids of all persons, and of what else stands in a family link or a union: a placeholder may be somebody's mother. */
export function familyPeople(kase: Case): ReadonlySet<string> {
  const ids = new Set<string>();
  const add = (id: string) => {
    if (kase.entities.has(id)) ids.add(id);
  };
  for (const item of kase.entities.values()) if (item.kind === "person") ids.add(item.id);
  for (const item of kase.links.values())
    if (item.kind === "family") {
      add(item.from);
      add(item.to);
    }
  for (const group of kase.groups.values())
    if (group.type === "union") for (const id of [...group.partners, ...group.children]) add(id);
  return ids;
}
