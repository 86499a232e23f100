import * as v from "valibot";
import { type Problem, problem } from "../core/problem";
import type { Pace } from "./pace";

/** Reads parsed JSON by a schema so that one bad item never loses the file: objects field by field, lists item by item. */
export interface Lenient {
  /** Undefined = cancelled. */
  readonly read: <Schema extends v.GenericSchema>(
    schema: Schema,
    value: unknown,
    path: string,
  ) => Promise<v.InferOutput<Schema> | undefined>;
  /** Items that were left out, by the path of their list: what is known of them. */
  readonly skipped: ReadonlyMap<string, readonly unknown[]>;
  /** Remarks, those on unknown fields summed up by field. */
  readonly problems: () => readonly Problem[];
}

/** The parts of a valibot schema that a walk looks at. */
interface Shape {
  readonly type: string;
  readonly default?: unknown;
  readonly wrapped?: v.GenericSchema;
  readonly item?: v.GenericSchema;
  readonly entries?: Readonly<Record<string, v.GenericSchema>>;
  readonly options?: readonly v.GenericSchema[];
}

const shapeOf = (schema: v.GenericSchema) => schema as unknown as Shape;

/** True for a plain JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A copy without the fields that the schema does not know; tells each of them. Only schema keys are written, so '__proto__' stays data. */
function pruned(
  schema: v.GenericSchema,
  value: unknown,
  path: string,
  tell: (path: string) => void,
): unknown {
  const shape = shapeOf(schema);
  if (shape.type === "exact_optional" && shape.wrapped) return pruned(shape.wrapped, value, path, tell);
  if (shape.type === "array" && shape.item && Array.isArray(value)) {
    const { item } = shape;
    return value.map((each) => pruned(item, each, `${path}[]`, tell));
  }
  if (!isObject(value)) return value;
  if (shape.type === "variant") {
    const option = shape.options?.find((each) => {
      const tag = shapeOf(each).entries?.type;
      return tag && v.is(tag, value.type);
    });
    return option ? pruned(option, value, path, tell) : value;
  }
  if (shape.type !== "strict_object" || !shape.entries) return value;
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const entry = Object.hasOwn(shape.entries, key) ? shape.entries[key] : undefined;
    if (entry) kept[key] = pruned(entry, value[key], path === "" ? key : `${path}.${key}`, tell);
    else tell(path === "" ? key : `${path}.${key}`);
  }
  return kept;
}

type Issues = readonly v.BaseIssue<unknown>[];

const pathOf = (issue: v.BaseIssue<unknown>) =>
  (issue.path ?? []).map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`)).join("");

function received(issue: v.BaseIssue<unknown>): string {
  const words = issue.received === "undefined" ? "nothing" : issue.received;
  return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}

/** Makes a lenient reader; `total` items are expected in all, for the progress. */
export function lenient(pace: Pace, phase: string, total: number): Lenient {
  const problems: Problem[] = [];
  const unknown = new Map<string, number>();
  const skipped = new Map<string, unknown[]>();
  let done = 0;
  const tell = (path: string) => void unknown.set(path, (unknown.get(path) ?? 0) + 1);

  const remark = (code: string, path: string, issues: Issues, what: string) => {
    const [first] = issues;
    const where = `${path}${first ? pathOf(first) : ""}`;
    const wanted = first?.expected ? `: ${first.expected} is wanted, ${received(first)} is there` : "";
    problems.push(
      problem(code, `${where} cannot be read${wanted}.`, { done: what, where: { element: where } }),
    );
  };

  const parse = (schema: v.GenericSchema, value: unknown, path: string) => {
    const first = v.safeParse(schema, value);
    if (first.success) return first;
    // Slow path, for bad items only. The list's path without its index sums up the same field of many items.
    const clean = pruned(schema, value, path.replace(/\[\d+\]$/, "[]"), tell);
    const second = v.safeParse(schema, clean);
    if (second.success || !isObject(clean) || second.issues.some((issue) => issue.path?.[0]?.key !== "photo"))
      return second;
    const { photo: _, ...rest } = clean;
    remark(
      "photo",
      path,
      second.issues,
      "photo left out, item kept: only pictures inside the file are shown",
    );
    return v.safeParse(schema, rest);
  };

  const readList = async (item: v.GenericSchema, value: unknown, path: string) => {
    if (!Array.isArray(value)) {
      problems.push(
        problem("not-a-list", `${path} is not a list.`, { done: "skipped", where: { element: path } }),
      );
      return [];
    }
    const items: unknown[] = [];
    for (const [index, each] of value.entries()) {
      if (pace.due() && !(await pace.rest(phase, done / Math.max(1, total)))) return undefined;
      done++;
      const answer = parse(item, each, `${path}[${index}]`);
      if (answer.success) items.push(answer.output);
      else {
        remark("bad-item", `${path}[${index}]`, answer.issues, "item skipped");
        const list = skipped.get(path);
        if (list) list.push(each);
        else skipped.set(path, [each]);
      }
    }
    return items;
  };

  const readObject = async (shape: Shape, value: unknown, path: string) => {
    const known = isObject(value) ? value : {};
    if (!isObject(value))
      problems.push(
        problem("not-an-object", `${path} is not an object.`, { done: "skipped", where: { element: path } }),
      );
    const made: Record<string, unknown> = {};
    const inside = (key: string) => (path === "" ? key : `${path}.${key}`);
    for (const [key, entry] of Object.entries(shape.entries ?? {})) {
      if (!Object.hasOwn(known, key)) {
        const empty = v.safeParse(v.strictObject({ [key]: entry }), {});
        if (empty.success) Object.assign(made, empty.output);
        continue;
      }
      const field = await readAny(entry, known[key], inside(key));
      if (field === undefined) return undefined;
      if (field.ok) made[key] = field.value;
    }
    for (const key of Object.keys(known)) if (!Object.hasOwn(shape.entries ?? {}, key)) tell(inside(key));
    return made;
  };

  const readAny = async (
    schema: v.GenericSchema,
    value: unknown,
    path: string,
  ): Promise<{ ok: true; value: unknown } | { ok: false } | undefined> => {
    const outer = shapeOf(schema);
    const shape = outer.type === "exact_optional" && outer.wrapped ? shapeOf(outer.wrapped) : outer;
    if (shape.type === "array" && shape.item) {
      const items = await readList(shape.item, value, path);
      return items && { ok: true, value: items };
    }
    // An optional object without a default is a value of its own (a marking): half of it would say something else.
    if (shape.type === "strict_object" && (outer === shape || outer.default !== undefined)) {
      const made = await readObject(shape, value, path);
      return made && { ok: true, value: made };
    }
    const answer = parse(schema, value, path);
    if (answer.success) return { ok: true, value: answer.output };
    remark("bad-value", path, answer.issues, "left out");
    const empty = v.safeParse(v.strictObject({ value: schema }), {});
    return empty.success && Object.hasOwn(empty.output, "value")
      ? { ok: true, value: empty.output["value" as never] }
      : { ok: false };
  };

  return {
    read: async <Schema extends v.GenericSchema>(schema: Schema, value: unknown, path: string) => {
      const answer = await readAny(schema, value, path);
      // The walk puts together what the schema's own parts gave, so it is of the schema's type.
      return answer?.ok ? (answer.value as v.InferOutput<Schema>) : undefined;
    },
    skipped,
    problems: () => [
      ...problems,
      ...[...unknown].map(([path, count]) =>
        problem("unknown-field", `This version does not know the field '${path}' (${count} found).`, {
          severity: "note",
          done: "left out",
          where: { element: path },
        }),
      ),
    ],
  };
}
