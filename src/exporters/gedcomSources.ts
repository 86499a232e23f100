import { gradeText, type Provenance } from "../core/provenance";
import { gedcomDateLine, gedcomDateText, gedcomLine, gedcomPointer, gedcomRecord } from "./gedcomText";

/** The sources of one file: each reference is one record, cited by all that rests on it. */
export interface GedcomSources {
  /** Citations of a list of reasons; `usual` are claims that go without saying. */
  readonly cite: (level: number, provenance: readonly Provenance[], usual: readonly string[]) => string;
  readonly records: () => string;
}

/** Starts a list of sources; ids that are taken by people and families are not given again. */
export function gedcomSources(taken: ReadonlySet<string>): GedcomSources {
  const xrefs = new Map<string, string>();
  let next = 1;
  const xrefOf = (source: string): string => {
    const known = xrefs.get(source);
    if (known !== undefined) return known;
    while (taken.has(`S${next}`)) next++;
    const made = `S${next++}`;
    xrefs.set(source, made);
    return made;
  };
  const citation = (level: number, reason: Provenance, usual: readonly string[]): string => {
    const { claim, source, grade, date, note, opinion } = reason;
    const data =
      date === undefined && note === ""
        ? ""
        : gedcomLine(level + 1, "DATA") +
          (date === undefined ? "" : gedcomDateLine(level + 2, gedcomDateText(date))) +
          (note === "" ? "" : gedcomLine(level + 2, "TEXT", note));
    return (
      gedcomPointer(level, "SOUR", xrefOf(source.trim() === "" ? "Source not named" : source)) +
      data +
      (grade ? gedcomLine(level + 1, "NOTE", `Grade ${gradeText(grade)}`) : "") +
      (claim === "" || usual.includes(claim) ? "" : gedcomLine(level + 1, "_CLAIM", claim)) +
      (opinion ? gedcomLine(level + 1, "_OPINION", "Y") : "")
    );
  };
  return {
    cite: (level, provenance, usual) => provenance.map((reason) => citation(level, reason, usual)).join(""),
    records: () =>
      [...xrefs].map(([source, xref]) => gedcomRecord(xref, "SOUR") + gedcomLine(1, "TITL", source)).join(""),
  };
}
