import type { Case } from "./case";
import { ageAt, type Entity } from "./entity";
import { isChild } from "./target";

/** Names of children as they are said while they are hidden. */
export interface HiddenNames {
  /** 'Child A, 11' for a child, the label for all others. */
  readonly nameOf: (id: string) => string;
  /** The text with every child's name in it put so. */
  readonly inText: (text: string) => string;
}

const letter = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${letter(Math.floor(at / 26) - 1)}${letter(at % 26)}`;

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** Ways in which a label may be said in a text: whole, without an age, and the forename alone. */
function saidAs(item: Entity): readonly string[] {
  const [first = "", second = ""] = item.label.split(",").map((part) => part.trim());
  const forename = second === "" || /^\d+$/.test(second) ? first : second;
  const both = second === "" || /^\d+$/.test(second) ? [] : [`${second} ${first}`];
  return [item.label, ...both, ...item.aliases, forename].filter((text) => text.trim().length > 1);
}

const known = new WeakMap<Case["entities"], { readonly asAt: string; readonly names: HiddenNames }>();

/** How children are called while their names are hidden: a letter each, in the order of the case, and the age. */
export function hiddenNames(kase: Case): HiddenNames {
  const held = known.get(kase.entities);
  if (held && held.asAt === kase.head.asAt) return held.names;
  const codes = new Map<string, string>();
  const said = new Map<string, string>();
  for (const item of kase.entities.values()) {
    if (item.kind !== "person" || !isChild(kase, item)) continue;
    const age = kase.head.asAt ? ageAt(item.born, kase.head.asAt) : undefined;
    const code = `Child ${letter(codes.size)}${age === undefined ? "" : `, ${age}`}`;
    codes.set(item.id, code);
    for (const text of saidAs(item)) if (!said.has(text)) said.set(text, `Child ${letter(codes.size - 1)}`);
  }
  const pattern =
    said.size === 0
      ? undefined
      : new RegExp(
          `(?<![\\p{L}\\p{N}])(?:${[...said.keys()]
            .sort((a, b) => b.length - a.length)
            .map(escaped)
            .join("|")})(?![\\p{L}\\p{N}])`,
          "gu",
        );
  const names: HiddenNames = {
    nameOf: (id) => codes.get(id) ?? kase.entities.get(id)?.label ?? id,
    inText: (text) => (pattern ? text.replace(pattern, (match) => said.get(match) ?? match) : text),
  };
  known.set(kase.entities, { asAt: kase.head.asAt, names });
  return names;
}
