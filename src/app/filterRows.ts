import type { Clause, Filter, FilterRow } from "../core/filter";

/** Ids of rows only have to differ within one filter. */
function freshRow(filter: Filter, clause: Clause): FilterRow {
  for (let number = filter.length + 1; ; number++) {
    const id = `r${number}`;
    if (!filter.some((row) => row.id === id)) return { id, clause };
  }
}

/** The filter with one more row; a row that asks the same kind of question about one thing replaces the old answer. */
export function withRow(filter: Filter, clause: Clause): Filter {
  const known = filter.find((row) => row.clause.type === clause.type);
  if (known) return filter.map((row) => (row === known ? { id: row.id, clause } : row));
  return [...filter, freshRow(filter, clause)];
}

/** The filter without rows of a type. */
export function withoutRow(filter: Filter, type: Clause["type"]): Filter {
  return filter.filter((row) => row.clause.type !== type);
}

function idsOf(filter: Filter, type: "hidden" | "also" | "only"): readonly string[] {
  return filter.flatMap((row) => (row.clause.type === type ? row.clause.ids : []));
}

/** Hides more entities by hand; they also leave what was called up. */
export function hideIds(filter: Filter, ids: readonly string[]): Filter {
  const gone = new Set(ids);
  const also = idsOf(filter, "also").filter((id) => !gone.has(id));
  const rest = also.length > 0 ? withRow(filter, { type: "also", ids: also }) : withoutRow(filter, "also");
  return withRow(rest, { type: "hidden", ids: [...new Set([...idsOf(filter, "hidden"), ...ids])] });
}

/** Shows nothing but these. */
export function isolateIds(filter: Filter, ids: readonly string[]): Filter {
  return withRow(withoutRow(filter, "also"), { type: "only", ids });
}

/** Calls entities up whatever other rows say; they are no longer hidden by hand. */
export function callUp(filter: Filter, ids: readonly string[]): Filter {
  const wanted = new Set(ids);
  const hidden = idsOf(filter, "hidden").filter((id) => !wanted.has(id));
  const rest =
    hidden.length > 0 ? withRow(filter, { type: "hidden", ids: hidden }) : withoutRow(filter, "hidden");
  return withRow(rest, { type: "also", ids: [...new Set([...idsOf(filter, "also"), ...ids])] });
}
