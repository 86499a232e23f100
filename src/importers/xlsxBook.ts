import { fail, ok, type Result } from "../core/problem";
import type { XlsxFormat } from "./xlsxFormat";
import type { XlsxParts } from "./xlsxParts";
import { xlsxStyles } from "./xlsxStyles";
import { textGatherer, xlsxText } from "./xlsxText";
import type { XmlHandler } from "./xml";

export interface XlsxSheet {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
  /** False for charts and dialogs, which hold no cells. */
  readonly cells: boolean;
}

/** What all sheets of a workbook share. */
export interface XlsxBook {
  readonly sheets: readonly XlsxSheet[];
  readonly strings: readonly string[] | undefined;
  /** Undefined when the styles are missing, so that dates cannot be told from numbers. */
  readonly formatOf: ((style: string | undefined) => XlsxFormat) | undefined;
  readonly from1904: boolean;
}

const isTrue = (text: string | undefined) => text === "1" || text === "true";

interface Named {
  readonly name: string;
  readonly reference: string;
  readonly hidden: boolean;
}

function bookHandler(sheets: Named[], dates: { from1904: boolean }): XmlHandler {
  let seen = false;
  return {
    open: ({ name, attributes }) => {
      if (name === "workbookPr" && !seen) {
        seen = true;
        dates.from1904 = isTrue(attributes.date1904);
      } else if (name === "sheet")
        sheets.push({
          name: xlsxText(attributes.name ?? ""),
          reference: attributes.id ?? "",
          hidden: attributes.state === "hidden" || attributes.state === "veryHidden",
        });
    },
    close: () => undefined,
    text: () => undefined,
  };
}

function stringHandler(strings: string[]): XmlHandler {
  const gatherer = textGatherer();
  return {
    open: gatherer.open,
    text: gatherer.text,
    close: (name) => {
      gatherer.close(name);
      if (name === "si") strings.push(gatherer.take());
    },
  };
}

async function mainPart(parts: XlsxParts): Promise<Result<string>> {
  const root = await parts.references("");
  if (!root.ok) return root;
  const names = new Set(parts.names.map((name) => name.toLowerCase()));
  const told = [...root.value.values()].find(({ type }) => type === "officeDocument")?.path;
  if (told !== undefined && names.has(told.toLowerCase())) return ok(told);
  const found = parts.names.find((name) => /^xl\/workbook\d*\.xml$/i.test(name));
  return found
    ? ok(found)
    : fail("xlsx-damaged", "This workbook has no list of its sheets. Save it again in Excel.");
}

/** Reads what all sheets share: their list, the strings, the formats. Broken references are passed over. */
export async function readXlsxBook(parts: XlsxParts): Promise<Result<XlsxBook>> {
  const main = await mainPart(parts);
  if (!main.ok) return main;
  const named: Named[] = [];
  const dates = { from1904: false };
  const book = await parts.read(main.value, bookHandler(named, dates));
  if (!book.ok) return book;
  const references = await parts.references(main.value);
  if (!references.ok) return references;
  const byType = (type: string) => [...references.value.values()].find((each) => each.type === type)?.path;
  const names = new Set(parts.names.map((name) => name.toLowerCase()));

  const strings: string[] = [];
  const shared = await parts.read(byType("sharedStrings") ?? "xl/sharedStrings.xml", stringHandler(strings));
  if (!shared.ok) return shared;
  const styles = xlsxStyles();
  const styled = await parts.read(byType("styles") ?? "xl/styles.xml", styles);
  if (!styled.ok) return styled;

  const sheets = named.map(({ name, reference, hidden }, at): XlsxSheet => {
    const told = references.value.get(reference);
    const there = told !== undefined && names.has(told.path.toLowerCase());
    // Without its reference a sheet is looked for where every program puts it.
    const path = there ? told.path : `xl/worksheets/sheet${at + 1}.xml`;
    return { name, path, hidden, cells: !there || told.type === "worksheet" };
  });
  return ok({
    sheets,
    strings: shared.value ? strings : undefined,
    formatOf: styled.value ? styles.formatOf : undefined,
    from1904: dates.from1904,
  });
}
