import fc from "fast-check";
import { multiplicities } from "../src/core/arrangement";
import type { CaseFile } from "../src/core/caseFile";
import type { ArrangementChange, Edit, Put } from "../src/core/edit";
import {
  anyArea,
  anyEntity,
  anyFold,
  anyGroup,
  anyHead,
  anyIncident,
  anyLink,
  anyPosition,
} from "./arbitraries";
import { anyFilter } from "./arbitraryFilter";
import { anyText, finite } from "./arbitraryParts";
import { anyPlan } from "./arbitraryPlan";

/** Ids of a table often, others sometimes. */
function idsNear(table: ReadonlyMap<string, unknown>): fc.Arbitrary<string> {
  return table.size === 0
    ? anyText
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...table.keys()) }, { weight: 1, arbitrary: anyText });
}

function anyPuts<T extends { readonly id: string }>(
  table: ReadonlyMap<string, T>,
  item: fc.Arbitrary<T>,
): fc.Arbitrary<readonly Put<T>[]> {
  const put = fc.tuple(item, idsNear(table), fc.option(idsNear(table), { nil: undefined })).map(
    ([made, id, before]): Put<T> => ({
      item: { ...made, id },
      ...(before === undefined ? {} : { before }),
    }),
  );
  return fc.array(put, { maxLength: 4 });
}

const anyRemoves = (table: ReadonlyMap<string, unknown>) => fc.array(idsNear(table), { maxLength: 4 });

function anyMapChanges<T>(table: ReadonlyMap<string, T>, item: fc.Arbitrary<T>) {
  return fc.array(fc.tuple(idsNear(table), fc.option(item, { nil: null })), { maxLength: 4 });
}

/** Keys that may each be left out. */
function partly<T extends object>(all: { [K in keyof Required<T>]: fc.Arbitrary<NonNullable<T[K]>> }) {
  return fc.record(all, { requiredKeys: [], noNullPrototype: true } as never) as unknown as fc.Arbitrary<T>;
}

/** Any edit of a file: puts of new and known items, removes of neighbours, both of one id, head, plan, arrangement, filter. */
export function anyEdit(file: CaseFile): fc.Arbitrary<Edit> {
  const { entities, links, groups, areas, incidents } = file.case;
  const { positions, folds } = file.arrangement;
  const change = partly<ArrangementChange>({
    layout: anyText,
    seed: finite,
    focus: fc.array(anyText, { maxLength: 4 }),
    multiplicity: fc.constantFrom(...multiplicities),
    positions: anyMapChanges(positions, anyPosition),
    folds: anyMapChanges(folds, anyFold),
  });
  return partly<Omit<Edit, "note">>({
    put: partly<NonNullable<Edit["put"]>>({
      entities: anyPuts(entities, anyEntity),
      links: anyPuts(links, anyLink(idsNear(entities))),
      groups: anyPuts(groups, anyGroup),
      areas: anyPuts(areas, anyArea),
      incidents: anyPuts(incidents, anyIncident),
    }),
    remove: partly<NonNullable<Edit["remove"]>>({
      entities: anyRemoves(entities),
      links: anyRemoves(links),
      groups: anyRemoves(groups),
      areas: anyRemoves(areas),
      incidents: anyRemoves(incidents),
    }),
    head: anyHead,
    plan: anyPlan,
    arrangement: change,
    filter: anyFilter(),
    quiet: fc.constant(true as const),
  }).map((edit) => ({ note: "any edit", ...edit }));
}
