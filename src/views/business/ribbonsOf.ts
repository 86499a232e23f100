import type { Strength } from "../../core/provenance";
import type { Goods } from "../../core/stream";
import type { Cluster } from "./clusters";
import { type LanePicture, type Stretch, worstStrength } from "./lanePicture";

/** What flows from one mark to another, drawn as one band. */
export interface Ribbon {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly goods: Goods;
  readonly links: readonly string[];
  /** Undefined = volume not known: drawn thin, at a fixed width. */
  readonly amount: number | undefined;
  readonly strength: Strength;
}

/** A band that goes back up the chain along the foot. */
export interface ReturnBand extends Ribbon {
  readonly through: readonly string[];
}

/** Joins the stretches between the same two marks. What stays within one mark is no band. */
function joined(
  stretches: readonly (Stretch & { readonly through?: readonly string[] })[],
  markOf: ReadonlyMap<string, string>,
): readonly ReturnBand[] {
  const groups = new Map<string, (Stretch & { readonly through?: readonly string[] })[]>();
  for (const stretch of stretches) {
    const from = markOf.get(stretch.from);
    const to = markOf.get(stretch.to);
    if (from === undefined || to === undefined || from === to) continue;
    const key = `${stretch.goods} ${from} ${to}`;
    groups.set(key, [...(groups.get(key) ?? []), stretch]);
  }
  return [...groups].flatMap(([key, list]) => {
    const [first] = list;
    if (!first) return [];
    const known = list.flatMap((each) => each.amount ?? []);
    const links = list.flatMap((each) => each.link ?? []);
    return [
      {
        key,
        from: markOf.get(first.from) ?? "",
        to: markOf.get(first.to) ?? "",
        goods: first.goods,
        links: [...new Set(links.map((item) => item.id))],
        amount: known.length > 0 ? known.reduce((a, b) => a + b, 0) : undefined,
        strength: worstStrength(links),
        through: [...new Set(list.flatMap((each) => each.through ?? []))],
      },
    ];
  });
}

export interface Bands {
  readonly ribbons: readonly Ribbon[];
  readonly returns: readonly ReturnBand[];
  /** Links inside a mark that stands for several: drawn by it. */
  readonly inside: readonly string[];
}

/** The bands of a picture whose spots are told as some marks. */
export function bandsOf(picture: LanePicture, clusters: readonly Cluster[]): Bands {
  const laneName = (lane: number) => picture.lanes[lane]?.lane ?? "";
  const markOf = new Map<string, string>(
    clusters.flatMap((mark) => mark.members.map((id) => [`${laneName(mark.lane)}:${id}`, mark.key] as const)),
  );
  const inside = picture.stretches.flatMap((each) =>
    each.link && markOf.has(each.from) && markOf.get(each.from) === markOf.get(each.to) ? [each.link.id] : [],
  );
  return {
    ribbons: joined(picture.stretches, markOf),
    returns: joined(picture.returns, markOf),
    inside,
  };
}
