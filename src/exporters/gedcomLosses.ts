import type { Case } from "../core/case";
import type { Entity } from "../core/entity";
import { planItems } from "../core/plan";
import { type Problem, problem } from "../core/problem";
import type { FamilyPart } from "./gedcomPart";
import { counted, leftOut } from "./graphLosses";

/** What a family tree leaves out of a case, one sentence each with its number. */
export function gedcomLosses(kase: Case, part: FamilyPart, renamed: number): readonly Problem[] {
  const count = (test: (item: Entity) => boolean) => part.people.filter(test).length;
  const planned = planItems(kase.plan);
  let groups = 0;
  for (const group of kase.groups.values()) if (group.type !== "union") groups++;
  const links = kase.links.size - part.family.length - part.ties.length;
  const others = kase.entities.size - part.people.length;
  const why = "a family tree holds people";
  const marks = count(({ status }) => status.some((each) => each !== "deceased"));
  return [
    ...leftOut("left-out-entities", others, "entity that is no person", "entities that are no persons", why),
    ...leftOut("left-out-links", links, "link that is no family link", "links that are no family links"),
    ...leftOut("left-out-groups", groups, "OCG, household or cluster", "OCGs, households and clusters"),
    ...leftOut("left-out-areas", kase.areas.size, "area", "areas"),
    ...leftOut("left-out-incidents", kase.incidents.size, "incident", "incidents"),
    ...leftOut("left-out-plan", planned, "item of the plan", "items of the plan"),
    ...leftOut(
      "left-out-roles",
      count(({ memberships, functions }) => memberships.length + functions.length > 0),
      "person's role in an OCG",
      "people's roles in OCGs",
    ),
    ...leftOut(
      "left-out-status",
      marks,
      "person's status (child, victim, exploited and the like)",
      "people's statuses (child, victim, exploited and the like)",
    ),
    ...leftOut(
      "left-out-places",
      count(({ place }) => place !== undefined),
      "person's place",
      "people's places",
    ),
    ...leftOut(
      "left-out-photos",
      count(({ photo }) => photo !== undefined),
      "photo",
      "photos",
    ),
    ...(renamed === 0
      ? []
      : [
          problem(
            "new-ids",
            `The ids of ${counted(renamed, "person", "people")} are new: GEDCOM has 20 letters and digits for one.`,
            { severity: "note", done: "replaced" },
          ),
        ]),
  ];
}
