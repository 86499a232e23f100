import type { Clause, Filter } from "./clause";

/** The id that stands for an id now; the same where nothing changed. */
export type NewId = (id: string) => string;

/** The ids that stand for some now, each once; the same list where nothing changed. */
export const eachId = (ids: readonly string[], of: NewId): readonly string[] => {
  const next = ids.map(of);
  return next.some((id, at) => id !== ids[at]) ? [...new Set(next)] : ids;
};

function repointedClause(clause: Clause, of: NewId): Clause {
  switch (clause.type) {
    case "within": {
      const ids = eachId(clause.of, of);
      return ids === clause.of ? clause : { ...clause, of: ids };
    }
    case "only":
    case "hidden":
    case "also": {
      const ids = eachId(clause.ids, of);
      return ids === clause.ids ? clause : { ...clause, ids };
    }
    case "ocg": {
      const groups = eachId(clause.groups, of);
      return groups === clause.groups ? clause : { ...clause, groups };
    }
    default:
      return clause;
  }
}

/** The filter about those that its rows are about now; the same object when none of them changed. */
export function repointedFilter(filter: Filter, of: NewId): Filter {
  const next = filter.map((row) => {
    const clause = repointedClause(row.clause, of);
    return clause === row.clause ? row : { ...row, clause };
  });
  return next.some((row, at) => row !== filter[at]) ? next : filter;
}
