import { type AreaFamily, areaCode, areaFamily, areaStem } from "./areaCode";
import type { Attribute } from "./entity";
import type { Area } from "./place";
import { type Problem, problem } from "./problem";

export interface JoinedAreas {
  /** The areas, in their order, with the indicators that were found for them. */
  readonly areas: readonly Area[];
  /** Rows of the tables that no area has the code or name of: still areas, without a shape. */
  readonly rest: readonly Area[];
  /** How many areas got indicators. */
  readonly matched: number;
  readonly problems: readonly Problem[];
}

const number = (value: number) => value.toLocaleString("en-GB");
const rows = (value: number) => `${number(value)} ${value === 1 ? "row" : "rows"}`;

function listedBy<K>(areas: readonly Area[], keyOf: (area: Area) => K | undefined): ReadonlyMap<K, number[]> {
  const found = new Map<K, number[]>();
  for (const [at, area] of areas.entries()) {
    const key = keyOf(area);
    if (key === undefined || key === "") continue;
    const list = found.get(key);
    if (list) list.push(at);
    else found.set(key, [at]);
  }
  return found;
}

/** Indicators that the area lacks; one of the same name and value is the same. */
function united(first: readonly Attribute[], second: readonly Attribute[]): readonly Attribute[] {
  const known = new Set(first.map(({ name, value }) => `${name}\n${value}`));
  const extra = second.filter(({ name, value }) => !known.has(`${name}\n${value}`));
  return extra.length > 0 ? [...first, ...extra] : first;
}

/** An area with what a row of a table says of it. */
export function withIndicators(area: Area, row: Area): Area {
  return {
    ...area,
    sourceId: area.sourceId || row.sourceId,
    name: area.name || row.name,
    layer: area.layer === "other" ? row.layer : area.layer,
    indicators: united(area.indicators, row.indicators),
    provenance: row.provenance.length > 0 ? [...area.provenance, ...row.provenance] : area.provenance,
  };
}

/** Two codes of one family that differ are two areas, however alike their names: boundaries change. */
function mayShareName(area: Area, row: Area): boolean {
  const [one, two] = [areaFamily(area.sourceId), areaFamily(row.sourceId)];
  return one === undefined || two === undefined;
}

interface Outcome {
  readonly areas: readonly Area[];
  readonly indicators: readonly Area[];
  readonly touched: ReadonlySet<number>;
  readonly rest: ReadonlySet<Area>;
  readonly byName: number;
}

/** What is said of the rows of one family of areas: LSOAs and districts may be in one case, and are not each other's gaps. */
function problemsOfFamily(family: AreaFamily | undefined, outcome: Outcome): readonly Problem[] {
  const { areas, rest } = outcome;
  const own = outcome.indicators.filter((row) => areaFamily(row.sourceId) === family);
  const left = own.filter((row) => rest.has(row));
  const boundaries = areas.filter((area) => family === undefined || areaFamily(area.sourceId) === family);
  const what = family === undefined ? "boundaries" : `boundaries of the kind ${family}`;
  const keep = "kept as areas without a shape, not on the map";
  if (left.length === own.length)
    return [
      problem(
        "areas-unmatched",
        boundaries.length === 0
          ? `${rows(own.length)} about areas of the kind ${family ?? "without a national code"}: there are no boundaries of that kind here.`
          : `None of ${rows(own.length)} has a code or name of the ${number(boundaries.length)} ${what}.`,
        { done: keep },
      ),
    ];
  const codes = new Set(left.map((row) => areaCode(row.sourceId) || row.name));
  return left.length === 0
    ? []
    : [
        problem(
          "areas-unmatched",
          `${number(left.length)} of ${rows(own.length)} in ${number(codes.size)} ${codes.size === 1 ? "code" : "codes"} that the boundaries lack, such as ${[...codes][0] ?? ""}.`,
          { done: keep },
        ),
      ];
}

function problemsOf(outcome: Outcome): readonly Problem[] {
  const { areas, indicators, touched, byName } = outcome;
  const families = new Set(indicators.map((row) => areaFamily(row.sourceId)));
  const asked = areas.filter((area, at) => touched.has(at) || families.has(areaFamily(area.sourceId)));
  const matched = touched.size;
  const note = (code: string, message: string, done: string) =>
    problem(code, message, { severity: "note", done });
  const told = [...families].flatMap((family) => problemsOfFamily(family, outcome));
  if (matched === 0) return told;
  const bare = asked.length - matched;
  return [
    note(
      "areas-joined",
      `${number(matched)} of ${number(asked.length)} boundaries have a row of the table${byName > 0 ? `, ${number(byName)} by name` : ""}.`,
      "indicators put on the areas",
    ),
    ...told,
    ...(bare > 0
      ? [
          note(
            "boundaries-unmatched",
            `${number(bare)} of ${number(asked.length)} boundaries have no row.`,
            "kept without indicators",
          ),
        ]
      : []),
  ];
}

/**
 * Puts rows of tables (areas without a shape) on areas by code, else by the stem of their names where codes cannot be
 * compared and the name is alone on both sides. What finds no partner is kept and counted, on either side.
 */
export function joinAreas(areas: readonly Area[], indicators: readonly Area[]): JoinedAreas {
  const byCode = listedBy(areas, (area) => areaCode(area.sourceId));
  const byStem = listedBy(areas, (area) => areaStem(area.name));
  const rowStems = listedBy(indicators, (row) => areaStem(row.name));
  const made = [...areas];
  const touched = new Set<number>();
  const rest: Area[] = [];
  let byName = 0;
  const put = (at: number, row: Area) => {
    const area = made[at];
    if (!area) return;
    made[at] = withIndicators(area, row);
    touched.add(at);
  };
  for (const row of indicators) {
    const code = areaCode(row.sourceId);
    const found = code === "" ? undefined : byCode.get(code);
    if (found) {
      for (const at of found) put(at, row);
      continue;
    }
    const stem = areaStem(row.name);
    const [at, second] = (stem === "" ? undefined : byStem.get(stem)) ?? [];
    const area = at === undefined ? undefined : areas[at];
    const alone = second === undefined && rowStems.get(stem)?.length === 1;
    if (at !== undefined && area && alone && mayShareName(area, row)) {
      put(at, row);
      byName++;
    } else rest.push(row);
  }
  const matched = touched.size;
  const told = problemsOf({ areas, indicators, touched, rest: new Set(rest), byName });
  return matched === 0
    ? { areas, rest: indicators, matched, problems: told }
    : { areas: made, rest, matched, problems: told };
}
