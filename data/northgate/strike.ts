import type { Incident } from "../../src/core/place";
import type { Book } from "./book";
import type { Crew } from "./crews";
import { strikeDate, strikeMonth } from "./head";
import { anywhere, placed, quarter } from "./town";

/** The operation day as it stands in the case: an event, a warrant at each home searched, and those arrested. */
export function addStrike(book: Book, crew: Crew): readonly string[] {
  const times = { from: strikeDate };
  const arrested = crew.members.filter((key) => key.startsWith("rowan-m")).slice(2, 8);
  const area = quarter("Lockside C");
  book.add("strike", "event", "Operation day, 19 Aug 2025", "Warrants at six addresses in Lockside", {
    grade: "1A/P",
    typeName: "operation",
    caption: "six arrests",
    times,
    place: placed(anywhere(book.dice, area), area.ward, "area"),
  });
  for (const key of arrested) {
    const at = book.entities.findIndex((item) => item.id === `n-${key}`);
    const item = book.entities[at];
    if (item) book.entities[at] = { ...item, status: ["in custody"], categories: ["convicted"] };
    book.tie(key, "strike", "involved", "arrested", { grade: "1A/P", times });
  }
  return arrested;
}

/** Harm in days a month in Lockside's three worst areas, from one month to another. */
function monthly(incidents: readonly Incident[], areas: readonly string[], from: number, to: number): number {
  const key = (month: number) => new Date(Date.UTC(2024, 5 + month, 1)).toISOString().slice(0, 7);
  const days = incidents
    .filter(({ times, label, place }) => {
      const when = (times.from ?? "").slice(0, 7);
      return (
        place && when >= key(from) && when <= key(to) && areas.some((name) => label.endsWith(`, ${name}`))
      );
    })
    .reduce((sum, { weight = 0 }) => sum + weight, 0);
  return Math.round(days / (to - from + 1));
}

/** What the records say of the months before and after, in words. */
export function strikeEffect(incidents: readonly Incident[]): string {
  const worst = ["Lockside B", "Lockside C", "Lockside E"];
  const [before, after] = [
    monthly(incidents, worst, strikeMonth - 6, strikeMonth - 1),
    monthly(incidents, worst, strikeMonth + 1, strikeMonth + 2),
  ];
  const [near, nearAfter] = [
    monthly(incidents, ["Fernhill A"], strikeMonth - 6, strikeMonth - 1),
    monthly(incidents, ["Fernhill A"], strikeMonth + 1, strikeMonth + 2),
  ];
  const n = (value: number) => value.toLocaleString("en-GB");
  return `Recorded harm in Lockside B, C and E went from ${n(before)} to ${n(after)} days a month in the two months after; in Fernhill A beside it, from ${n(near)} to ${n(nearAfter)}.`;
}
