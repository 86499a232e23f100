import type { Case } from "../../core/case";
import { type Entity, isProtected } from "../../core/entity";
import { isChild } from "../../core/target";
import type { Spot } from "./lanePicture";

/** One mark in a lane: an entity, or several of a kind told with their number. */
export interface Cluster {
  readonly key: string;
  readonly lane: number;
  readonly members: readonly string[];
  readonly tagged: boolean;
}

const safe = (kase: Case, item: Entity) => isProtected(item) || isChild(kase, item);

/** What two entities must share to be told as one, from narrow to wide. A protected person is never told with others. */
const likeness: readonly ((kase: Case, item: Entity) => string)[] = [
  (kase, item) =>
    `${item.kind}|${item.typeName}|${item.caption.toLowerCase() || item.id}|${safe(kase, item)}`,
  (kase, item) => `${item.kind}|${item.typeName || "-"}|${safe(kase, item)}`,
  (kase, item) => `${item.kind}|${safe(kase, item)}`,
  (kase, item) => `${safe(kase, item) ? item.id : "rest"}`,
];

interface Part {
  readonly members: readonly Spot[];
  /** May not be told with others: it was opened, or the routes hang on it. */
  readonly alone: boolean;
}

/** Tells the most numerous that are alike as one, from narrow likeness to wide, until there are few enough. */
function gathered(kase: Case, parts: readonly Part[], most: number): readonly Part[] {
  let now = parts;
  for (const like of likeness) {
    for (;;) {
      if (now.length <= most) return now;
      const groups = new Map<string, Part[]>();
      for (const part of now) {
        const [first] = part.members;
        const item = first ? kase.entities.get(first.id) : undefined;
        if (part.alone || !first || !item) continue;
        const key = `${first.tagged} ${like(kase, item)}`;
        groups.set(key, [...(groups.get(key) ?? []), part]);
      }
      const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0];
      if (!largest || largest.length < 2) break;
      const joined: Part = { members: largest.flatMap((part) => part.members), alone: false };
      const [head] = largest;
      now = now.flatMap((part) => (part === head ? [joined] : largest.includes(part) ? [] : [part]));
    }
  }
  return now;
}

/** The marks of each lane: at most `most`, those in `single` and `opened` by themselves. */
export function clustersOf(
  kase: Case,
  spots: Iterable<Spot>,
  most: number,
  single: ReadonlySet<string>,
  opened: ReadonlySet<string>,
): readonly Cluster[] {
  const lanes = new Map<number, Spot[]>();
  for (const spot of spots) {
    const list = lanes.get(spot.lane);
    if (list) list.push(spot);
    else lanes.set(spot.lane, [spot]);
  }
  return [...lanes].flatMap(([lane, list]) =>
    gathered(
      kase,
      list.map((spot) => ({ members: [spot], alone: single.has(spot.id) || opened.has(spot.key) })),
      most,
    ).map(({ members }): Cluster => {
      const [first] = members;
      return {
        key: first?.key ?? "",
        lane,
        members: members.map((spot) => spot.id),
        tagged: first?.tagged ?? true,
      };
    }),
  );
}

/** Longest run of whole words that all labels begin with. */
function commonStart(labels: readonly string[]): string {
  const [first = "", ...rest] = labels.map((label) => label.split(/[\s,]+/));
  const words: string[] = [];
  for (const [index, word] of [...first].entries()) {
    if (!rest.every((other) => other[index] === word)) break;
    words.push(word);
  }
  const text = words.join(" ");
  return text.length >= 4 ? text : "";
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const plural = (word: string) =>
  /s$/.test(word) ? word : /y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;

/** Name of several told as one: what all are called, else what they are; and what all do, else the first of them. */
export function clusterWords(
  items: readonly Entity[],
  kindWord: string,
): { readonly name: string; readonly caption: string } {
  const [first] = items;
  if (!first) return { name: "", caption: "" };
  if (items.some((item) => item.kind !== first.kind))
    return { name: `${items.length} others`, caption: `${first.label} and ${items.length - 1} more` };
  const same = (pick: (item: Entity) => string) =>
    items.every((item) => pick(item) === pick(first)) ? pick(first) : "";
  const type = same((item) => item.typeName);
  const caption = same((item) => item.caption);
  const start = first.kind === "person" ? "" : commonStart(items.map((item) => item.label));
  const role = caption && !/[\s,]/.test(caption) ? plural(upper(caption)) : "";
  const named = start ? plural(start) : type ? plural(upper(type)) : first.kind === "person" ? role : "";
  const name = named || (caption ? upper(caption) : kindWord);
  const rest = `${first.label} and ${items.length - 1} more`;
  return {
    name,
    caption: caption && name.toLowerCase() !== caption.toLowerCase() && name !== role ? caption : rest,
  };
}
