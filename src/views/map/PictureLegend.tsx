import type { ReactNode } from "react";
import { classNames } from "../../core/hotCells";
import type { Influence } from "../../core/influence";
import type { Flavour } from "./flavour";
import type { MapLayer } from "./mapLayer";
import type { Sign } from "./mapMark";
import { ocgColour } from "./ocgLayers";
import { SignMark } from "./SignMark";
import type { Standing } from "./standing";
import { FillSwatch } from "./swatches";

interface Row {
  readonly key: string;
  readonly sign: ReactNode;
  readonly words: string;
}

export interface Drawn {
  readonly theme: readonly MapLayer[];
  readonly standings: readonly Standing[];
  readonly influence: Influence | undefined;
  readonly groups: ReadonlySet<string>;
  readonly focus: readonly string[];
  readonly flavour: Flavour;
  readonly unit: string;
}

const signWords: { readonly [S in Sign]: string } = {
  search: "Search or arrest",
  driver: "Driver of criminality",
  school: "School",
  youth: "Youth",
  faith: "Faith",
  health: "Health",
  asset: "Community asset",
};

function swatch(layer: MapLayer | undefined, key: string): ReactNode {
  const item = layer?.type === "fills" ? layer.items.find((each) => each.key === key) : undefined;
  return item ? <FillSwatch look={item.look} w={22} h={14} /> : null;
}

/** What is drawn, and only that, with its numbers. */
export function legendRows({
  theme,
  standings,
  influence,
  groups,
  focus,
  flavour,
  unit,
}: Drawn): readonly Row[] {
  const rows: Row[] = [];
  const layer = (id: string) => theme.find((each) => each.id === id);
  const harm = layer("harm");
  if (harm?.type === "fills")
    for (const { key, polygons } of harm.items) {
      if (polygons.length === 0) continue;
      const step = Number(key.split(" ").at(-1));
      const name = classNames[step];
      const words = key.startsWith("class")
        ? `${name} times the mean cell, ${unit}`
        : key.startsWith("within")
          ? `${Math.round(step * 100)} % of all ${unit}`
          : `${key.startsWith("rose") ? "Rose" : "Fell"}, ${name} times the mean cell`;
      rows.push({ key, sign: swatch(harm, key), words });
    }
  const line = (stroke: string, width: number) => (
    <path d="M0 7H22" stroke={stroke} strokeWidth={width} fill="none" />
  );
  const chance = layer("more than chance");
  if (
    chance?.type === "lines" &&
    chance.items.some(({ paths, key }) => paths.length > 0 && key === "outline")
  )
    rows.push({ key: "chance", sign: line(flavour.ink, 2), words: "More than chance, 95 %" });
  const vulnerable = layer("vulnerability");
  if (vulnerable?.type === "fills" && vulnerable.items[0])
    rows.push({
      key: "vulnerable",
      sign: (
        <FillSwatch
          look={vulnerable.items[0].look}
          w={22}
          h={14}
          edge={{ colour: flavour.words, width: 0.8 }}
        />
      ),
      words: `Most vulnerable areas, ${vulnerable.items.length}`,
    });
  const signs = new Map<Sign, number>();
  for (const { members } of standings)
    for (const member of members)
      if (member.type === "sign") signs.set(member.sign, (signs.get(member.sign) ?? 0) + 1);
  for (const [sign, count] of signs)
    rows.push({
      key: sign,
      sign: (
        <g transform="translate(11 7) scale(.72)">
          <SignMark sign={sign} flavour={flavour} selected={false} />
        </g>
      ),
      words: `${signWords[sign]}, ${count}`,
    });
  if (layer("influence"))
    for (const sphere of influence?.spheres ?? [])
      if (groups.has(sphere.group))
        rows.push({
          key: sphere.group,
          sign: line(ocgColour(sphere.group, focus), 3),
          words:
            sphere.shape.type === "surface"
              ? `${sphere.name}: thick 50 %, thin 95 %, n ${sphere.n}`
              : `${sphere.name}: a hint from ${sphere.n} points`,
        });
  const contested = layer("contested");
  if (contested?.type === "fills" && contested.items[0])
    rows.push({
      key: "contested",
      sign: <FillSwatch look={contested.items[0].look} w={22} h={14} />,
      words: "Contested ground",
    });
  return rows;
}

const rowHeight = 21;
const columnWidth = 262;
const columnsFor = (width: number) => Math.max(1, Math.floor((width - 36) / columnWidth));

export function legendHeight(rows: number, width: number): number {
  return rows === 0 ? 0 : 34 + Math.ceil(rows / columnsFor(width)) * rowHeight;
}

/** The legend under the map of an export. */
export function PictureLegend({
  rows,
  width,
  flavour,
}: {
  readonly rows: readonly Row[];
  readonly width: number;
  readonly flavour: Flavour;
}) {
  const columns = columnsFor(width);
  const deep = Math.ceil(rows.length / columns);
  return (
    <g>
      <text x={18} y={22} fontSize={13.5} fontWeight={660} fill={flavour.ink}>
        Legend
      </text>
      {rows.map(({ key, sign, words }, at) => (
        <g
          key={key}
          transform={`translate(${18 + Math.floor(at / deep) * columnWidth} ${34 + (at % deep) * rowHeight})`}
        >
          {sign}
          <text x={32} y={11.5} fontSize={11.5} fill={flavour.ink}>
            {words}
          </text>
        </g>
      ))}
    </g>
  );
}
