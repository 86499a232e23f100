import type { Link } from "../../core/link";

/** Ends of a link in the direction of its flow; two pairs when it flows both ways. A link without direction flows as it was read. */
export function ways(item: Link): readonly (readonly [string, string])[] {
  if (item.from === item.to) return [];
  if (item.direction === "back") return [[item.to, item.from]];
  const forth = [item.from, item.to] as const;
  return item.direction === "both" ? [forth, [item.to, item.from]] : [forth];
}
