import { type Case, linksAt } from "./case";
import type { EntityKind } from "./entity";
import type { Clause, Shown } from "./filter";

/** More marks or lines than this cannot be read, nor drawn at 30 frames a second without a GPU: the overview sums them instead. */
export const maxMarks = 1000;
export const maxLines = 3000;

/** A sum of entities in the overview; `clause` is the filter that opens it. */
export interface Bin {
  readonly id: string;
  readonly label: string;
  readonly kind: EntityKind;
  readonly count: number;
  readonly clause: Clause;
}

export interface BinLine {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly count: number;
}

/** What is drawn when there is too much to draw singly. Strength is not shown at this scale, and `words` says so. */
export interface Overview {
  readonly bins: readonly Bin[];
  readonly lines: readonly BinLine[];
  readonly entities: number;
  readonly links: number;
  readonly by: "type" | "number of links";
  readonly words: string;
}

/** True when what passes the filter is too much for single marks. */
export function needsOverview(marks: number, links: number): boolean {
  return marks > maxMarks || links > maxLines;
}

const bands: readonly (readonly [number, number, string])[] = [
  [0, 0, "No link"],
  [1, 1, "1 link"],
  [2, 3, "2–3 links"],
  [4, 9, "4–9 links"],
  [10, 29, "10–29 links"],
  [30, 99, "30–99 links"],
  [100, Number.MAX_SAFE_INTEGER, "100 links or more"],
];

/** Sums what is shown by type (what the source calls it, else its kind), or by number of links when all are of one type. */
export function overview(kase: Case, shown: Shown): Overview {
  const byType = binned(kase, shown, (item) => item.typeName || item.kind);
  const result = byType.bins.length > 1 ? byType : binnedByLinks(kase, shown);
  const by = byType.bins.length > 1 ? ("type" as const) : ("number of links" as const);
  const number = (value: number) => value.toLocaleString("en-GB");
  const words =
    `Overview: ${number(shown.entities.size)} entities and ${number(shown.links.size)} links are summed in ${result.bins.length} ` +
    `${by === "type" ? "type" : "band"}${result.bins.length === 1 ? "" : "s"}${by === "type" ? "" : " by number of links"}. No entity is drawn singly and link strength is not shown at this scale.`;
  return {
    ...result,
    entities: shown.entities.size,
    links: shown.links.size,
    by,
    words,
  };
}

function binnedByLinks(kase: Case, shown: Shown) {
  const at = linksAt(kase);
  const bandOf = (id: string) => {
    const count = at.get(id)?.length ?? 0;
    return bands.find(([min, max]) => count >= min && count <= max)?.[2] ?? "";
  };
  const made = binned(kase, shown, (item) => bandOf(item.id));
  const bins = made.bins.map((bin) => {
    const band = bands.find(([, , label]) => label === bin.label);
    return band
      ? {
          ...bin,
          clause: { type: "linkCount" as const, min: band[0], max: band[1] },
        }
      : bin;
  });
  return { bins, lines: made.lines };
}

function binned(
  kase: Case,
  shown: Shown,
  nameOf: (item: { id: string; typeName: string; kind: EntityKind }) => string,
) {
  const counts = new Map<string, { count: number; kind: EntityKind; typed: boolean }>();
  const order = new Map<string, number>();
  const binOf = new Map<string, number>();
  for (const id of shown.entities) {
    const item = kase.entities.get(id);
    if (!item) continue;
    const name = nameOf(item);
    const known = counts.get(name);
    binOf.set(id, order.get(name) ?? counts.size);
    if (known) known.count++;
    else {
      order.set(name, counts.size);
      counts.set(name, {
        count: 1,
        kind: item.kind,
        typed: item.typeName !== "",
      });
    }
  }
  const names = [...counts.keys()];
  const sums = new Map<number, number>();
  for (const id of shown.links) {
    const item = kase.links.get(id);
    const a = binOf.get(item?.from ?? "") ?? -1;
    const b = binOf.get(item?.to ?? "") ?? -1;
    if (a < 0 || b < 0) continue;
    const key = Math.min(a, b) * names.length + Math.max(a, b);
    sums.set(key, (sums.get(key) ?? 0) + 1);
  }
  const bins: Bin[] = names.map((name, index) => {
    const known = counts.get(name) ?? {
      count: 0,
      kind: "unknown" as const,
      typed: false,
    };
    const clause: Clause = known.typed
      ? { type: "typeName", names: [name] }
      : { type: "kind", kinds: [known.kind] };
    return {
      id: `b${index}`,
      label: name,
      kind: known.kind,
      count: known.count,
      clause,
    };
  });
  const lines: BinLine[] = [...sums].map(([key, count]) => {
    const from = Math.floor(key / names.length);
    return {
      id: `s${key}`,
      from: `b${from}`,
      to: `b${key % names.length}`,
      count,
    };
  });
  return { bins, lines };
}
