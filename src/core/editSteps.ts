import type { CaseFile } from "./caseFile";
import { applyEdit, type Edit, invertEdit, type Put, type TableName, type Tables, tableNames } from "./edit";

/** A change made: the file after it and the edit that takes it back. */
export interface Made {
  readonly after: CaseFile;
  readonly inverse: Edit;
}

/** Items between two rests. */
const stride = 2000;

interface MadeTable<T> {
  readonly next: ReadonlyMap<string, T>;
  readonly put: Put<T>[];
  readonly remove: string[];
}

/** Puts without a place into a table of which nothing is removed: the case of an added file, and the one that is large. */
function* madeTable<T extends { readonly id: string }>(
  table: ReadonlyMap<string, T>,
  puts: readonly Put<T>[],
): Generator<void, MadeTable<T>> {
  const next = new Map(table);
  yield;
  const put: Put<T>[] = [];
  const remove: string[] = [];
  for (const [at, { item }] of puts.entries()) {
    if (at % stride === stride - 1) yield;
    const before = table.get(item.id);
    next.set(item.id, item);
    if (before) put.push({ item: before });
    else remove.push(item.id);
  }
  return { next, put, remove };
}

/**
 * applyEdit and invertEdit with rests between, for edits of many thousand items: at once they would freeze a page for half
 * a second. The outcome is the same.
 */
export function* makeEdit(before: CaseFile, edit: Edit): Generator<void, Made> {
  const plain = tableNames.filter(
    (name) =>
      (edit.remove?.[name] ?? []).length === 0 && !edit.put?.[name]?.some((put) => put.before !== undefined),
  );
  const rest: Edit = {
    ...edit,
    put: Object.fromEntries(
      tableNames.flatMap((name) => (plain.includes(name) ? [] : [[name, edit.put?.[name] ?? []]])),
    ),
  };
  const inverse = invertEdit(before, rest);
  yield;
  const after = applyEdit(before, rest);
  yield;
  let kase = after.case;
  let put = inverse.put ?? {};
  let remove = inverse.remove ?? {};
  const take = function* <Name extends TableName>(name: Name): Generator<void, void> {
    const puts = (edit.put?.[name] ?? []) as readonly Put<Tables[Name]>[];
    if (puts.length === 0) return;
    const table = before.case[name] as ReadonlyMap<string, Tables[Name]>;
    const made = yield* madeTable(table, puts);
    kase = { ...kase, [name]: made.next };
    if (made.put.length > 0) put = { ...put, [name]: made.put };
    if (made.remove.length > 0) remove = { ...remove, [name]: made.remove };
  };
  for (const name of plain) yield* take(name);
  return { after: { ...after, case: kase }, inverse: { ...inverse, put, remove } };
}
