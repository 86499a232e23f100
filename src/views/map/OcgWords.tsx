import type { Influence } from "../../core/influence";
import { toScreen, type View } from "./camera";
import type { Flavour } from "./flavour";
import type { Polygon } from "./mapLayer";
import { type Arc, ocgColour } from "./ocgLayers";

/** Names of OCGs at the top of their ground, 'Contested' on what two share, and the numbers on flows. */
export function OcgWords({
  influence,
  groups,
  focus,
  contested,
  spheres,
  arcs,
  view,
  flavour,
  scale,
}: {
  readonly influence: Influence | undefined;
  readonly groups: ReadonlySet<string>;
  readonly focus: readonly string[];
  readonly contested: boolean;
  readonly spheres: boolean;
  readonly arcs: readonly Arc[];
  readonly view: View;
  readonly flavour: Flavour;
  readonly scale: number;
}) {
  const rim = flavour.paper === "#151B21" ? "#F3F5F6" : flavour.paper;
  const halo = {
    stroke: rim,
    strokeWidth: 4,
    strokeLinejoin: "round",
    paintOrder: "stroke",
    textAnchor: "middle",
  } as const;
  // Names first; 'Contested' only where there is room.
  const taken: (readonly [number, number])[] = [];
  const free = (x: number, y: number) => {
    const clear = taken.every(([tx, ty]) => Math.abs(tx - x) > 84 || Math.abs(ty - y) > 30);
    if (clear) taken.push([x, y]);
    return clear;
  };
  return (
    <g fontFamily="Inter Variable, Inter, Arial, sans-serif">
      {(spheres ? (influence?.spheres ?? []) : [])
        .filter(({ group }) => groups.has(group))
        .map((sphere) => {
          const top = topOf(outlineOf(sphere.shape), view);
          if (!top) return null;
          const [x, y] = top;
          taken.push([x, Math.max(34, y - 10)]);
          return (
            <g key={sphere.group} transform={`translate(${x.toFixed(1)} ${Math.max(34, y - 10).toFixed(1)})`}>
              <text fontSize={14 * scale} fontWeight={700} fill={ocgColour(sphere.group, focus)} {...halo}>
                {sphere.name}
              </text>
              <text
                y={13 * scale}
                fontSize={11 * scale}
                fontWeight={560}
                fill={ocgColour(sphere.group, focus)}
                {...halo}
              >
                {`n ${sphere.n}${sphere.indicative ? ", a hint" : ""}`}
              </text>
            </g>
          );
        })}
      {(contested ? (influence?.contests ?? []) : [])
        .filter((contest) => contest.groups.every((group) => groups.has(group)))
        .map((contest) => {
          const top = topOf(contest.polygons, view);
          return top && free(top[0], top[1] - 5) ? (
            <text
              key={contest.groups.join(" ")}
              x={top[0]}
              y={top[1] - 5}
              fontSize={12 * scale}
              fontWeight={660}
              fill={flavour.ink}
              {...halo}
              stroke={flavour.paper}
            >
              Contested
            </text>
          ) : null;
        })}
      {arcs.map(({ flow, apex }) => {
        const [x, y] = toScreen(view, ...apex);
        const text = flow.count.toLocaleString("en-GB");
        const half = 8 + text.length * 4;
        return (
          <g
            key={`${flow.from.name} ${flow.to.name}`}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
          >
            <title>{flow.words}</title>
            <rect
              x={-half}
              y={-11}
              width={2 * half}
              height={22}
              rx={11}
              fill={flavour.paper}
              stroke={flavour.ink}
              strokeWidth={1.4}
            />
            <text y={4.5} textAnchor="middle" fontSize={12.5} fontWeight={680} fill={flavour.ink}>
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

type Shape = Influence["spheres"][number]["shape"];

function outlineOf(shape: Shape): readonly Polygon[] {
  switch (shape.type) {
    case "points":
      return shape.rings.map((ring) => [ring]);
    case "hull":
    case "ellipse":
      return [[shape.ring]];
    case "surface":
      return shape.range.polygons;
  }
}

/** The northernmost corner that is on the screen. */
function topOf(polygons: readonly Polygon[], view: View): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined;
  for (const [ring] of polygons)
    for (const [lon, lat] of ring ?? []) {
      const [x, y] = toScreen(view, lon, lat);
      if (x < 40 || x > view.width - 40 || y < 30 || y > view.height - 30) continue;
      if (!best || y < best[1]) best = [x, y];
    }
  return best;
}
