import type { Entity, EntityKind } from "../core/entity";
import type { GlyphName } from "./glyphs";
import type { Shape } from "./shape";

/** A person's figure is filled, not stroked, and drawn by markSvg itself; 'question' is the mark of what is not known. */
export type Figure = GlyphName | "person" | "question";

interface Form {
  readonly shape: Shape;
  readonly glyph: Figure;
}

const forms: { readonly [K in EntityKind]: Form } = {
  person: { shape: "circle", glyph: "person" },
  ocg: { shape: "hexagon", glyph: "users" },
  organisation: { shape: "box", glyph: "building" },
  business: { shape: "square", glyph: "store" },
  premises: { shape: "pentagon", glyph: "house" },
  vehicle: { shape: "lozenge", glyph: "car" },
  phone: { shape: "handset", glyph: "smartphone" },
  account: { shape: "card", glyph: "credit-card" },
  commodity: { shape: "diamond", glyph: "package" },
  cash: { shape: "diamond", glyph: "banknote" },
  weapon: { shape: "octagon", glyph: "sword" },
  online: { shape: "bubble", glyph: "at-sign" },
  event: { shape: "flag", glyph: "clock" },
  document: { shape: "page", glyph: "file-text" },
  unknown: { shape: "circle", glyph: "question" },
};

/** Narrower kinds that the source names: same shape, closer glyph. Whole words only, so that 'Vanessa Close' is no van. */
const closer: readonly (readonly [EntityKind, RegExp, GlyphName])[] = [
  ["vehicle", /\b(van|vans|lorry|lorries|truck|hgv|transit|pickup)\b/i, "truck"],
  ["vehicle", /\b(bike|bicycle|motorbike|motorcycle|moped|scooter|e-bike)\b/i, "bike"],
  ["vehicle", /\b(boat|ship|yacht|vessel|rib|ferry)\b/i, "ship"],
  ["vehicle", /\b(plane|aircraft|helicopter|drone)\b/i, "plane"],
  ["premises", /\b(caravans?|mobile home|static)\b/i, "caravan"],
  ["premises", /\b(lock-?up|garage|warehouse|unit|storage|yard|barn|industrial)\b/i, "warehouse"],
  ["premises", /\b(shop|store|takeaway|pub|bar|restaurant|car wash)\b/i, "store"],
  ["premises", /\b(office|tower|block|hotel)\b/i, "building"],
  ["account", /\b(wallet|crypto|bitcoin|key)\b/i, "key-round"],
];

/** Shape and glyph of an entity by its kind, the glyph narrowed by what the source calls its type. */
export function formOf(item: Pick<Entity, "kind" | "typeName">): Form {
  const form = forms[item.kind];
  if (item.typeName === "") return form;
  const found = closer.find(([kind, words]) => kind === item.kind && words.test(item.typeName));
  return found ? { shape: form.shape, glyph: found[2] } : form;
}
