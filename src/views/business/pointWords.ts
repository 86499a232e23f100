import { type Case, linksAt } from "../../core/case";
import { otherEnd } from "../../core/link";
import type { Point } from "../../core/point";
import { counted } from "../../encode/kindWords";

const aboutChildren = /plan safeguarding first/;

/** The first reasons in plain sentences; the rest, with what it rests on, are told when the row is opened. */
export function leadReasons(point: Point): readonly string[] {
  return point.reasons.filter((each) => !aboutChildren.test(each)).slice(0, 3);
}

/** Reasons that follow the first ones. */
export function furtherReasons(point: Point): readonly string[] {
  return point.reasons.filter((each) => !aboutChildren.test(each)).slice(3);
}

/** '3 children or vulnerable people live with WOOD: plan safeguarding first', or that some are near. A count, never names. */
export function besideWords(kase: Case, point: Point): string | undefined {
  if (point.beside.length === 0) return undefined;
  const told = point.reasons.find((each) => aboutChildren.test(each));
  if (told) return told.replace(/\.$/, "");
  const near = point.entities.some((id) =>
    (linksAt(kase).get(id) ?? []).some((link) => {
      const item = kase.links.get(link);
      return item !== undefined && point.beside.includes(otherEnd(item, id));
    }),
  );
  const who = counted(point.beside.length, "child or vulnerable person", "children or vulnerable people");
  return `${who} ${near ? "directly linked" : "near"}: see the Protect list`;
}
