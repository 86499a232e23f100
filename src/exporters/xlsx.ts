import { zipSync } from "fflate";
import type { Case } from "../core/case";
import type { CaseFile } from "../core/caseFile";
import { markingText } from "../core/marking";
import { planItems } from "../core/plan";
import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { encodePieces } from "./encodePieces";
import type { Exporter, WriteOptions, Written } from "./exporter";
import { caseMarking, fileName } from "./fileName";
import { packageParts, sheetPaths } from "./xlsxPackage";
import { longestCell, mostRows, type SheetLosses, sheetPieces } from "./xlsxSheet";
import { sheetPlans } from "./xlsxSheets";
import { xmlText } from "./xmlText";

/** Fixed, so that the same case gives the same bytes. ZIP knows no year before 1980 and no time zone, so the local one is meant. */
const date = new Date(1980, 0, 1);

const stopped = () => fail<Written>("cancelled", "Writing was cancelled.");
const figure = (count: number) => count.toLocaleString("en-GB");

/** What the sheets cannot hold, or hold for people alone, with numbers. */
function losses(kase: Case, cells: SheetLosses, stripped: number): readonly Problem[] {
  const items = [...kase.entities.values(), ...kase.links.values()];
  const polygons = [...kase.areas.values()].filter((area) => area.polygons.length > 0).length;
  const left = [
    [planItems(kase.plan), "items of the plan"],
    [[...kase.entities.values()].filter((item) => item.photo !== undefined).length, "photos"],
    [items.filter((item) => item.marking !== undefined).length, "markings of single items"],
    [polygons, "outlines of areas"],
    [cells.columns, "columns beyond the 16,384 that a sheet has"],
  ] as const;
  const words = left.filter(([count]) => count > 0).map(([count, what]) => `${figure(count)} ${what}`);
  const note = (code: string, message: string, done: string) =>
    problem(code, message, { severity: "note", done });
  return [
    ...(words.length > 0
      ? [
          note(
            "xlsx-losses",
            `Not in the workbook: ${words.join(", ")}.`,
            "left out; a Linchpin case file holds everything",
          ),
        ]
      : []),
    ...(cells.cut > 0
      ? [
          problem(
            "cell-cut",
            `${figure(cells.cut)} texts are longer than the ${figure(longestCell)} letters that a cell holds.`,
            { done: "cut at that length; a Linchpin case file holds them whole" },
          ),
        ]
      : []),
    ...(stripped > 0
      ? [
          note(
            "control-characters",
            `${figure(stripped)} texts hold control characters, which no workbook can.`,
            "written without them",
          ),
        ]
      : []),
  ];
}

async function write(file: CaseFile, options: WriteOptions): Promise<Result<Written>> {
  const { case: kase } = file;
  const most = Math.max(kase.entities.size, kase.links.size, kase.incidents.size);
  if (most >= mostRows)
    return fail(
      "too-many-rows",
      `A sheet holds ${figure(mostRows - 1)} rows, this case has ${figure(most)} of one sort. Write it as CSV instead.`,
    );
  const chosen = caseMarking(kase);
  const marking = chosen ? markingText(chosen) : "";
  const xml = xmlText();
  const lost: SheetLosses = { cut: 0, columns: 0 };
  const plans = sheetPlans(kase, marking);
  const page = { marking: marking || "No protective marking chosen", title: kase.head.title };
  const parts: Record<string, Uint8Array> = Object.create(null);
  const names = plans.map(({ name }) => name);
  for (const [path, part] of packageParts(names, xml)) parts[path] = new TextEncoder().encode(part);
  const paths = sheetPaths(plans.length);
  for (const [at, plan] of plans.entries()) {
    const bytes = await encodePieces(sheetPieces(plan, page, xml, lost), "utf-8", most, options);
    if (!bytes) return stopped();
    parts[paths[at] ?? ""] = bytes;
  }
  const named = fileName(kase, xlsx.extension, options.name);
  return ok({
    bytes: zipSync(parts, { mtime: date }),
    name: named.name,
    problems: [...named.problems, ...losses(kase, lost, xml.lossy())],
  });
}

/** A workbook with a sheet for each sort of thing, for people who work in a spreadsheet; Linchpin opens it again. */
export const xlsx: Exporter = {
  title: "Excel workbook (XLSX)",
  about: "A sheet for each sort of thing, for people who work in a spreadsheet.",
  keeps: ["people", "things", "familyLinks", "links", "ocgs", "incidents", "notes"],
  extension: "xlsx",
  write,
};
