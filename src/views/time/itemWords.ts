import type { Case } from "../../core/case";
import { lasts } from "../../core/dated";
import type { ThemeItem } from "../../core/themeLines";
import { dateText, type Interval } from "../../core/time";
import { counted, linkVerbs, listed, strengthWords } from "../../encode/kindWords";

const nameOf = (kase: Case, id: string) => kase.entities.get(id)?.label || id;

/** '14 Mar 2026 21:40', 'Jan 2026 to May 2026'. */
export function whenWords(times: Interval): string {
  const from = times.from ?? times.to ?? "";
  return lasts(times) ? `${dateText(times.from ?? "")} to ${dateText(times.to ?? "")}` : dateText(from);
}

/** 'Seizure, 2.1 kg', 'calls NESBITT, Craig'. */
export function itemName(kase: Case, item: ThemeItem, entity: string): string {
  if (item.table === "entities") return nameOf(kase, item.id);
  const link = kase.links.get(item.id);
  if (!link) return item.id;
  const other = link.from === entity ? link.to : link.from;
  const verb = link.label || linkVerbs[link.kind];
  return link.from === entity ? `${verb} ${nameOf(kase, other)}` : `${nameOf(kase, other)} ${verb}`;
}

function timesOf(kase: Case, item: ThemeItem): Interval {
  if (item.table === "links") return kase.links.get(item.id)?.times ?? {};
  const own = kase.entities.get(item.id)?.times ?? {};
  return own.from || own.to ? own : (kase.links.get(item.links[0] ?? "")?.times ?? {});
}

/** 'Cash run, 3 Feb 2026 19:10, with DARBY, Paul and Shop account, confirmed'. */
export function itemWords(kase: Case, item: ThemeItem, entity: string): string {
  const others =
    item.table === "entities" && item.others.length > 0
      ? `, with ${listed(item.others.map((id) => nameOf(kase, id)))}`
      : "";
  const count = kase.links.get(item.id)?.count ?? 1;
  const times = item.table === "links" && count > 1 ? `, ${counted(count, "time")}` : "";
  return `${itemName(kase, item, entity)}, ${whenWords(timesOf(kase, item))}${others}${times}, ${strengthWords[item.strength].toLowerCase()}`;
}

/** What a frame stands for, every item of it up to six. */
export function frameWords(kase: Case, items: readonly ThemeItem[], entity: string): string {
  const shown = items.slice(0, 6).map((item) => itemWords(kase, item, entity));
  return items.length > 6 ? [...shown, `and ${items.length - 6} more`].join("\n") : shown.join("\n");
}
