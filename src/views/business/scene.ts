import type { Case } from "../../core/case";
import type { Mark } from "../../core/drawn";
import { isProtected } from "../../core/entity";
import type { Junction } from "../../core/junction";
import { kindWords } from "../../encode/kindWords";
import { labelOf } from "../../encode/markWords";
import { lookOf } from "../../encode/symbol";
import { type BandPath, bandPath, footPath } from "./bandPath";
import { type Cluster, clustersOf, clusterWords } from "./clusters";
import { gapsOf } from "./gaps";
import type { LanePicture } from "./lanePicture";
import { type GapPlace, type LanePlace, layoutLanes, type Spot } from "./layoutLanes";
import { bandsOf, type ReturnBand, type Ribbon } from "./ribbonsOf";
import type { Draft, SceneMark } from "./sceneMark";
import { stacked } from "./stacked";
import { subColumns } from "./subColumns";
import { captionSize, lineHeight, nameSize, widened } from "./widened";
import { wrapLabel } from "./wrapLabel";

export interface SceneBand extends Ribbon {
  readonly path: BandPath;
  readonly width: number;
}

export interface SceneReturn extends ReturnBand {
  readonly path: BandPath;
  readonly width: number;
  readonly start: Spot;
  readonly end: Spot;
  /** Height of its way along the foot. */
  readonly foot: number;
}

export interface SceneWall {
  readonly x: number;
  readonly junction: Junction | undefined;
  readonly gaps: readonly GapPlace[];
}

/** Everything with its place, ready to be drawn. */
export interface Scene {
  readonly width: number;
  /** Foot of the lanes, and of what stands in them above the ways back. */
  readonly height: number;
  readonly floor: number;
  readonly lanes: readonly LanePlace[];
  readonly marks: readonly SceneMark[];
  readonly bands: readonly SceneBand[];
  readonly returns: readonly SceneReturn[];
  readonly walls: readonly SceneWall[];
  /** Links inside marks that stand for several. */
  readonly inside: readonly string[];
}

export interface SceneInput {
  readonly kase: Case;
  readonly focus: readonly string[];
  readonly picture: LanePicture;
  readonly junctions: readonly Junction[];
  readonly single: ReadonlySet<string>;
  readonly opened: ReadonlySet<string>;
  readonly width: number;
  readonly height: number;
  /** Size of words against 100 %. */
  readonly wordScale: number;
}

/** From this width on a lane holds three marks side by side. */
const wideLane = 165;
/** Width of a column in which a mark stands at full size. */
const wideColumn = 60;
/** Height of brackets, lane names and route counts over the lanes. */
export const headHeight = 102;
const thin = 5;
const most = 7;

/** Bands as wide as their share of the largest throughput of their goods; thin where the volume is not known. */
function widths(ribbons: readonly Ribbon[], fullest: number): (each: Ribbon) => number {
  const through = new Map<string, number>();
  const add = (key: string, amount: number) => through.set(key, (through.get(key) ?? 0) + amount);
  for (const { goods, from, to, amount } of ribbons) {
    add(`${goods} out ${from}`, amount ?? 0);
    add(`${goods} in ${to}`, amount ?? 0);
  }
  const whole = (goods: string) =>
    Math.max(0, ...[...through].filter(([key]) => key.startsWith(goods)).map(([, amount]) => amount));
  const wholes = { commodity: whole("commodity"), money: whole("money") };
  return ({ goods, amount }) =>
    amount === undefined || wholes[goods] === 0 ? thin : Math.max(3, (fullest * amount) / wholes[goods]);
}

function asMark(kase: Case, cluster: Cluster): Mark | undefined {
  const [id] = cluster.members;
  const item = id === undefined ? undefined : kase.entities.get(id);
  if (!item) return undefined;
  if (cluster.members.length === 1) return { type: "entity", id: item.id, entity: item };
  const members = cluster.members.flatMap((each) => kase.entities.get(each) ?? []);
  const { name } = clusterWords(members, kindWords[item.kind].many);
  const fold = { id: `f${cluster.key}`, label: name, by: "chosen" as const, members: cluster.members };
  return { type: "fold", id: fold.id, fold, members };
}

function wordsOf(input: SceneInput, cluster: Cluster, mark: Mark): { name: string; caption: string } {
  if (mark.type === "fold") {
    const [first] = mark.members;
    return clusterWords(mark.members, first ? kindWords[first.kind].many : "");
  }
  const words = labelOf(input.kase, mark, input.focus);
  const item = mark.entity;
  const name = words.name || item.label;
  if (!cluster.tagged) return { name, caption: "no function" };
  return { name, caption: isProtected(item) ? `Protect: ${words.caption}` : words.caption };
}

/** Places everything of the lanes. Deterministic: the same case and size make the same picture. */
export function sceneOf(input: SceneInput): Scene {
  const { kase, picture, wordScale } = input;
  const laneCount = picture.lanes.length;
  const limit = Math.max(4, Math.min(most, Math.floor((input.height - headHeight) / 72)));
  const clusters = clustersOf(kase, picture.spots.values(), limit, input.single, input.opened);
  const bands = bandsOf(picture, clusters);
  const columns = subColumns(
    clusters,
    bands.ribbons,
    input.width / Math.max(1, laneCount) < wideLane ? 2 : 3,
  );
  const counts = Array.from({ length: laneCount }, (_, lane) =>
    Math.max(
      1,
      ...clusters.filter((each) => each.lane === lane).map((each) => (columns.get(each.key) ?? 0) + 1),
    ),
  );
  const fullest = Math.max(26, Math.min(66, (input.height - headHeight) * 0.11));
  const widthOf = widths(bands.ribbons, fullest);
  const laneOf = new Map(clusters.map((each) => [each.key, each.lane]));
  const gaps = Array.from({ length: Math.max(0, laneCount - 1) }, (_, wall) => {
    const crossing = bands.ribbons.filter(
      (each) => (laneOf.get(each.from) ?? 0) <= wall && (laneOf.get(each.to) ?? 0) > wall,
    );
    return gapsOf(wall, crossing, bands.ribbons, clusters, junctionAt(input, wall));
  }).flat();
  const returnsFrom = new Set(bands.returns.flatMap((each) => [each.from, each.to]));
  const unit = layoutLanes({
    counts,
    rooms: [],
    bands: [],
    gaps: [],
    left: 0,
    width: input.width,
    top: 0,
    bottom: 0,
  });
  const scale = Math.max(
    0.68,
    Math.min(1, Math.min(...unit.lanes.map((lane) => lane.columnWidth)) / wideColumn),
  );
  const short = surnames(kase, clusters);
  const drafts = clusters.flatMap((cluster) => {
    const mark = asMark(kase, cluster);
    if (!mark) return [];
    const look = lookOf(kase, mark, input.focus);
    const sum = (list: readonly Ribbon[]) => list.reduce((all, each) => all + widthOf(each), 0);
    const thickness = Math.max(
      sum(bands.ribbons.filter((each) => each.to === cluster.key)),
      sum(bands.ribbons.filter((each) => each.from === cluster.key)),
    );
    const half = Math.max((look.h / 2) * scale, thickness / 2) + 2;
    const room = (unit.lanes[cluster.lane]?.columnWidth ?? 100) - 4;
    const full = wordsOf(input, cluster, mark);
    const words = { ...full, name: short.get(cluster.key) ?? full.name };
    const name = wrapLabel(words.name, room, nameSize * wordScale, 2);
    const caption = wrapLabel(words.caption, room, captionSize * wordScale, 1)[0] ?? "";
    const label = (name.length + (caption ? 1 : 0)) * lineHeight * wordScale + 4;
    const column = columns.get(cluster.key) ?? 0;
    return [{ cluster, mark, look, name, caption, half, label, column, words }];
  });
  const foot =
    16 + bands.returns.reduce((all, each) => all + Math.max(10, Math.min(24, widthOf(each))) + 16, 0);
  const placed = layoutLanes({
    counts,
    rooms: drafts.map(({ cluster, half, label, column }) => ({
      key: cluster.key,
      lane: cluster.lane,
      column,
      above: half + 8,
      below: half + label + 4,
      low: returnsFrom.has(cluster.key),
    })),
    bands: bands.ribbons.map((each) => ({ ...each, width: widthOf(each) })),
    gaps,
    left: 0,
    width: input.width,
    top: headHeight,
    bottom: input.height - foot,
  });
  const first = drafts.flatMap(
    ({ cluster, mark, look, name, caption, half, column, words }): readonly Draft[] => {
      const at = placed.marks.get(cluster.key);
      return at
        ? [
            {
              ...cluster,
              ...at,
              mark,
              look,
              name,
              caption,
              column,
              words,
              labelY: at.y + half + 2,
              labelX: at.x,
              scale,
            },
          ]
        : [];
    },
  );
  const marks = widened(first, placed.lanes, wordScale);
  const points = stacked(bands.ribbons, placed, widthOf);
  const bottomOf = new Map(
    marks.map((each) => [
      each.key,
      each.labelY + (each.name.length + (each.caption ? 1 : 0)) * lineHeight * wordScale,
    ]),
  );
  let at = placed.bottom + 8;
  const returns = bands.returns.flatMap((each): readonly SceneReturn[] => {
    const start = placed.marks.get(each.from);
    const end = placed.marks.get(each.to);
    if (!start || !end) return [];
    const width = Math.max(10, Math.min(24, widthOf(each)));
    const level = at + width / 2;
    at += width + 16;
    const tip = { x: end.x, y: (bottomOf.get(each.to) ?? end.y) + 18 };
    return [{ ...each, width, start, end: tip, foot: level, path: footPath(start, tip, level, width) }];
  });
  return {
    width: input.width,
    height: placed.bottom + foot,
    floor: placed.bottom,
    lanes: placed.lanes,
    marks,
    bands: bands.ribbons.map((each) => ({
      ...each,
      width: widthOf(each),
      path: bandPath(points.get(each.key) ?? [], widthOf(each)),
    })),
    returns,
    walls: placed.walls.map((x, wall) => ({
      x,
      junction: junctionAt(input, wall),
      gaps: placed.gaps.filter((gap) => gap.wall === wall),
    })),
    inside: bands.inside,
  };
}

/** People by surname alone, as a chart on a wall says them, where no two that are drawn share it. */
function surnames(kase: Case, clusters: readonly Cluster[]): ReadonlyMap<string, string> {
  const surname = (id: string) => /^([^,a-z]+), /.exec(kase.entities.get(id)?.label ?? "")?.[1];
  const holders = new Map<string, Set<string>>();
  for (const id of kase.entities.keys()) {
    const name = surname(id);
    if (name !== undefined) holders.set(name, (holders.get(name) ?? new Set()).add(id));
  }
  const drawn = new Set(clusters.flatMap((each) => each.members));
  return new Map(
    clusters.flatMap(({ key, members: [id, ...rest] }) => {
      const name = id === undefined || rest.length > 0 ? undefined : surname(id);
      const others = [...(holders.get(name ?? "") ?? [])].filter((each) => drawn.has(each));
      return name !== undefined && others.length === 1 ? [[key, name] as const] : [];
    }),
  );
}

/** The junction that a wall stands for: where lanes that nobody works in are shown, the wall before the function that takes over. */
function junctionAt(input: SceneInput, wall: number): Junction | undefined {
  const to = input.picture.lanes[wall + 1]?.lane;
  return input.junctions.find((each) => each.to === to);
}
