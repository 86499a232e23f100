import type { Case } from "../../core/case";
import { amountText, bestGrade, nameText, sourcesText, span } from "../../core/cellText";
import { type Direction, hasArrow, type Link, strengthOf } from "../../core/link";
import { noNumbers } from "../../core/pointNumbers";
import { strengths } from "../../core/provenance";
import type { Column } from "../../core/tableRows";
import { kinWords, linkKindWords, linkVerbs, strengthWords } from "../../encode/kindWords";
import {
  attributeColumns,
  column,
  dateCell,
  gradeCell,
  gradeKey,
  handlingCell,
  numberCell,
  timeKey,
} from "./column";

import { pointColumn } from "./pointColumn";

/** The verb on the line, else its kinship, else what its kind says between two names. */
export function whatText(item: Link): string {
  return item.label || (item.kin ? kinWords[item.kin] : linkVerbs[item.kind]);
}

/** In the words of the columns beside it. */
const directionCell: { readonly [D in Direction]: string } = {
  none: "None",
  forward: "From → To",
  back: "To → From",
  both: "Both ways",
};

/** Direction as stated. One that the chart may not tell by an arrow (a bare association) is still a fact of the row. */
export function directionText(item: Link): string {
  const words = directionCell[item.direction];
  return item.direction === "none" || hasArrow(item) ? words : `${words} (no arrow)`;
}

/** Columns of the table of links, those of the attributes found in the case last. */
export function linkColumns(kase: Case, numbers = noNumbers): readonly Column<Link>[] {
  const name = (id: string) => {
    const item = kase.entities.get(id);
    return item ? nameText(item) : id;
  };
  return [
    column("from", "From", (item) => name(item.from)),
    column("what", "What", whatText),
    column("to", "To", (item) => name(item.to)),
    ...(numbers.links.size > 0 ? pointColumn<Link>(numbers, numbers.links) : []),
    column("strength", "Strength", (item) => strengthWords[strengthOf(item)], {
      key: (item) => strengths.indexOf(strengthOf(item)),
    }),
    column("kind", "Kind", (item) => linkKindWords[item.kind]),
    column("direction", "Direction", directionText),
    column("count", "Times seen", (item) => numberCell(item.count), {
      numeric: true,
      key: (item) => item.count,
    }),
    column("amount", "Amount", (item) => amountText(item.volume), {
      numeric: true,
      key: (item) => item.volume?.amount,
    }),
    column("first", "First date", (item) => dateCell(span([item.times]).from), {
      key: (item) => timeKey(item.times.from ?? item.times.to),
    }),
    column("last", "Last date", (item) => dateCell(span([item.times]).to), {
      key: (item) => timeKey(item.times.to ?? item.times.from),
    }),
    column("grade", "Best grade", (item) => gradeCell(bestGrade(item.provenance)), {
      key: (item) => gradeKey(bestGrade(item.provenance)),
      about: "The firmest of its 3×5×2 grades",
    }),
    column("source", "Sources", (item) => sourcesText(item.provenance)),
    column("handling", "Handling", (item) => handlingCell[item.handling]),
    column(
      "weight",
      "Weight in the file",
      (item) => (item.weight === undefined ? "" : numberCell(item.weight)),
      {
        first: false,
        numeric: true,
        key: (item) => item.weight,
      },
    ),
    column("sourceId", "Id in the source", (item) => item.sourceId, { first: false }),
    ...attributeColumns(kase.links.values()),
  ];
}
