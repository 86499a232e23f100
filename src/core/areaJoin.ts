import { areaCode, areaFamily } from "./areaCode";
import type { Case } from "./case";
import { joinAreas } from "./joinAreas";
import type { Area, Incident } from "./place";
import { type Problem, problem } from "./problem";

const hasShape = (area: Area): boolean => area.polygons.length > 0;

/** The code of the area that an incident is published for. */
function codeOf(incident: Incident): string | undefined {
  for (const { name, value } of incident.attributes)
    if (/^lsoa[ _]?code$/i.test(name)) return areaCode(value);
  return undefined;
}

/** Incidents in areas that the boundaries lack, counted: codes of 2011 and 2021 are mixed in what is published. */
function uncovered(kase: Case): Problem | undefined {
  const codes = new Set<string>();
  for (const area of kase.areas.values())
    if (hasShape(area) && areaFamily(area.sourceId) === "LSOA") codes.add(areaCode(area.sourceId));
  if (codes.size === 0) return undefined;
  const missing = new Set<string>();
  let coded = 0;
  let outside = 0;
  for (const incident of kase.incidents.values()) {
    const code = codeOf(incident);
    if (code === undefined) continue;
    coded++;
    if (codes.has(code)) continue;
    outside++;
    missing.add(code);
  }
  // None inside: the boundaries are of another part of the country.
  if (outside === 0 || outside === coded) return undefined;
  const count = (value: number) => value.toLocaleString("en-GB");
  return problem(
    "incidents-outside",
    `${count(outside)} of ${count(coded)} rows in ${count(missing.size)} ${missing.size === 1 ? "code" : "codes"} that the boundaries lack.`,
    { done: "kept: they are on the map at their points, and in no area" },
  );
}

/** Joins areas without a shape to those with one, within a case, and tells which incidents lie in none of them. */
export function withJoinedAreas(kase: Case): { readonly case: Case; readonly problems: readonly Problem[] } {
  const all = [...kase.areas.values()];
  const shapes = all.filter(hasShape);
  const outside = uncovered(kase);
  const problems = outside ? [outside] : [];
  if (shapes.length === 0 || shapes.length === all.length) return { case: kase, problems };
  const joined = joinAreas(
    shapes,
    all.filter((area) => !hasShape(area)),
  );
  if (joined.matched === 0) return { case: kase, problems: [...joined.problems, ...problems] };
  const areas = new Map([...joined.areas, ...joined.rest].map((area) => [area.id, area]));
  return { case: { ...kase, areas }, problems: [...joined.problems, ...problems] };
}
