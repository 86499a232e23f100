import type { Case } from "../../core/case";
import type { Link } from "../../core/link";
import { linkVerbs } from "../../encode/kindWords";
import { amountWords } from "./junctionWords";

/** 'WOOD, Gary drives Van TR41 NGA, 2.5 kg a month'. */
export function linkWords(kase: Case, item: Link): string {
  const name = (id: string) => kase.entities.get(id)?.label || id;
  const volume = item.volume ? `, ${amountWords(item.volume.amount, item.volume.unit)}` : "";
  return `${name(item.from)} ${item.label || linkVerbs[item.kind]} ${name(item.to)}${volume}`;
}
