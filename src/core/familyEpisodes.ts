import type { UnionEpisode } from "./familyUnion";
import type { Union } from "./group";
import type { Link } from "./link";
import { startOf } from "./time";

const passing =
  /\b(transitory|brief|casual|short|girlfriend|boyfriend|dating|affair|one night|on and off)\b/i;
const lasting = /\b(married|husband|wife|spouse|civil partner|cohabit\w*|lives? with|fianc\w*|engaged)\b/i;

/** 'relationship: brief' as a fact of the link, or its label. */
function words(links: readonly Link[]): string {
  return links
    .flatMap((item) => [
      item.label,
      ...item.attributes
        .filter(({ name }) => /relationship|union|couple/i.test(name))
        .map(({ value }) => value),
    ])
    .join(" ");
}

const wed = /\b(married|marriage|husband|wife|spouse|divorced|civil partner(ship)?)\b/i;
const notWed = /\b(not|un|never)[- ]?married\b/i;

const isWed = (said: string, ended: UnionEpisode["ended"]) =>
  (wed.test(said) && !notWed.test(said)) || ended === "divorced";

function kindOf(said: string, ended: UnionEpisode["ended"], couple: boolean): UnionEpisode["kind"] {
  if (passing.test(said)) return "transitory";
  if (lasting.test(said) || couple) return "enduring";
  // Only what has lasted can be divorced or separated from.
  return ended === "unknown" ? "unknown" : "enduring";
}

function episode(
  kind: UnionEpisode["kind"],
  ended: UnionEpisode["ended"],
  times: Union["times"],
  married: boolean,
): UnionEpisode {
  return {
    kind,
    ...(times.from === undefined ? {} : { start: times.from }),
    ...(times.to === undefined ? {} : { end: times.to }),
    ended,
    ...(married ? { married } : {}),
  };
}

function ofLink(item: Link): UnionEpisode {
  const isFormer = item.kin === "former partner";
  const ended = !isFormer ? "no" : /divorc|annul/i.test(item.label) ? "divorced" : "separated";
  const said = words([item]);
  // A former partner may have been one for a month: not said, not known.
  const kind =
    isFormer && ended === "separated" ? kindOf(said, "unknown", false) : kindOf(said, ended, !isFormer);
  return episode(kind, ended, item.times, isWed(said, ended));
}

const same = (a: UnionEpisode, b: UnionEpisode) =>
  a.kind === b.kind && a.start === b.start && a.end === b.end && a.ended === b.ended;

/** The times of a couple in order: as its union records say, else as its links do. */
export function episodesOf(groups: readonly Union[], couples: readonly Link[]): readonly UnionEpisode[] {
  const current = couples.some((item) => item.kin === "partner");
  const found =
    groups.length > 0
      ? groups.map((group) => {
          const said = words(couples);
          const kind = kindOf(said, group.ended, current);
          return episode(kind, group.ended, group.times, isWed(said, group.ended));
        })
      : couples.map(ofLink);
  const once = found.filter((item, at) => !found.slice(0, at).some((other) => same(item, other)));
  const at = (item: UnionEpisode) => {
    const time = startOf(item.start ?? item.end ?? "");
    return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
  };
  const over = (item: UnionEpisode) => (item.ended === "no" || item.ended === "unknown" ? 1 : 0);
  // Undated: what is over came before what is not.
  return once
    .map((item, index) => ({ item, index }))
    .sort((a, b) => {
      const [x, y] = [at(a.item), at(b.item)];
      return (x === y ? 0 : x < y ? -1 : 1) || over(a.item) - over(b.item) || a.index - b.index;
    })
    .map(({ item }) => item);
}
