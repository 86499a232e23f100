import type { Case } from "../core/case";
import type { CaseFile } from "../core/caseFile";
import type { Entity } from "../core/entity";
import type { Link } from "../core/link";
import { planItems } from "../core/plan";
import { type Problem, problem } from "../core/problem";

/** A count with what it counts: '1 area', '3 areas'. */
export function counted(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}

/** What is not in a file, in one sentence with its number; nothing for none. */
export function leftOut(
  code: string,
  count: number,
  one: string,
  many: string,
  why = "",
): readonly Problem[] {
  if (count === 0) return [];
  const message = `${counted(count, one, many)} ${count === 1 ? "is" : "are"} not in the file${why && `: ${why}`}.`;
  return [problem(code, message, { done: "left out; a Linchpin case file holds everything" })];
}

const unfit = (...values: readonly (number | undefined)[]) =>
  values.some((value) => value !== undefined && !Number.isFinite(value));

function brokenNumbers(item: Entity | Link): boolean {
  if ("from" in item) return unfit(item.count, item.weight, item.volume?.amount);
  return unfit(item.place?.lon, item.place?.lat);
}

function looseEnds(kase: Case): number {
  let count = 0;
  for (const group of kase.groups.values()) {
    const refs: readonly (string | undefined)[] =
      group.type === "union"
        ? [...group.partners, ...group.children]
        : group.type === "household"
          ? [group.address, ...group.members]
          : group.type === "cluster"
            ? [group.entity, ...group.members]
            : [group.entity];
    for (const id of refs) if (id !== undefined && !kase.entities.has(id)) count++;
  }
  return count;
}

/** What no format of nodes and edges carries of a case, one sentence each. */
export function graphLosses({ case: kase, arrangement, filter }: CaseFile): readonly Problem[] {
  const planned = planItems(kase.plan);
  const items = [...kase.entities.values(), ...kase.links.values()];
  const empty =
    kase.entities.size === 0
      ? [
          problem(
            "nothing-to-write",
            "The case has no entities and no links, so the graph in the file is empty.",
            {
              done: "written empty",
            },
          ),
        ]
      : [];
  return [
    ...empty,
    ...leftOut("left-out-areas", kase.areas.size, "area", "areas", "a graph has no polygons"),
    ...leftOut(
      "left-out-incidents",
      kase.incidents.size,
      "incident",
      "incidents",
      "they are no nodes of a graph",
    ),
    ...leftOut("left-out-plan", planned, "item of the plan", "items of the plan"),
    ...leftOut("left-out-folds", arrangement.folds.size, "fold of the chart", "folds of the chart"),
    ...leftOut("left-out-filter", filter.length, "row of the filter", "rows of the filter"),
    ...leftOut(
      "left-out-numbers",
      items.filter(brokenNumbers).length,
      "item's number",
      "items' numbers",
      "they are not finite",
    ),
    ...leftOut(
      "left-out-references",
      looseEnds(kase),
      "reference of a group",
      "references of groups",
      "what they name is not in the case",
    ),
  ];
}

/** Says that characters were dropped. */
export function lossyTexts(count: number): readonly Problem[] {
  if (count === 0) return [];
  const message = `${counted(count, "text has", "texts have")} characters that XML cannot hold (controls, halves of letters).`;
  return [problem("xml-characters", message, { done: "those characters left out" })];
}
