import type { Case } from "../../core/case";
import { linksAt } from "../../core/case";
import { strengthOf } from "../../core/link";
import { gradeText, type Provenance } from "../../core/provenance";
import { dateText, type Interval } from "../../core/time";
import { kindWords, linkVerbs, strengthWords } from "../../encode/kindWords";
import { roleOfWords } from "../../encode/markWords";
import type { XmlText } from "../xmlText";

interface Table {
  readonly id: "entities" | "links";
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
}

function sourcesOf(provenance: readonly Provenance[]): string {
  return provenance
    .map(({ source, grade, date }) =>
      [grade ? gradeText(grade) : "", source, date ? dateText(date) : ""].filter(Boolean).join(", "),
    )
    .filter(Boolean)
    .join("; ");
}

function timesOf({ from, to }: Interval): string {
  if (from && to) return `${dateText(from)} to ${dateText(to)}`;
  return from ? `from ${dateText(from)}` : to ? `to ${dateText(to)}` : "";
}

function nameOf(kase: Case, id: string): string {
  const item = kase.entities.get(id);
  return item ? item.label || item.sourceId || kindWords[item.kind].one : "";
}

function entityTable(kase: Case): Table {
  const at = linksAt(kase);
  return {
    id: "entities",
    title: "Entities",
    columns: ["Name", "Type", "In words", "Also known as", "Born", "Links", "Grade, source and date"],
    rows: [...kase.entities.values()].map((item) => ({
      id: item.id,
      cells: [
        nameOf(kase, item.id),
        kindWords[item.kind].one,
        roleOfWords(kase, item),
        item.aliases.join(", "),
        item.born ? dateText(item.born) : "",
        String(at.get(item.id)?.length ?? 0),
        sourcesOf(item.provenance),
      ],
    })),
  };
}

function linkTable(kase: Case): Table {
  return {
    id: "links",
    title: "Links",
    columns: ["From", "Link", "To", "How sure", "Times seen", "When", "Grade, source and date"],
    rows: [...kase.links.values()].map((item) => ({
      id: item.id,
      cells: [
        nameOf(kase, item.from),
        item.label || linkVerbs[item.kind],
        nameOf(kase, item.to),
        strengthWords[strengthOf(item)],
        String(item.count),
        timesOf(item.times),
        sourcesOf(item.provenance),
      ],
    })),
  };
}

/** The entities and links of a case as tables that can be read without a script. */
export function htmlTables(kase: Case, xml: XmlText): readonly { id: string; title: string; html: string }[] {
  return [entityTable(kase), linkTable(kase)].map(({ id, title, columns, rows }) => {
    const mark = id === "entities" ? "data-row-entity" : "data-row-link";
    const head = columns.map((column) => `<th scope="col">${xml.text(column)}</th>`).join("");
    const body = rows
      .map((row) => {
        const cells = row.cells.map((cell, index) =>
          index === 0 ? `<th scope="row">${xml.text(cell)}</th>` : `<td>${xml.text(cell)}</td>`,
        );
        return `<tr ${mark}=${xml.value(row.id)}>${cells.join("")}</tr>`;
      })
      .join("\n");
    const count = rows.length.toLocaleString("en-GB");
    return {
      id,
      title: `${title} (${count})`,
      html: `<table id="${id}"><caption>${title}: ${count}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`,
    };
  });
}
