import type { CaseFile } from "../core/caseFile";
import { planItems } from "../core/plan";
import type { Problem } from "../core/problem";
import { problem } from "../core/problem";
import { counted, leftOut } from "./graphLosses";
import type { MapLosses } from "./mapItem";

/** What a map file leaves out of a case, one sentence each with its number. `losses` is what writing found. */
export function mapLosses({ case: kase }: CaseFile, losses: MapLosses): readonly Problem[] {
  let others = 0;
  for (const group of kase.groups.values()) if (group.type !== "ocg") others++;
  const ocgs = kase.groups.size - others;
  const things = [...kase.entities.values(), ...kase.incidents.values()];
  const placeless = things.filter((item) => !item.place).length;
  const why = "a map has no lines between things";
  return [
    ...leftOut("left-out-links", kase.links.size, "link", "links", why),
    ...leftOut("left-out-groups", others, "household, union or cluster", "households, unions and clusters"),
    ...(ocgs === 0
      ? []
      : [
          problem(
            "left-out-ocgs",
            `Of ${counted(ocgs, "OCG", "OCGs")} the name stands with each member; band, tier and the rest are not in the file.`,
            { severity: "note", done: "left out; a Linchpin case file holds everything" },
          ),
        ]),
    ...leftOut("left-out-plan", planItems(kase.plan), "item of the plan", "items of the plan"),
    ...leftOut("left-out-photos", losses.photos, "photo", "photos"),
    ...(placeless === 0
      ? []
      : [
          problem(
            "no-place",
            `${placeless.toLocaleString("en-GB")} of ${counted(things.length, "thing has", "things have")} no position.`,
            { severity: "note", done: "in the file without geometry" },
          ),
        ]),
    ...(losses.impossible === 0
      ? []
      : [
          problem(
            "impossible-place",
            `${counted(losses.impossible, "position lies", "positions lie")} beyond 180° or 90°.`,
            { done: "in the file without geometry" },
          ),
        ]),
    ...leftOut("left-out-rings", losses.rings, "outline", "outlines", "they enclose nothing"),
  ];
}
