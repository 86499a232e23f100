import type { Case } from "../core/case";
import { type Entity, entityKinds, type Note } from "../core/entity";
import { madeIdPrefix } from "../core/factNames";
import type { Link } from "../core/link";
import { handlings, type Provenance } from "../core/provenance";
import { type AnxFields, arrows, remarksOn } from "./anxFields";
import { anxGrades } from "./anxGrades";
import type { AnxItem, AnxRecords, AnxReport } from "./anxRecords";
import { entityKindOf } from "./kindWords";
import type { NamedValue } from "./namedRoles";
import { ownGraph } from "./ownGraph";
import { isRecordName, readOwnCase } from "./ownRecord";

/** Reads a chart that Linchpin wrote, exactly; what the program has changed or added since is read with it. */
export interface AnxOwn extends AnxFields {
  readonly pinned: (item: AnxItem) => boolean;
  /** The case with its head, groups and ids of the source. */
  readonly close: (kase: Case, idOf: (fileId: string) => string | undefined) => Case;
}

/** Strengths that our writer worked out of grades: nobody stated them. */
const workedOut = / \(from grades\)$/;

const dateOf = (report: AnxReport): string | undefined => report.dateText || report.date;

/** Undefined when the chart does not say that Linchpin wrote it. */
export function anxOwn(records: AnxRecords): AnxOwn | undefined {
  const stated = records.summary.find(({ name }) => isRecordName(name));
  const record = stated && readOwnCase(stated.value);
  if (!record) return undefined;
  const graph = ownGraph();
  graph.take(record);
  const graded = anxGrades(records);
  const pinned = new Set<AnxItem>();

  const nameOf = ({ name, reference }: AnxItem["type"]) => name || (records.names.get(reference) ?? "");
  const columnsOf = (item: AnxItem): NamedValue[] => {
    const values = item.attributes.map(({ type, value }) => ({
      name: nameOf(type) || type.reference,
      value,
    }));
    const start = dateOf(item.own);
    return start === undefined ? values : [{ name: "start", value: start }, ...values];
  };

  const reasonOf = (report: AnxReport, claim: string): Provenance => {
    const { grade, text } = graded(report);
    const known = ["", "Report", "Opinion"].includes(report.sourceType);
    const words = [
      report.text,
      known ? "" : `Source type: ${report.sourceType}`,
      text && `Grade in the file: ${text}`,
    ];
    const date = dateOf(report);
    return {
      claim,
      source: report.sourceReference,
      note: words.filter(Boolean).join("\n"),
      opinion: report.sourceType === "Opinion",
      ...(grade ? { grade } : {}),
      ...(date === undefined ? {} : { date }),
    };
  };

  /** Cards are the reasons and notes; a grade of the item itself repeats the best of them unless the program has changed it. */
  const reportedOf = (item: AnxItem): Pick<Entity, "provenance" | "notes"> => {
    const notes: Note[] = [];
    const provenance: Provenance[] = [];
    const note = (text: string, at: string, handling: Note["handling"]) =>
      void notes.push({ id: `note ${notes.length + 1}`, text, at, handling });
    for (const card of item.cards) {
      if (card.sourceType !== "Note") provenance.push(reasonOf(card, card.summary));
      else note(card.text, dateOf(card) ?? "", handlings[card.grades[2] ?? 0] ?? "P");
    }
    const own = item.own.grades;
    const repeats = item.cards.some(({ grades }) => grades.every((grade, at) => grade === own[at]));
    const graded = own.some((grade) => grade !== undefined) && !repeats;
    if (graded || item.own.sourceReference !== "") {
      const { date: _, ...reason } = reasonOf(item.own, item.label);
      provenance.push(reason);
    }
    if (item.description !== "") note(item.description, "", "P");
    return { provenance, notes };
  };

  return {
    entity: (item, sourceId) => {
      const { fields, pinned: still } = graph.node({
        id: sourceId,
        values: columnsOf(item),
        label: item.label,
      });
      if (still) pinned.add(item);
      const type = nameOf(item.type);
      // Our own title for a kind, unless the kind stands beside it: then the type is the source's word.
      const kind = entityKinds.find((each) => each === type.toLowerCase());
      const beside = item.attributes.some((each) => nameOf(each.type) === "Kind");
      const typed = beside
        ? { typeName: fields.typeName || type }
        : { kind: kind ?? entityKindOf(type) ?? "unknown", typeName: kind ? "" : type };
      return { ...fields, ...typed, ...reportedOf(item) };
    },
    link: (item) => {
      const values = columnsOf(item);
      const strength = nameOf(item.strength);
      if (!workedOut.test(strength)) values.push({ name: "strength", value: strength.toLowerCase() });
      values.push({ name: "kind", value: nameOf(item.type).toLowerCase() });
      const direction = arrows.get(item.arrow) ?? "none";
      const edge = { id: madeIdPrefix, source: "", target: "", values, label: item.label, direction };
      const fields: Partial<Link> = graph.edge(edge).fields;
      return { ...fields, ...reportedOf(item) };
    },
    remarks: () => [...remarksOn({ ...records, summary: [] }), ...graph.problems()],
    pinned: (item) => pinned.has(item),
    close: graph.close,
  };
}
