import { memo, useEffect, useId, useMemo, useState } from "react";
import type { Case } from "../../core/case";
import { cellCorner } from "../../core/cells";
import { toGrid } from "../../core/osgb";
import type { PageAddress, PageGround } from "../../core/pagePlaces";
import { entityLook } from "../../encode/symbol";
import { cutText, textWidth } from "../../encode/textWidth";
import { MarkAt } from "./Marks";
import { font, ink, rule, secondary } from "./pageLook";
import { type GroundPath, hasStreets, type Streets, sampleStreets } from "./sampleStreets";

const width = 400;

interface Spot {
  readonly address: PageAddress;
  readonly east: number;
  readonly north: number;
}

/** Ink at four steps of times the mean cell (TOKENS, harm ramp). */
function shade(times: number): number {
  return times >= 8 ? 0.68 : times >= 4 ? 0.46 : times >= 2 ? 0.27 : times >= 1 ? 0.13 : 0;
}

/** The side of the map in metres round what is placed, never less than a kilometre and a half. */
function boxOf(spots: readonly Spot[], ground: PageGround | undefined, ratio: number) {
  const points: (readonly [number, number])[] = spots.map(({ east, north }) => [east, north] as const);
  if (points.length === 0 && ground) {
    const { grid } = ground;
    points.push(
      [grid.east, grid.north],
      [grid.east + grid.columns * grid.size, grid.north + grid.rows * grid.size],
    );
  }
  const easts = points.map(([east]) => east);
  const norths = points.map(([, north]) => north);
  const [west, east, south, north] = [
    Math.min(...easts),
    Math.max(...easts),
    Math.min(...norths),
    Math.max(...norths),
  ];
  const side = Math.max(1500, (east - west) * 1.28, ((north - south) * 1.3) / ratio);
  return { west: (west + east) / 2 - side / 2, north: (south + north) / 2 + side * ratio * 0.49, side };
}

type Box = ReturnType<typeof boxOf>;

const fillOf: { readonly [kind: string]: string | undefined } = {
  land: "#F4F5F3",
  built: "#E9EBE8",
  park: "#DFE7DC",
  water: "#DCE4EC",
};
const fillKinds = ["land", "built", "park", "water"];
const lineKinds = ["river", "minor", "main", "rail", "pier"];

/** The ground as one path for each kind of it: thousands of streets would be thousands of elements. What is out of sight is left out. */
function streetPaths(streets: Streets | undefined, box: Box, scale: number, height: number) {
  const found: { kind: string; d: string; area: boolean }[] = [];
  if (!streets) return found;
  const [left, right, top, bottom] = [-60, width + 60, -60, height + 60];
  const path = (points: GroundPath, area: boolean): string => {
    let [x1, x2, y1, y2] = [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ];
    let d = "";
    for (const [lon, lat] of points) {
      const { easting, northing } = toGrid(lon, lat);
      const [x, y] = [(easting - box.west) * scale, (box.north - northing) * scale];
      [x1, x2, y1, y2] = [Math.min(x1, x), Math.max(x2, x), Math.min(y1, y), Math.max(y2, y)];
      d += `${d === "" ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
    }
    return x1 < right && x2 > left && y1 < bottom && y2 > top ? `${d}${area ? "Z" : ""}` : "";
  };
  for (const [list, kinds, area] of [
    [streets.fills, fillKinds, true],
    [streets.lines, lineKinds, false],
  ] as const)
    for (const kind of kinds) {
      const d = list.map((each) => (each.kind === kind ? path(each.path, area) : "")).join("");
      if (d !== "") found.push({ kind, d, area });
    }
  return found;
}

/** Where the OCG is and where harm is reported: cells of 250 m, its addresses with names where there is room. */
export const MiniMapSvg = memo(function MiniMapSvg({
  kase,
  addresses,
  ground,
  focus,
  height,
}: {
  readonly kase: Case;
  readonly addresses: readonly PageAddress[];
  readonly ground: PageGround | undefined;
  readonly focus: readonly string[];
  readonly height: number;
}) {
  const clip = useId();
  const [streets, setStreets] = useState<Streets | undefined>();
  const sample = hasStreets(kase.head.id);
  useEffect(() => {
    if (sample) void sampleStreets().then(setStreets, () => undefined);
  }, [sample]);
  const spots = addresses.flatMap((address): readonly Spot[] => {
    const { place } = address.entity;
    if (!place) return [];
    const { easting, northing } = toGrid(place.lon, place.lat);
    return [{ address, east: easting, north: northing }];
  });
  const { west, north, side: metres } = boxOf(spots, ground, height / width);
  const box = useMemo(() => ({ west, north, side: metres }), [west, north, metres]);
  const scale = width / box.side;
  const x = (east: number) => (east - box.west) * scale;
  const y = (north: number) => (box.north - north) * scale;
  const drawn = useMemo(() => streetPaths(streets, box, scale, height), [streets, box, scale, height]);
  if (spots.length === 0 && !ground) return <p>Nothing of this OCG has a place on the map.</p>;
  const cells: { x: number; y: number; ink: number; key: number }[] = [];
  if (ground)
    for (const [index, value] of ground.harm.entries()) {
      const dark = shade(value / ground.mean);
      if (dark === 0) continue;
      const { easting, northing } = cellCorner(ground.grid, index);
      cells.push({ x: x(easting), y: y(northing + ground.grid.size), ink: dark, key: index });
    }
  const side = (ground?.grid.size ?? 0) * scale;
  const taken: { left: number; right: number; y: number }[] = [];
  const labelled = spots.map((spot) => {
    const [px, py] = [x(spot.east), y(spot.north)];
    const words = cutText(spot.address.name, 110, 9.5, 600);
    const half = textWidth(words, 9.5, 600) / 2;
    const at = Math.max(half + 2, Math.min(width - half - 2, px));
    const free = !taken.some(
      (each) => Math.abs(each.y - (py + 19)) < 11 && each.left < at + half && each.right > at - half,
    );
    if (free) taken.push({ left: at - half, right: at + half, y: py + 19 });
    return { ...spot, px, py, at, words: free ? words : "" };
  });
  const kilometre = 1000 * scale;
  const bar = kilometre < 60 ? Math.max(1, Math.round(60 / kilometre)) : kilometre > 160 ? 0.5 : 1;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="Geographic impact: harm by cell and addresses of the OCG"
      fontFamily={font}
      style={{ display: "block", width: "calc(430px * var(--u))", maxWidth: "100%", margin: "0 auto" }}
    >
      <clipPath id={clip}>
        <rect width={width} height={height} />
      </clipPath>
      <g clipPath={`url(#${clip})`}>
        <rect width={width} height={height} fill={streets ? "#DCE4EC" : "#F3F5F6"} />
        {drawn.map(({ kind, d, area }) =>
          area ? (
            <path key={kind} d={d} fill={fillOf[kind] ?? "#E9EBE8"} stroke="none" />
          ) : (
            <path
              key={kind}
              d={d}
              fill="none"
              stroke={kind === "rail" ? rule : kind === "river" ? "#D3DEE8" : "#FFFFFF"}
              strokeWidth={kind === "main" ? 3.5 : kind === "river" ? 5 : kind === "rail" ? 1 : 1.1}
            />
          ),
        )}
        {cells.map((cell) => (
          <rect
            key={cell.key}
            x={cell.x}
            y={cell.y}
            width={side}
            height={side}
            fill={ink}
            fillOpacity={cell.ink}
          />
        ))}
        {labelled.map(({ address, px, py }) => (
          <g key={address.entity.id} data-entity={address.entity.id}>
            <MarkAt look={entityLook(kase, address.entity, focus)} x={px} y={py} scale={0.5} />
          </g>
        ))}
        {labelled.map(({ address, at, py, words }) => (
          <text
            key={address.entity.id}
            x={at}
            y={py + 19}
            fontSize={9.5}
            fontWeight={600}
            textAnchor="middle"
            fill={ink}
            stroke="#FFFFFF"
            strokeWidth={3}
            paintOrder="stroke"
          >
            {words}
          </text>
        ))}
        <path
          d={`M${width - 12 - bar * kilometre} ${height - 12}v5h${bar * kilometre}v-5`}
          fill="none"
          stroke={ink}
          strokeWidth={1.5}
        />
        <text
          x={width - 12 - (bar * kilometre) / 2}
          y={height - 12}
          fontSize={10}
          textAnchor="middle"
          fill={ink}
          stroke="#FFFFFF"
          strokeWidth={3}
          paintOrder="stroke"
        >
          {`${bar < 1 ? 500 : bar} ${bar < 1 ? "m" : "km"}`}
        </text>
        <path d="M14 8l5 13l-5 -3l-5 3z" fill={ink} />
        <text x={14} y={32} fontSize={10} fontWeight={700} textAnchor="middle" fill={secondary}>
          N
        </text>
      </g>
    </svg>
  );
});
