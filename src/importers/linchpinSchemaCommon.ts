import * as v from "valibot";
import { handlings, informationGrades, sourceGrades } from "../core/provenance";

const none: readonly never[] = Object.freeze([]);

/** Text that is empty when it is left out. */
export const text = v.exactOptional(v.string(), "");

/** A yes-or-no that is no when it is left out. */
export const flag = v.exactOptional(v.boolean(), false);

/** A finite number: 1e999 is legal JSON and reads as infinity, which nothing here can draw. */
export const number = v.pipe(v.number(), v.finite());

/** A list that is empty when it is left out. Empty lists share one array, so that 60,000 entities stay small. */
export function list<const Item extends v.GenericSchema>(item: Item) {
  return v.exactOptional(
    v.pipe(
      v.array(item),
      v.transform((items): readonly v.InferOutput<Item>[] => (items.length === 0 ? none : items)),
    ),
    [],
  );
}

export const intervalSchema = v.pipe(
  v.strictObject({ from: v.exactOptional(v.string()), to: v.exactOptional(v.string()) }),
  v.description("From and to as ISO 8601 of any precision ('2026', '2026-03', '2026-03-14T21:40')."),
);

/** Times that are unknown when they are left out. */
export const times = v.exactOptional(intervalSchema, {});

export const gradeSchema = v.pipe(
  v.strictObject({
    source: v.picklist(sourceGrades),
    information: v.picklist(informationGrades),
    handling: v.picklist(handlings),
  }),
  v.description("3×5×2 intelligence grade."),
);

/** Handling code; P when it is left out. */
export const handling = v.exactOptional(v.picklist(handlings), "P");

export const provenanceSchema = v.pipe(
  v.strictObject({
    claim: text,
    source: text,
    grade: v.exactOptional(gradeSchema),
    date: v.exactOptional(v.string()),
    note: text,
    opinion: flag,
  }),
  v.description("One reason to believe a fact; `source` is the reference of the report."),
);

export const markingSchema = v.pipe(
  v.strictObject({
    level: v.picklist(["OFFICIAL", "OFFICIAL-SENSITIVE", "LOCAL"]),
    local: text,
    handling: text,
    descriptor: text,
  }),
  v.description("Protective marking."),
);

export const attributeSchema = v.pipe(
  v.strictObject({ name: v.string(), value: text, provenance: list(provenanceSchema) }),
  v.description("One named value as text."),
);

export const placeSchema = v.pipe(
  v.strictObject({
    lon: number,
    lat: number,
    precision: v.picklist(["exact", "street", "area", "snap"]),
    address: text,
  }),
  v.description("WGS84 degrees; 'snap' is a published snap point and no address."),
);

export const noteSchema = v.strictObject({ id: v.string(), text, at: text, handling });
