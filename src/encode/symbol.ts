import { ocgsOf } from "../core/belongs";
import type { Case } from "../core/case";
import type { Mark } from "../core/drawn";
import { type Entity, isProtected, type Role, type Status } from "../core/entity";
import type { Group, Ocg } from "../core/group";
import { type Figure, formOf } from "./glyphOf";
import { type Slot, slotOf } from "./palette";
import { type Shape, shapeSize } from "./shape";

/** What a mark's fill and edge say. Colour = OCG and nothing else, so only members, hexagons and things of an OCG have slots. */
export type Dress =
  | { readonly type: "member"; readonly slots: readonly Slot[] }
  /** A member of an OCG that is not known: white, dashed grey ring. */
  | { readonly type: "unplaced" }
  | { readonly type: "associate" }
  /** Child, victim, exploited or vulnerable: double ring and shield, never in OCG colour. */
  | { readonly type: "protected" }
  | { readonly type: "ocg"; readonly slot: Slot }
  | { readonly type: "thing"; readonly slots: readonly Slot[] }
  /** Unknown, or made because a link refers to it: dashed. */
  | { readonly type: "unknown" };

export type Badge = "deceased" | "in custody" | "wanted" | "abroad" | "protected";

/** How one mark looks in any theme: no position, no fact. Two marks with the same look are the same picture. */
export interface Look {
  readonly shape: Shape;
  /** Size of the body without ring, at 100 %. */
  readonly body: readonly [number, number];
  /** Full size with ring, fold outlines and OCG badges. */
  readonly w: number;
  readonly h: number;
  readonly ring?: { readonly width: number; readonly gap: number };
  readonly dress: Dress;
  readonly glyph: Figure;
  /** In a hexagon: the OCG's name, shortened to fit. */
  readonly word: string;
  /** Letters of the OCGs of a member of several, with their colours. */
  readonly letters: readonly { readonly slot: Slot; readonly letter: string }[];
  readonly badge?: Badge;
  /** Number of entities folded into this mark; 0 = not a fold. */
  readonly fold: number;
  readonly photo?: string;
  /** 3 principal, 2 significant, 1 peripheral, 0 none. */
  readonly tier: 0 | 1 | 2 | 3;
}

const sizes: { readonly [R in Role]: { d: number; ring?: { width: number; gap: number }; tier: 1 | 2 | 3 } } =
  {
    principal: { d: 56, ring: { width: 4, gap: 4.5 }, tier: 3 },
    significant: { d: 44, ring: { width: 2, gap: 3 }, tier: 2 },
    peripheral: { d: 32, tier: 1 },
  };
const order: readonly Role[] = ["principal", "significant", "peripheral"];
const badges: readonly Status[] = ["deceased", "in custody", "wanted", "abroad"];
const associateSize = 30;
const protectedSize = 38;
const unknownSize = 30;
/** How far the outlines of a fold stand out (TOKENS: 3.5 and 7 px). */
export const foldReach = 7;

/** The highest role that a person holds in any OCG; sizes never understate. */
export function roleOf(item: Entity): Role | undefined {
  return order.find((role) => item.memberships.some((membership) => membership.role === role));
}

/** 'SMITH' for 'SMITH OCG'. */
export function ocgName(group: Pick<Ocg, "name">): string {
  return group.name.replace(/\s+OCG$/i, "").trim() || group.name;
}

/** OCGs of the case that an entity belongs to, those in focus first. */
export function knownOcgs(kase: Case, item: Entity, focus: readonly string[]): readonly Ocg[] {
  const found = ocgsOf(kase, item).flatMap((id) => {
    const group: Group | undefined = kase.groups.get(id);
    return group?.type === "ocg" ? [group] : [];
  });
  return found.length < 2 ? found : [...found].sort((a, b) => slotOf(a.id, focus) - slotOf(b.id, focus));
}

function wordIn(name: string): string {
  if (name.length <= 9) return name;
  const first = name.split(/\s+/)[0] ?? name;
  return first.length <= 8 ? `${first}…` : `${first.slice(0, 7)}…`;
}

function base(shape: Shape, glyph: Figure, dress: Dress, body: readonly [number, number]): Look {
  return { shape, glyph, dress, body, w: body[0], h: body[1], word: "", letters: [], fold: 0, tier: 0 };
}

function personLook(kase: Case, item: Entity, focus: readonly string[]): Look {
  const round = (d: number, dress: Dress, glyph: Figure = "person") => base("circle", glyph, dress, [d, d]);
  if (isProtected(item)) return round(protectedSize, { type: "protected" }, "shield");
  if (item.placeholder) return round(unknownSize, { type: "unknown" });
  const role = roleOf(item);
  if (!role) return round(associateSize, { type: "associate" });
  const { d, ring, tier } = sizes[role];
  const groups = knownOcgs(kase, item, focus);
  if (groups.length === 0) return { ...round(d, { type: "unplaced" }), tier };
  const shown = groups.slice(0, 2);
  const slots = shown.map((group) => slotOf(group.id, focus));
  const outer = d + (ring ? 2 * (ring.gap + ring.width) : 0);
  const letters =
    shown.length < 2
      ? []
      : shown.map((group, index) => ({
          slot: slots[index] ?? 4,
          letter: [...ocgName(group)][0]?.toUpperCase() ?? "?",
        }));
  return {
    ...round(d, { type: "member", slots }),
    ...(ring ? { ring } : {}),
    w: outer,
    // OCG badges hang out below the disc.
    h: outer + (letters.length > 0 ? 14 : 0),
    letters,
    tier,
  };
}

function thingLook(kase: Case, item: Entity, focus: readonly string[]): Look {
  const { shape, glyph } = formOf(item);
  if (item.kind === "unknown")
    return base("circle", "question", { type: "unknown" }, [unknownSize, unknownSize]);
  const dress: Dress = item.placeholder
    ? { type: "unknown" }
    : {
        type: "thing",
        slots: knownOcgs(kase, item, focus)
          .slice(0, 2)
          .map((group) => slotOf(group.id, focus)),
      };
  return base(shape, glyph, dress, shapeSize[shape]);
}

function hexagonLook(kase: Case, item: Entity, focus: readonly string[]): Look {
  const group = knownOcgs(kase, item, focus)[0];
  const dress: Dress = item.placeholder
    ? { type: "unknown" }
    : { type: "ocg", slot: group ? slotOf(group.id, focus) : 4 };
  const word = wordIn(group ? ocgName(group) : ocgName({ name: item.label }));
  return { ...base("hexagon", "users", dress, shapeSize.hexagon), word };
}

/** Look of a single entity. */
export function entityLook(kase: Case, item: Entity, focus: readonly string[]): Look {
  const look =
    item.kind === "person"
      ? personLook(kase, item, focus)
      : item.kind === "ocg"
        ? hexagonLook(kase, item, focus)
        : thingLook(kase, item, focus);
  const badge =
    item.photo && isProtected(item) ? "protected" : badges.find((each) => item.status.includes(each));
  return {
    ...look,
    ...(item.photo && item.kind !== "ocg" ? { photo: item.photo } : {}),
    ...(badge ? { badge: badge as Badge } : {}),
  };
}

function sameDress(a: Dress, b: Dress): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Look of several entities drawn as one. It claims only what is true of all: one type, one OCG. A fold with an associate in it is
 * no member, and one with a protected person in it has the shield and no colour.
 */
function foldLook(kase: Case, mark: Mark & { type: "fold" }, focus: readonly string[]): Look {
  const looks = mark.members.map((item) => entityLook(kase, item, focus));
  const [first] = looks;
  const kinds = new Set(mark.members.map((item) => item.kind));
  const people = kinds.size === 1 && kinds.has("person");
  const oneShape = first !== undefined && looks.every((look) => look.shape === first.shape);
  const oneGlyph = oneShape && looks.every((look) => look.glyph === first.glyph);
  const oneDress = first !== undefined && looks.every((look) => sameDress(look.dress, first.dress));
  const anyProtected = mark.members.some(isProtected);
  const hexagon = mark.fold.by === "ocg" ? foldedOcg(kase, mark, focus) : undefined;
  let look: Look;
  if (hexagon && !anyProtected) look = hexagon;
  else if (people) {
    const dress: Dress = oneDress && first ? first.dress : { type: "associate" };
    const size = dress.type === "protected" ? protectedSize : dress.type === "associate" ? associateSize : 32;
    look = base("circle", oneGlyph && first ? first.glyph : "person", dress, [size, size]);
  } else if (oneShape && first) {
    const dress: Dress = oneDress ? first.dress : { type: "thing", slots: [] };
    look = { ...base(first.shape, oneGlyph ? first.glyph : "layers", dress, first.body), word: first.word };
  } else look = base("box", "layers", { type: "thing", slots: [] }, shapeSize.box);
  return {
    ...look,
    w: look.w + 2 * foldReach,
    h: look.h + 2 * foldReach,
    fold: mark.members.length,
    ...(anyProtected && look.dress.type !== "protected" ? { badge: "protected" as const } : {}),
  };
}

/** The hexagon for a fold of one OCG, when every person in it is a member of that OCG or its own mark. */
function foldedOcg(kase: Case, mark: Mark & { type: "fold" }, focus: readonly string[]): Look | undefined {
  const [first, ...rest] = mark.members.map((item) => ocgsOf(kase, item));
  const common = rest.reduce((kept, groups) => kept.filter((id) => groups.includes(id)), first ?? []);
  const group = kase.groups.get(common[0] ?? "");
  if (group?.type !== "ocg") return undefined;
  const dress: Dress = { type: "ocg", slot: slotOf(group.id, focus) };
  return { ...base("hexagon", "users", dress, shapeSize.hexagon), word: wordIn(ocgName(group)) };
}

/** How a mark looks: shape and glyph by type, colour by OCG, size and ring by role. */
export function lookOf(kase: Case, mark: Mark, focus: readonly string[]): Look {
  return mark.type === "entity" ? entityLook(kase, mark.entity, focus) : foldLook(kase, mark, focus);
}
