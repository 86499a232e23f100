import type { Case } from "./case";
import type { Clusters } from "./clusters";
import { minus, plus, type Reason } from "./duplicateReasons";
import { type Link, strengthOf } from "./link";
import { turnedLink } from "./mergeLinks";
import { plainWords } from "./nameMatch";
import { type Proposal, pairId } from "./proposal";

/** The link read from the lower to the higher of its ends, so that one fact told both ways is one text. */
function upright(item: Link, of: Clusters["of"]): Link {
  const [from, to] = [of(item.from), of(item.to)];
  const placed = from === item.from && to === item.to ? item : { ...item, from, to };
  // Kin is said from → to and has no direction to turn.
  return from > to && item.kin === undefined ? turnedLink(placed) : placed;
}

function keyOf(item: Link): string {
  const { from, to, kind, kin = "", direction, flow, label } = item;
  return JSON.stringify([from, to, kind, kin, direction, flow, plainWords(label)]);
}

const timesText = ({ times }: Link) => `${times.from ?? ""}–${times.to ?? ""}`;
const isDated = ({ times }: Link) => times.from !== undefined || times.to !== undefined;

function reasons(first: Link, second: Link): readonly Reason[] {
  const found: Reason[] = [plus(first.label === "" ? "same kind and ends" : `same kind, ends and label`)];
  if (first.sourceId !== "" && first.sourceId === second.sourceId)
    found.push(plus(`same id ${first.sourceId}`));
  if (isDated(first) && isDated(second)) found.push(plus("same dates"));
  else if (isDated(first) !== isDated(second)) found.push(minus("only one of them has a date"));
  const [one, other] = [strengthOf(first), strengthOf(second)];
  if (one !== other) found.push(minus(`one is ${one}, the other ${other}: the weaker would stand`));
  if (first.count !== second.count) found.push(minus(`seen ${first.count} and ${second.count} times`));
  return found;
}

interface Waiting {
  readonly item: Link;
  readonly added: boolean;
}

/**
 * Links that would say the same twice if the records at their ends were one. Each is offered with one other at most: of
 * five calls told by both files, five pairs, not twenty-five.
 */
export function findLinkPairs(open: Case, added: Case | undefined, ends: Clusters): readonly Proposal[] {
  const found: Proposal[] = [];
  const used = new Set<string>();
  const waiting: Waiting[] = [
    ...[...open.links.values()].map((item) => ({ item, added: false })),
    ...[...(added?.links.values() ?? [])].map((item) => ({ item, added: true })),
  ];
  const pass = (key: (item: Link) => string, fits: (first: Link, second: Link) => boolean) => {
    const seen = new Map<string, Waiting[]>();
    for (const one of waiting) {
      if (used.has(one.item.id)) continue;
      const text = key(upright(one.item, ends.of));
      const list = seen.get(text) ?? [];
      seen.set(text, list);
      const at = list.findIndex((other) => may(other, one) && fits(other.item, one.item));
      const other = list[at];
      if (!other) {
        list.push(one);
        continue;
      }
      list.splice(at, 1);
      used.add(one.item.id).add(other.item.id);
      found.push({
        id: pairId("links", other.item.id, one.item.id),
        table: "links",
        rule: "link",
        keep: other.item.id,
        other: one.item.id,
        reasons: reasons(other.item, one.item),
      });
    }
  };
  // Parallel links of one file are its own business: they are offered only where their ends come together now.
  const may = (first: Waiting, second: Waiting) =>
    first.added !== second.added ||
    !(
      (first.item.from === second.item.from && first.item.to === second.item.to) ||
      (first.item.from === second.item.to && first.item.to === second.item.from)
    );
  pass(
    (item) => `${keyOf(item)} ${timesText(item)}`,
    () => true,
  );
  pass(keyOf, (first, second) => isDated(first) !== isDated(second));
  return found;
}
