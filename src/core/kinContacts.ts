import { type Case, linksAt } from "./case";
import type { Entity } from "./entity";
import type { Nominal } from "./kinNominals";
import type { AttentionReason } from "./kinReason";
import { otherEnd } from "./link";

/** Contacts of a child with nominals who are not kin: told with their grades, and not summed. */
export function contactReasons(
  kase: Case,
  item: Entity,
  nominals: ReadonlyMap<string, Nominal>,
  kin: ReadonlySet<string>,
): readonly AttentionReason[] {
  return (linksAt(kase).get(item.id) ?? []).flatMap((id): readonly AttentionReason[] => {
    const link = kase.links.get(id);
    if (!link || link.kind === "family" || link.kind === "household" || link.kind === "resides") return [];
    const other = otherEnd(link, item.id);
    const nominal = nominals.get(other);
    if (!nominal || kin.has(other)) return [];
    const name = kase.entities.get(other)?.label ?? other;
    const verb = link.label || `Linked (${link.kind})`;
    // 'Seen with', 'in contact with' read both ways; 'threatened' is said of the one who did it.
    const own = / with$/i.test(verb) || link.from === item.id;
    const words = own
      ? `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${name}, ${nominal.words}.`
      : `${name}, ${nominal.words}: ${verb} this person.`;
    return [
      {
        ...{ type: "contact", about: other, value: 0, notSummed: "not kin", sources: link.provenance },
        words,
        ...{ role: nominal.role, group: nominal.group },
      },
    ];
  });
}
