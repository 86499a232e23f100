import { ok, type Problem, type Result } from "../core/problem";
import { cancelled } from "./cancelled";
import type { ReadOptions, Source } from "./importer";
import { field, isJsonObject, type JsonObject, jsonOf, parseJson, scalarText } from "./json";
import { pace } from "./pace";
import { remarksOf } from "./remarks";

/** A value of a property: words, or the id of an entity that stood there whole. */
export interface FtmValue {
  readonly text: string;
  readonly nested: boolean;
}

/** One entity of a file, thing or link. A Map, since names come from the file. */
export interface FtmRecord {
  readonly id: string;
  readonly schema: string;
  readonly properties: ReadonlyMap<string, readonly FtmValue[]>;
  /** What stands beside the properties ('datasets', 'last_seen'). */
  readonly beside: JsonObject;
  readonly line?: number;
}

export interface FtmRecords {
  /** Those that the file lists, then those that stand only inside others. */
  readonly records: readonly FtmRecord[];
  readonly positions: ReadonlyMap<string, { readonly x: number; readonly y: number }>;
  readonly problems: readonly Problem[];
}

/** True for {id, schema, properties}. */
export function isFtmEntity(value: unknown): boolean {
  return (
    scalarText(field(value, "id")) !== undefined &&
    /^[A-Z]\w*$/.test(scalarText(field(value, "schema")) ?? "") &&
    isJsonObject(field(value, "properties"))
  );
}

/** Entities of a file that is one JSON value: a list, one entity, a .vis drawing, or a list under a name. */
export function ftmList(json: unknown): readonly unknown[] | undefined {
  const candidates = [
    json,
    field(field(json, "layout"), "entities"),
    field(json, "entities"),
    field(json, "results"),
    [json],
  ];
  return candidates.find(
    (list): list is unknown[] => Array.isArray(list) && list.slice(0, 20).some(isFtmEntity),
  );
}

/** The entities inside others are walked with a list, not by recursion: nesting may be as deep as the file likes. */
function recordsOf(value: JsonObject, line: number | undefined, inner: unknown[]): FtmRecord {
  const properties = new Map<string, readonly FtmValue[]>();
  const all = field(value, "properties");
  for (const [name, raw] of Object.entries(isJsonObject(all) ? all : {})) {
    const values = (Array.isArray(raw) ? (raw as unknown[]) : [raw]).flatMap((one): FtmValue[] => {
      const text = scalarText(one);
      if (text !== undefined) return text.trim() === "" ? [] : [{ text, nested: false }];
      const id = scalarText(field(one, "id"));
      if (id === undefined) return [];
      if (isFtmEntity(one)) inner.push(one);
      return [{ text: id, nested: true }];
    });
    if (values.length > 0) properties.set(name, values);
  }
  return {
    id: scalarText(field(value, "id")) ?? "",
    schema: scalarText(field(value, "schema")) ?? "",
    properties,
    beside: value,
    ...(line === undefined ? {} : { line }),
  };
}

function positionsOf(json: unknown): FtmRecords["positions"] {
  const positions = new Map<string, { x: number; y: number }>();
  const vertices = field(field(json, "layout"), "vertices");
  for (const vertex of Array.isArray(vertices) ? (vertices as unknown[]) : []) {
    const [id, at] = [scalarText(field(vertex, "entityId")), field(vertex, "position")];
    const [x, y] = [field(at, "x"), field(at, "y")];
    if (
      id !== undefined &&
      field(vertex, "type") === "entity" &&
      typeof x === "number" &&
      typeof y === "number"
    )
      positions.set(id, { x, y });
  }
  return positions;
}

/** Reads all entities of a file: lines of JSON, a list, a .vis drawing. A bad line is told and skipped. */
export async function ftmRecords(source: Source, options: ReadOptions): Promise<Result<FtmRecords>> {
  const remarks = remarksOf(source.name);
  const records: FtmRecord[] = [];
  const inner: unknown[] = [];
  const turns = pace(options);
  const whole = jsonOf(source);
  const list = whole?.ok ? ftmList(whole.value.value) : undefined;
  const items =
    list ??
    source
      .text()
      .replace(/^\uFEFF/, "")
      .split(/\r\n|\r|\n/);
  for (const [at, item] of items.entries()) {
    const line = list ? undefined : at + 1;
    const where = line === undefined ? { element: `[${at}]` } : { line };
    const skip = (message: string) => remarks.add("ftm-entity", message, { done: "skipped", ...where });
    let value: unknown = item;
    if (!list && typeof item === "string") {
      if (item.trim() === "" || item.startsWith("#")) continue;
      const parsed = parseJson(item);
      value = parsed.ok ? parsed.value.value : undefined;
      if (!parsed.ok) {
        skip("This line is no complete JSON.");
        continue;
      }
    }
    if (isJsonObject(value) && isFtmEntity(value)) records.push(recordsOf(value, line, inner));
    else skip("This is no entity: an id, a schema and properties are needed.");
    if (turns.due() && !(await turns.rest("Reading the file", at / items.length))) return cancelled();
  }
  const known = new Set(records.map((record) => record.id));
  for (let next = inner.pop(); next !== undefined; next = inner.pop()) {
    const id = scalarText(field(next, "id")) ?? "";
    if (known.has(id) || !isJsonObject(next)) continue;
    known.add(id);
    records.push(recordsOf(next, undefined, inner));
  }
  return ok({
    records,
    positions: whole?.ok ? positionsOf(whole.value.value) : new Map(),
    problems: [...(whole?.ok ? whole.value.problems : []), ...remarks.all()],
  });
}
