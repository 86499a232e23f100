import type { Arrangement } from "../../core/arrangement";
import type { Drawn } from "../../core/drawn";
import type { Point } from "../../core/geometry";
import type { LayoutInput, LayoutItem, LayoutLine } from "../../core/layoutInput";
import type { Line } from "../../core/line";
import type { Size } from "./camera";
import type { Scene, SceneMark } from "./scene";
import { standing } from "./standing";

/** OCG of each mark as far as a layout needs it: what stands in a box, and what is of the OCG in the middle. */
function groupsOf(drawn: Drawn, scene: Scene, arrangement: Arrangement): ReadonlyMap<string, string> {
  const groups = new Map<string, string>();
  const [main] = arrangement.focus;
  for (const mark of scene.marks.values()) {
    const { dress } = mark.look;
    const slots = dress.type === "ocg" ? [dress.slot] : "slots" in dress ? dress.slots : [];
    if (main !== undefined && slots[0] === 0) groups.set(mark.id, main);
  }
  for (const box of drawn.boxes) for (const id of box.marks) groups.set(id, box.group.id);
  return groups;
}

function itemOf(
  mark: SceneMark,
  scale: number,
  group: string | undefined,
  main: string | undefined,
): LayoutItem {
  const { w, h, labelW, labelH } = standing(mark, { x: 0, y: 0 }, 1, scale);
  const entity = mark.mark.type === "entity" ? mark.mark.entity : undefined;
  return {
    id: mark.id,
    w,
    h,
    labelW,
    labelH,
    tier: mark.look.tier,
    kind: entity?.kind ?? "fold",
    ...(group === undefined ? {} : { group }),
    ...(group !== undefined && group === main ? { main: true } : {}),
    ...(entity?.place ? { place: { lon: entity.place.lon, lat: entity.place.lat } } : {}),
    ...(entity?.kind === "ocg" ? { hub: true } : {}),
  };
}

/** Who commands whom on a line, by its links of that kind. */
function directsOf(line: Line): "ab" | "ba" | undefined {
  for (const item of line.links) {
    if (item.kind !== "directs") continue;
    const turned = item.from !== line.from && item.to === line.from;
    if (item.direction === "forward" || item.direction === "none") return turned ? "ba" : "ab";
    if (item.direction === "back") return turned ? "ab" : "ba";
  }
  return undefined;
}

function lineOf(line: Line): LayoutLine {
  const directs = directsOf(line);
  return {
    a: line.from,
    b: line.to,
    weight: line.count,
    ...(directs ? { directs } : {}),
    ...(line.rival ? { rival: true } : {}),
  };
}

/** What a layout is told of a picture: measured sizes and ties, what must not move and where things are. */
export function layoutInput(
  scene: Scene,
  drawn: Drawn,
  arrangement: Arrangement,
  rest: {
    readonly fixed: ReadonlyMap<string, Point>;
    readonly current: ReadonlyMap<string, Point>;
    readonly size: Size;
    readonly scale: number;
  },
): LayoutInput {
  const groups = groupsOf(drawn, scene, arrangement);
  const [main] = arrangement.focus;
  return {
    items: [...scene.marks.values()].map((mark) => itemOf(mark, rest.scale, groups.get(mark.id), main)),
    lines: drawn.lines.map(lineOf),
    fixed: rest.fixed,
    current: rest.current,
    seed: arrangement.seed,
    width: Math.max(600, rest.size.w),
    height: Math.max(400, rest.size.h),
  };
}
