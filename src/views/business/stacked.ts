import { type Placed, type Spot, wallWidth } from "./layoutLanes";
import type { Ribbon } from "./ribbonsOf";

/** Points of each band, with bands that share a mark or an opening set side by side in the order in which they part. */
export function stacked(
  ribbons: readonly Ribbon[],
  placed: Placed,
  widthOf: (each: Ribbon) => number,
): ReadonlyMap<string, readonly Spot[]> {
  const gapX = new Map(placed.gaps.map((gap) => [`${gap.x} ${gap.y}`, gap]));
  /** Bands at each place where several stand together: leaving a mark, coming into one, going through an opening. */
  const stands = new Map<
    string,
    { readonly key: string; readonly width: number; readonly toward: number }[]
  >();
  const stand = (place: string, each: { key: string; width: number; toward: number }) =>
    stands.set(place, [...(stands.get(place) ?? []), each]);
  const placeOf = (each: Ribbon, index: number, last: number, at: Spot): string | undefined => {
    if (index === 0) return `out ${each.from}`;
    if (index === last) return `in ${each.to}`;
    return gapX.has(`${at.x} ${at.y}`) ? `gap ${at.x} ${at.y}` : undefined;
  };
  for (const each of ribbons) {
    const way = placed.ways.get(each.key) ?? [];
    const width = widthOf(each);
    way.forEach((at, index) => {
      const place = placeOf(each, index, way.length - 1, at);
      if (place === undefined) return;
      const before = way[index - 1]?.y;
      const after = way[index + 1]?.y;
      const toward =
        before === undefined ? (after ?? at.y) : after === undefined ? before : (before + after) / 2;
      // Bands that part at the same place part further on: the far end decides.
      const far = (index === 0 ? way.at(-1)?.y : way[0]?.y) ?? 0;
      stand(place, { key: each.key, width, toward: toward + far * 1e-3 });
    });
  }
  const offset = new Map<string, number>();
  for (const [place, list] of stands) {
    const total = list.reduce((all, each) => all + each.width, 0);
    let at = -total / 2;
    for (const each of [...list].sort((a, b) => a.toward - b.toward)) {
      offset.set(`${place} ${each.key}`, at + each.width / 2);
      at += each.width;
    }
  }
  return new Map(
    ribbons.map((each) => {
      const way = placed.ways.get(each.key) ?? [];
      const points = way.flatMap((at, index): readonly Spot[] => {
        const place = placeOf(each, index, way.length - 1, at);
        const y = at.y + (place === undefined ? 0 : (offset.get(`${place} ${each.key}`) ?? 0));
        if (place?.startsWith("gap"))
          return [
            { x: at.x - wallWidth, y },
            { x: at.x + wallWidth, y },
          ];
        return [{ x: at.x, y }];
      });
      return [each.key, points];
    }),
  );
}
