import { bestGrade } from "../core/cellText";
import type { Entity, Note } from "../core/entity";
import type { Link } from "../core/link";
import { type Grade, handlings, informationGrades, type Provenance, sourceGrades } from "../core/provenance";
import { startOf } from "../core/time";
import type { XmlText } from "./xmlText";

/** The words of 3×5×2 with their codes, in the order of the indices of a chart. */
export const gradeLists: readonly (readonly [element: string, words: readonly string[]])[] = [
  ["GradeOne", ["1 Reliable", "2 Untested", "3 Not reliable"]],
  [
    "GradeTwo",
    [
      "A Known directly to the source",
      "B Known indirectly to the source but corroborated",
      "C Known indirectly to the source",
      "D Not known",
      "E Suspected to be false",
    ],
  ],
  ["GradeThree", ["P Lawful sharing permitted", "C Lawful sharing permitted with conditions"]],
];

/** What a card is, as its source type says it. */
export const sourceTypes = ["Report", "Opinion", "Note"] as const;

function gradeIndices(grade: Grade | undefined): string {
  if (!grade) return "";
  const one = sourceGrades.indexOf(grade.source);
  const two = informationGrades.indexOf(grade.information);
  const three = handlings.indexOf(grade.handling);
  return ` GradeOneIndex="${one}" GradeTwoIndex="${two}" GradeThreeIndex="${three}"`;
}

const moment = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?)?$/;

/** A date as a chart has it; what a chart has no form for (a month, a year, words) stands as description. */
export function dateValues(text: string | undefined, xml: XmlText): string {
  if (!text) return "";
  const exact = moment.test(text) && !Number.isNaN(startOf(text));
  const [day = "", clock] = text.split("T");
  const time = clock === undefined ? "00:00:00" : clock.length === 5 ? `${clock}:00` : clock;
  const set = exact
    ? ` DateSet="true" TimeSet="${clock !== undefined}" DateTime="${day}T${time}.000"`
    : ` DateSet="false" TimeSet="false"`;
  return exact && clock?.length !== 5 ? set : `${set} DateTimeDescription=${xml.value(text)}`;
}

function reportCard(item: Provenance, xml: XmlText): string {
  const type = sourceTypes[item.opinion ? 1 : 0];
  const text = item.note === "" ? "" : ` Text=${xml.value(item.note)}`;
  return (
    `<Card Summary=${xml.value(item.claim)}${dateValues(item.date, xml)}${gradeIndices(item.grade)}` +
    ` SourceReference=${xml.value(item.source)} SourceType="${type}"${text}/>`
  );
}

function noteCard(item: Note, xml: XmlText): string {
  const handling = item.handling === "C" ? ` GradeThreeIndex="${handlings.indexOf("C")}"` : "";
  return `<Card Summary="Note"${dateValues(item.at, xml)}${handling} SourceType="${sourceTypes[2]}" Text=${xml.value(item.text)}/>`;
}

/** Reports and notes of an item as its cards. */
export function cardsOf(item: Entity | Link, xml: XmlText): string {
  if (item.provenance.length + item.notes.length === 0) return "";
  const cards = [
    ...item.provenance.map((each) => reportCard(each, xml)),
    ...item.notes.map((each) => noteCard(each, xml)),
  ];
  return `<CardCollection>${cards.join("")}</CardCollection>`;
}

/** The best grade of an item, which a chart can be filtered by; each reason keeps its own on its card. */
export function itemGrade(item: Entity | Link): string {
  return gradeIndices(bestGrade(item.provenance));
}
