import type { Case } from "../../core/case";
import type { Entity } from "../../core/entity";
import { type Link, otherEnd } from "../../core/link";
import type { Provenance } from "../../core/provenance";
import { dateText, type Interval } from "../../core/time";
import { linkVerbs } from "../../encode/kindWords";

/** '14 Mar 2026', '1 Dec 2025 to 3 Mar 2026', 'since 2024', ''. */
export function intervalWords(times: Interval): string {
  if (times.from && times.to)
    return times.from === times.to
      ? dateText(times.from)
      : `${dateText(times.from)} to ${dateText(times.to)}`;
  if (times.from) return dateText(times.from);
  return times.to ? `until ${dateText(times.to)}` : "";
}

/** A link as said of one of its ends: 'Drives Van TR41 NGA', or, where it comes from the other, 'SMITH, John: father of SMITH, David'. */
export function linkSentence(kase: Case, item: Link, of: string): string {
  const name = kase.entities.get(otherEnd(item, of))?.label ?? "something that is not in the file";
  const verb = item.label || linkVerbs[item.kind];
  const sentence =
    item.from === of ? `${verb} ${name}` : `${name}: ${verb} ${kase.entities.get(of)?.label ?? "this"}`;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** What stands under a fact: how often, when, from which sources. Never empty: an ungraded fact says so. */
export function supportWords(item: {
  readonly count?: number;
  readonly times?: Interval;
  readonly provenance: readonly Provenance[];
}): string {
  const seen = (item.count ?? 1) > 1 ? `${item.count} times` : "";
  const when = intervalWords(item.times ?? {});
  const sources = [...new Set(item.provenance.map((each) => each.source).filter(Boolean))];
  const dated = item.provenance
    .map((each) => each.date)
    .filter((date) => date !== undefined)
    .sort();
  const last = dated.at(-1);
  const from =
    sources.length > 0
      ? `Source${sources.length > 1 ? "s" : ""} ${sources.join(", ")}${last ? `, ${dateText(last)}` : ""}`
      : "No source stated";
  const opinion =
    item.provenance.length > 0 && item.provenance.every((each) => each.opinion) ? "Opinion" : "";
  return [seen, when, opinion, from].filter(Boolean).join(". ");
}

/** Facts and opinions behind an entity: its own, its attributes', its memberships' and its links'. */
export function countFacts(
  item: Entity,
  links: readonly Link[],
): { readonly facts: number; readonly opinions: number } {
  const all = [
    ...item.provenance,
    ...item.attributes.flatMap((each) => each.provenance),
    ...item.memberships.flatMap((each) => each.provenance),
    ...links.flatMap((each) => each.provenance),
  ];
  const opinions = all.filter((each) => each.opinion).length;
  return { facts: all.length - opinions, opinions };
}
