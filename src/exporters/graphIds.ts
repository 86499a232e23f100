import type { Case } from "../core/case";
import { madeIdPrefix } from "../core/factNames";

/** Ids of a case's items in a graph file, each once. */
export interface GraphIds {
  readonly entity: (id: string) => string | undefined;
  readonly link: (id: string) => string;
}

/** Fit for an id in any format: no blanks at its ends, no controls, nothing that XML changes. */
const clean = (id: string) =>
  id !== "" &&
  id.length <= 200 &&
  id === id.trim() &&
  !id.startsWith(madeIdPrefix) &&
  id.isWellFormed() &&
  !/[\u0000-\u001F\u007F-\u009F\uFFFE\uFFFF]/.test(id);

/** The source's own id where it is unique, so that other tools find it again; else one of ours that says so. */
function idsOf(items: Iterable<{ readonly id: string; readonly sourceId: string }>): Map<string, string> {
  const all = [...items];
  const uses = new Map<string, number>();
  for (const { sourceId } of all) uses.set(sourceId, (uses.get(sourceId) ?? 0) + 1);
  const ids = new Map<string, string>();
  for (const [index, { id, sourceId }] of all.entries())
    ids.set(id, uses.get(sourceId) === 1 && clean(sourceId) ? sourceId : `${madeIdPrefix}${index + 1}`);
  return ids;
}

/** Chooses the ids of one file. */
export function graphIds(kase: Case): GraphIds {
  const entities = idsOf(kase.entities.values());
  const links = idsOf(kase.links.values());
  return { entity: (id) => entities.get(id), link: (id) => links.get(id) ?? "" };
}
