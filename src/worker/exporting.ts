import type { CaseFile } from "../core/caseFile";
import { type CasePart, type PartCounts, partCounts } from "../core/casePart";
import { type Choice, chosenFile, selectedPart } from "../core/chosenCase";
import { shown } from "../core/filter";
import type { Problem, Result } from "../core/problem";
import type { WriteOptions } from "../exporters/exporter";
import { fileName } from "../exporters/fileName";
import { type ExporterId, exporters, writeFile } from "../exporters/index";

/** Which part of the open case is to be written. */
export interface PartAsked {
  /** `shown` = what passes the filter, `selected` = the ids given here. */
  readonly scope: "all" | "shown" | "selected";
  readonly entities: readonly string[];
  readonly links: readonly string[];
  readonly incidents: boolean;
  readonly areas: boolean;
}

/** A format, as it would hold the part that was asked about. */
export interface ExportRow {
  readonly id: ExporterId;
  readonly title: string;
  readonly about: string;
  readonly keeps: readonly CasePart[];
  /** With the protective marking. */
  readonly name: string;
}

export interface ExportPreview {
  readonly counts: PartCounts;
  readonly rows: readonly ExportRow[];
}

/** The part of a case file that was asked for. */
export function partAsked(file: CaseFile, asked: PartAsked): CaseFile {
  const { scope, incidents, areas } = asked;
  const choice: Choice = { incidents, areas };
  switch (scope) {
    case "all":
      return chosenFile(file, choice);
    case "shown":
      return chosenFile(file, { ...choice, only: shown(file.case, file.filter) });
    case "selected":
      return chosenFile(file, { ...choice, only: selectedPart(file.case, asked.entities, asked.links) });
  }
}

/** What every format would hold of a part, and under which name. */
export function exportPreview(file: CaseFile, asked: PartAsked): ExportPreview {
  const part = partAsked(file, asked);
  const ids = Object.keys(exporters) as ExporterId[];
  return {
    counts: partCounts(part.case),
    rows: ids.map((id) => {
      const { title, about, keeps, extension } = exporters[id];
      return { id, title, about, keeps, name: fileName(part.case, extension, undefined).name };
    }),
  };
}

/** Writes a part of a case in a format. */
export async function writePart(
  id: ExporterId,
  file: CaseFile,
  asked: PartAsked | undefined,
  options: WriteOptions,
): Promise<Result<{ bytes: Uint8Array; name: string; problems: readonly Problem[] }>> {
  const part = asked ? partAsked(file, asked) : file;
  const { arrangement, filter } = part;
  return writeFile(id, part.case, { ...options, arrangement, filter });
}
