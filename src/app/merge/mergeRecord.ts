import { linksAt } from "../../core/case";
import { otherEnd } from "../../core/link";
import type { Proposal } from "../../core/proposal";
import { bringStore, recordOf } from "../../store/bringTogether";
import { caseStore } from "../../store/caseStore";
import { entityRows, groupRows, linkRows, memberCount, type RecordRow } from "./mergeWords";

/** One of two records: what it is called, where it is from, what it says. */
export interface MergeRecord {
  readonly name: string;
  readonly from: string;
  readonly rows: readonly RecordRow[];
}

/** Links of an entity that are said; a hub's thousands would say nothing. */
const mostLinks = 50;

/** The case that has a record: the open one, or the one that waits. */
function caseOf(table: Proposal["table"], id: string) {
  const { case: open } = caseStore.getState().file;
  return open[table].has(id) ? open : bringStore.getState().added?.file.case;
}

/** What a record is called in a list. */
export function recordName(table: Proposal["table"], id: string): string {
  if (table === "entities") {
    const item = recordOf("entities", id);
    return item?.label || item?.sourceId || "Unnamed";
  }
  if (table === "groups") return recordOf("groups", id)?.name || "Unnamed group";
  const item = recordOf("links", id);
  if (!item) return "Link";
  return `${recordName("entities", item.from)} – ${recordName("entities", item.to)}`;
}

function rowsOf(table: Proposal["table"], id: string): readonly RecordRow[] {
  const kase = caseOf(table, id);
  if (table === "links") {
    const item = recordOf("links", id);
    return item ? linkRows(item, (end) => recordName("entities", end)) : [];
  }
  if (table === "groups") {
    const group = recordOf("groups", id);
    return group ? groupRows(group, memberCount(kase, id)) : [];
  }
  const item = recordOf("entities", id);
  if (!item || !kase) return [];
  const links = (linksAt(kase).get(id) ?? []).slice(0, mostLinks).flatMap((link) => {
    const line = kase.links.get(link);
    return line ? [recordName("entities", otherEnd(line, id))] : [];
  });
  return entityRows(item, (group) => recordName("groups", group), [...new Set(links)]);
}

/** A record of a proposal as the dialog shows it. */
export function mergeRecord(table: Proposal["table"], id: string): MergeRecord {
  const { case: open } = caseStore.getState().file;
  const { added } = bringStore.getState();
  const from = !added ? "In this case" : open[table].has(id) ? `This case: ${open.head.title}` : added.name;
  return { name: recordName(table, id), from, rows: rowsOf(table, id) };
}
