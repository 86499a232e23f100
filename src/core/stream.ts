import type { Case } from "./case";
import type { Link } from "./link";

export type Goods = "commodity" | "money";

/** What flows in one unit ('kg a month', '£ a week'): two units are never added up. */
export interface Stream {
  readonly id: string;
  readonly goods: Goods;
  /** '' = volumes are not known: each link counts 1. */
  readonly unit: string;
  /** Commodities that the stream touches, by label; empty for money. */
  readonly names: readonly string[];
  readonly links: readonly Link[];
}

/** Streams of the case: by goods and unit, those with most links first. Links without volume go with the largest stream of their goods. */
export function streamsOf(kase: Case): readonly Stream[] {
  const made = new Map<string, { goods: Goods; unit: string; links: Link[] }>();
  const unknown: Link[] = [];
  for (const item of kase.links.values()) {
    if (item.flow === "none") continue;
    if (!item.volume) {
      unknown.push(item);
      continue;
    }
    const id = `${item.flow}:${item.volume.unit}`;
    const stream = made.get(id) ?? { goods: item.flow, unit: item.volume.unit, links: [] };
    made.set(id, stream);
    stream.links.push(item);
  }
  const streams = [...made.values()].sort((a, b) => b.links.length - a.links.length);
  for (const goods of ["commodity", "money"] as const) {
    const loose = unknown.filter((item) => item.flow === goods);
    if (loose.length === 0) continue;
    const main = streams.find((stream) => stream.goods === goods);
    if (main) main.links.push(...loose);
    else streams.push({ goods, unit: "", links: loose });
  }
  return streams.map((stream) => ({
    ...stream,
    id: `${stream.goods}:${stream.unit}`,
    names: [
      ...new Set(
        stream.links.flatMap((item) =>
          [item.from, item.to].flatMap((id) => {
            const end = kase.entities.get(id);
            return end?.kind === "commodity" ? [end.label] : [];
          }),
        ),
      ),
    ],
  }));
}

/** The streams that a chain is judged by: of each goods the one asked for, else the one with most links. */
export function chosenStreams(streams: readonly Stream[], wanted: readonly string[] = []): readonly Stream[] {
  return (["commodity", "money"] as const).flatMap((goods) => {
    const own = streams.filter((stream) => stream.goods === goods);
    return own.find((stream) => wanted.includes(stream.id)) ?? own.slice(0, 1);
  });
}
