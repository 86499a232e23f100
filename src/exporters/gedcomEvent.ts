import type { Attribute } from "../core/entity";
import { gedcomDateLine, gedcomLine } from "./gedcomText";

/** Facts of a person by the words that Linchpin has for their tags. */
export const personTags: ReadonlyMap<string, string> = tagsOf(
  "occupation OCCU|religion RELI|nationality NATI|education EDUC|title TITL|description DSCR|possessions PROP|residence RESI|" +
    "social security number SSN|reference REFN|restriction RESN|record id RIN|record file number RFN|ancestral file number AFN|" +
    "phone PHON|email EMAIL|web page WWW|fax FAX|number of marriages NMR|caste CAST",
);
/** Events: a date and a place stand on lines of their own. */
export const eventTags: ReadonlyMap<string, string> = tagsOf(
  "baptism BAPM|christening CHR|adult christening CHRA|burial BURI|cremation CREM|adoption ADOP|confirmation CONF|" +
    "first communion FCOM|bar mitzvah BARM|bat mitzvah BASM|blessing BLES|ordination ORDN|naturalisation NATU|" +
    "emigration EMIG|immigration IMMI|census CENS|graduation GRAD|retirement RETI|probate PROB|will WILL|birth BIRT|" +
    "death DEAT",
);
export const familyTags: ReadonlyMap<string, string> = tagsOf(
  "marriage MARR|divorce DIV|annulment ANUL|engagement ENGA|marriage banns MARB|marriage contract MARC|" +
    "marriage licence MARL|marriage settlement MARS|divorce filed DIVF|census CENS",
);
export const familyNumbers: ReadonlyMap<string, string> = tagsOf(
  "number of children NCHI|family reference REFN|family record id RIN|family restriction RESN|residence RESI",
);

function tagsOf(rows: string): ReadonlyMap<string, string> {
  return new Map(
    rows
      .split("|")
      .map((row): [string, string] => [
        row.slice(0, row.lastIndexOf(" ")),
        row.slice(row.lastIndexOf(" ") + 1),
      ]),
  );
}

const day = "(?:@#D[A-Z ]+@ )?(?:\\d{1,2} )?(?:[A-Z]{3,9}\\.? )?\\d{3,4}(?:/\\d{2,4})?(?: B\\.?C\\.?)?";
const dated = new RegExp(
  `^(?:(?:ABT|ABOUT|CAL|EST|BEF|BEFORE|AFT|AFTER|FROM|TO|INT|CIRCA|CA|C)\\.? )?${day}(?: \\([^)]*\\))?$|` +
    `^(?:BET|BETWEEN|FROM)\\.? ${day} (?:AND|TO|-) ${day}$|^\\d{4}-\\d{2}(?:-\\d{2})?$`,
  "i",
);

/** '5 MAR 1850, Leeds' as an event with its date and its place; other words stand on its line as they are. */
export function eventLines(tag: string, value: string): string {
  const parts = value.split(", ");
  const at = dated.test(parts[0] ?? "") ? 0 : dated.test(parts[1] ?? "") ? 1 : -1;
  if (/^y(es)?$/i.test(value.trim())) return gedcomLine(1, tag, "Y");
  if (at < 0 || /\r|\n/.test(value)) return gedcomLine(1, tag, value);
  const place = parts.slice(at + 1).join(", ");
  return (
    gedcomLine(1, tag) +
    (at === 1 ? gedcomLine(2, "TYPE", parts[0]) : "") +
    gedcomDateLine(2, parts[at] ?? "") +
    (place === "" ? "" : gedcomLine(2, "PLAC", place))
  );
}

/** A fact that has no tag of its own: its name is its type. */
export function typedLines(tag: "FACT" | "EVEN", { name, value }: Attribute): string {
  const type = name.replace(/\s+/g, " ").trim();
  const plain = tag === "FACT" ? "fact" : "event";
  return gedcomLine(1, tag, value) + (type === "" || type === plain ? "" : gedcomLine(2, "TYPE", type));
}
