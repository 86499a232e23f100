import type { Case } from "../../core/case";
import type { Family } from "../../core/family";
import type { FamilyUnion } from "../../core/familyUnion";
import type { InLawBridge } from "../../core/inLawBridge";
import { partnerWords } from "../../encode/familyLine";
import { type FamilyLook, familyLook, familyReach } from "../../encode/familyLook";
import { ocgName } from "../../encode/symbol";
import { cutText, textWidth, wrapText } from "../../encode/textWidth";
import type { TreeInput } from "../../store/treeStore";
import { type PersonWords, personWords } from "./personWords";

/** Size of names, captions and words on lines, at 100 %. */
export const nameSize = 13.5;
export const captionSize = 12.5;
export const wordsSize = 12;
export const lineHeight = 17;
const widest = 128;

/** A person as they are drawn. */
export interface TreeFigure {
  readonly id: string;
  readonly look: FamilyLook;
  readonly lines: readonly string[];
  readonly caption: string;
  readonly reach: number;
  readonly w: number;
  readonly up: number;
  readonly down: number;
}

/** What is to be drawn, before it has a place. */
export interface TreeScene {
  readonly figures: ReadonlyMap<string, TreeFigure>;
  readonly unions: ReadonlyMap<string, FamilyUnion>;
  readonly bridges: ReadonlyMap<string, BridgePlate>;
  readonly input: TreeInput;
}

/** What hangs on a union that joins two OCGs' families. */
export interface BridgePlate {
  readonly bridge: InLawBridge;
  readonly title: string;
  readonly words: string;
  readonly w: number;
  readonly h: number;
}

/** Sizes grow on the projector: words are read at ten metres. */
function figureOf(id: string, look: FamilyLook, { name, caption }: PersonWords, scale: number): TreeFigure {
  const size = nameSize * scale;
  const wide = widest * scale;
  const wrapped = textWidth(name, size, 660) <= wide ? [name] : wrapText(name, wide, size, 660);
  const lines = wrapped.slice(0, 2).map((line, at) => {
    const more = at === 1 && wrapped.length > 2;
    return cutText(more ? `${line} ${wrapped.slice(2).join(" ")}` : line, wide, size, 660);
  });
  const reach = familyReach(look);
  const widths = [
    2 * reach + (look.badges.length > 0 ? 18 : 4),
    ...lines.map((line) => textWidth(line, size, 660)),
    textWidth(caption, captionSize * scale, 460),
  ];
  const text = (lines.length + (caption ? 1 : 0)) * lineHeight * scale;
  return {
    id,
    look,
    lines,
    caption,
    reach,
    w: Math.max(64, ...widths) + 4,
    up: reach + 9,
    down: reach + 10 + text,
  };
}

function plateOf(kase: Case, bridge: InLawBridge, scale: number): BridgePlate {
  const name = (groups: readonly string[]) =>
    groups
      .map((id) => kase.groups.get(id))
      .flatMap((group) => (group?.type === "ocg" ? [ocgName(group)] : []))
      .join(", ");
  // The side whose OCG is in question through kin is named first: 'SMITH to ALPHA' is how it is reached.
  const [one, other] = bridge.sides[0].through ? bridge.sides : ([bridge.sides[1], bridge.sides[0]] as const);
  const words = cutText(`${name(one.groups)} to ${name(other.groups)}`, 180 * scale, wordsSize * scale, 460);
  const title = "In-law bridge";
  const w = Math.max(textWidth(title, 13 * scale, 680), textWidth(words, wordsSize * scale, 460)) + 28;
  return { bridge, title, words, w, h: 40 * scale };
}

/** Sizes and looks of everybody who is shown, and the input of the layout. */
export function treeScene(
  kase: Case,
  family: Family,
  bridges: readonly InLawBridge[],
  asked: {
    readonly shown: ReadonlySet<string>;
    readonly focus: readonly string[];
    readonly main: string | undefined;
    readonly nameOf: (id: string) => string;
    readonly scale: number;
    readonly shape: number;
  },
): TreeScene {
  const { shown, focus, main, nameOf, scale, shape } = asked;
  const figures = new Map<string, TreeFigure>();
  for (const id of family.people) {
    const item = kase.entities.get(id);
    if (!item || !shown.has(id)) continue;
    const look = familyLook(kase, item, { sex: family.sexes.get(id), focus, main: id === main });
    figures.set(id, figureOf(id, look, personWords(kase, item, nameOf), scale));
  }
  const unions = new Map<string, FamilyUnion>();
  const plates = new Map(bridges.map((bridge) => [bridge.union, plateOf(kase, bridge, scale)] as const));
  for (const union of family.unions) {
    const adults = union.adults.filter((id) => figures.has(id));
    const children = union.children.filter(({ person }) => figures.has(person));
    if (adults.length + children.length > 1) unions.set(union.key, { ...union, adults, children });
  }
  const input: TreeInput = {
    people: [...figures.values()].map(({ id, w, reach, up, down }) => ({
      ...{ id, w, reach, up, down },
      born: kase.entities.get(id)?.born ?? "",
    })),
    unions: [...unions.values()].map((union) => {
      const plate = union.adults.length > 1 ? plates.get(union.key) : undefined;
      const words = partnerWords(union);
      return {
        key: union.key,
        adults: union.adults,
        children: union.children.map(({ person, tie, twin }) => ({
          person,
          birth: tie === "birth" || tie === "unknown",
          ...(twin === undefined ? {} : { twin }),
        })),
        words: union.adults.length > 1 && words ? textWidth(words, wordsSize * scale, 460) + 26 : 0,
        start: union.episodes[0]?.start ?? "",
        ...(plate ? { plate: { w: plate.w, h: plate.h } } : {}),
      };
    }),
    households: family.households.flatMap(({ key, members }) => {
      const own = members.filter((id) => figures.has(id));
      return own.length > 1 ? [{ key, members: own }] : [];
    }),
    shape,
  };
  return { figures, unions, bridges: plates, input };
}
