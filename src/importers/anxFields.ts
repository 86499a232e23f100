import type { Entity, Note } from "../core/entity";
import type { Direction, Link } from "../core/link";
import { type Problem, problem } from "../core/problem";
import { type Provenance, strictestHandling } from "../core/provenance";
import { anxGrades } from "./anxGrades";
import type { AnxItem, AnxRecords, AnxReport, AnxType } from "./anxRecords";
import { entityFields, linkFields } from "./graphAttributes";
import { countText, limits } from "./limits";
import type { NamedValue } from "./namedRoles";

/** Directions by the arrow style of a link. */
export const arrows: ReadonlyMap<string, Direction> = new Map([
  ["ArrowOnHead", "forward"],
  ["ArrowOnTail", "back"],
  ["ArrowOnBoth", "both"],
]);

/** Makes fields of entities and links from the items of a chart, and counts what has to be told. */
export interface AnxFields {
  readonly entity: (item: AnxItem, sourceId: string) => Partial<Entity>;
  readonly link: (item: AnxItem) => Partial<Link>;
  /** What has to be told of the chart as a whole; complete once its items have been made. */
  readonly remarks: () => readonly Problem[];
}

type Reported = Pick<Entity, "provenance" | "notes" | "handling">;

const isDrawn = (what: string) => (item: AnxItem) => item.entity !== undefined && item.drawn === what;

/** Remarks on kinds of item that a chart of ours does not have. */
export function remarksOn(records: AnxRecords): Problem[] {
  const remarks: Problem[] = [];
  const tell = (code: string, items: readonly AnxItem[], one: string, done: string) => {
    const [first] = items;
    if (!first) return;
    const message = `The chart has ${countText(items.length, one)}.`;
    remarks.push(problem(code, message, { severity: "note", done, where: { line: first.line } }));
  };
  const pick = (test: (item: AnxItem) => boolean) => records.items.filter(test);
  const drawn = "kept as a mark; its line or frame is not drawn";
  tell("anx-theme-line", pick(isDrawn("ThemeLine")), "theme line", drawn);
  tell("anx-event-frame", pick(isDrawn("EventFrame")), "event frame", drawn);
  tell("anx-text-block", pick(isDrawn("TextBlock")), "text block", "kept as a mark with its text");
  const hidden = pick((item) => item.hidden);
  tell("anx-hidden", hidden, "hidden item", "read like the others: check what may be shown");
  const annotations = pick((each) => !each.entity && !each.link);
  for (const item of annotations.slice(0, limits.remarks)) {
    const text = item.label.trim() || item.description.trim();
    const said = text === "" ? "without text" : `'${text.slice(0, 200)}'`;
    remarks.push(
      problem("anx-annotation", `An item of the chart is neither entity nor link: ${said}.`, {
        severity: "note",
        done: "not part of the case",
        where: { line: item.line },
      }),
    );
  }
  const more = annotations.length - limits.remarks;
  if (more > 0)
    remarks.push(
      problem("anx-annotation", `${countText(more, "more item")} of the chart: neither entity nor link.`, {
        severity: "note",
        done: "not part of the case",
      }),
    );
  for (const { name, value } of records.summary) {
    if (name === "Title" || value.trim() === "") continue;
    remarks.push(
      problem("graph-data", `About the whole chart the file says: ${name} = ${value.slice(0, 200)}`, {
        severity: "note",
        done: "not part of the case",
      }),
    );
  }
  return remarks;
}

/** Starts making fields for the items of one chart. */
export function anxFields(records: AnxRecords): AnxFields {
  const graded = anxGrades(records);
  let unread = 0;
  const nameOf = ({ name, reference }: AnxType) => name || (records.names.get(reference) ?? "");

  /** A report with a reference or a grade is a reason to believe; one without is a note. */
  const reported = (item: AnxItem): Reported => {
    const provenance: Provenance[] = [];
    const notes: Note[] = [];
    const note = (text: string, at = "") => {
      if (text !== "") notes.push({ id: `note ${notes.length + 1}`, text, at, handling: "P" });
    };
    const add = (report: AnxReport, claim: string) => {
      const { grade, text } = graded(report);
      if (text !== "") unread++;
      const words = [
        report.text,
        report.sourceType && `Source type: ${report.sourceType}`,
        text && `Grade in the file: ${text}`,
      ];
      const told = words.filter(Boolean).join("\n");
      if (!grade && report.sourceReference === "" && told === report.text) {
        note(
          [report.summary, report.text].filter(Boolean).join("\n"),
          report === item.own ? "" : (report.date ?? ""),
        );
        return;
      }
      provenance.push({
        claim,
        source: report.sourceReference,
        note: told,
        opinion: false,
        ...(grade ? { grade } : {}),
        ...(report.date === undefined || report === item.own ? {} : { date: report.date }),
      });
    };
    const name = item.label || item.entity?.identity || nameOf(item.type);
    add(item.own, name);
    for (const card of item.cards) add(card, card.summary || name);
    note(item.description);
    const handling = strictestHandling(provenance.map((one) => one.grade?.handling ?? "P"));
    return { provenance, notes, handling };
  };

  const valuesOf = (item: AnxItem, typeName: string): NamedValue[] => {
    const values = item.attributes.map(({ type, value }) => ({
      name: nameOf(type) || type.reference,
      value,
    }));
    const type = nameOf(item.type);
    return [
      ...(type === "" ? [] : [{ name: typeName, value: type }]),
      ...(item.own.date === undefined ? [] : [{ name: "start", value: item.own.date }]),
      ...values,
    ];
  };

  return {
    entity: (item, sourceId) => {
      const identity = item.entity?.identity ?? "";
      const values = valuesOf(item, "kind");
      if (identity !== "" && identity !== sourceId) values.push({ name: "Identity", value: identity });
      const { fields } = entityFields(values, { label: item.label.trim() || identity });
      const kind = fields.kind ?? (item.drawn === "EventFrame" ? "event" : "unknown");
      return { ...fields, kind, ...reported(item) };
    },
    link: (item) => {
      const values = valuesOf(item, "relationship");
      const strength = nameOf(item.strength);
      // 'Default' is what a chart has when nobody chose one.
      if (strength !== "" && strength !== "Default") values.unshift({ name: "strength", value: strength });
      const direction = arrows.get(item.arrow) ?? "none";
      return { ...linkFields(values, { id: item.id, label: item.label, direction }), ...reported(item) };
    },
    remarks: () => {
      const told = remarksOn(records);
      if (unread === 0) return told;
      const message = `${countText(unread, "item or card", "items and cards")} of the chart have grades that are not 3×5×2.`;
      return [...told, problem("anx-grades", message, { done: "kept as text, not converted" })];
    },
  };
}
