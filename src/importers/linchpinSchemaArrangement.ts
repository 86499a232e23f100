import * as v from "valibot";
import { multiplicities } from "../core/arrangement";
import { flag, list, number, text } from "./linchpinSchemaCommon";

export const positionSchema = v.strictObject({ id: v.string(), x: number, y: number, pinned: flag });

export const foldSchema = v.strictObject({
  id: v.string(),
  label: text,
  by: v.picklist(["leaves", "ocg", "cluster", "chosen"]),
  members: list(v.string()),
});

/** How the chart is arranged; positions are a list, never an object keyed by id. */
export const arrangementSchema = v.strictObject({
  layout: v.exactOptional(v.string(), "association"),
  seed: v.exactOptional(number, 1),
  positions: list(positionSchema),
  folds: list(foldSchema),
  focus: list(v.string()),
  multiplicity: v.exactOptional(v.picklist(multiplicities), "single"),
});
