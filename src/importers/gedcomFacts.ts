import type { Attribute } from "../core/entity";
import { type GedcomDate, gedcomDate } from "./gedcomDate";
import { below, type GedcomNode, textBelow } from "./gedcomLines";
import { fact } from "./gedcomRecords";

const words = new Map<string, string>(
  [
    "ADDR address|ADOP adoption|AFN ancestral file number|ANUL annulment|BAPM baptism|BARM bar mitzvah|BASM bat mitzvah",
    "BIRT birth|BLES blessing|BURI burial|CAST caste|CENS census|CHR christening|CHRA adult christening|CONF confirmation",
    "CREM cremation|DEAT death|DIV divorce|DIVF divorce filed|DSCR description|EDUC education|EMAIL email|EMAI email",
    "EMIG emigration|ENGA engagement|EVEN event|EXID outside id|FACT fact|FAX fax|FCOM first communion|GRAD graduation",
    "IDNO identity number|IMMI immigration|MARB marriage banns|MARC marriage contract|MARL marriage licence|MARR marriage",
    "MARS marriage settlement|NATI nationality|NATU naturalisation|NCHI number of children|NMR number of marriages",
    "OCCU occupation|ORDN ordination|PHON phone|PROB probate|PROP possessions|REFN reference|RELI religion|RESI residence",
    "RESN restriction|RETI retirement|RFN record file number|RIN record id|SSN social security number|TITL title",
    "UID unique id|WILL will|WWW web page",
  ]
    .join("|")
    .split("|")
    .map((row): [string, string] => [row.slice(0, row.indexOf(" ")), row.slice(row.indexOf(" ") + 1)]),
);

/** What a tag stands for in plain words; a tag of a program's own stays as it is. */
export function tagWord(tag: string): string {
  return words.get(tag) ?? tag;
}

/** The date of an event; a phrase that explains it (7.0) belongs to what is given. */
export function dateOf(node: GedcomNode): GedcomDate {
  const date = below(node, "DATE");
  if (!date) return gedcomDate("");
  const read = gedcomDate(date.value);
  const phrase = textBelow(date, "PHRASE");
  return phrase === "" ? read : { ...read, given: `${read.given} (${phrase})`.trim(), exact: false };
}

/** An address in one line: as written, or from its parts. */
export function addressOf(node: GedcomNode): string {
  const parts = ["ADR1", "ADR2", "ADR3", "CITY", "STAE", "POST", "CTRY"].map((tag) => textBelow(node, tag));
  const written = node.value.trim();
  return (written === "" ? parts.filter(Boolean).join(", ") : written).replace(/\s*\n\s*/g, ", ");
}

/** The place of an event in words, its coordinates as written: where somebody was born is not where they are. */
export function placeOf(node: GedcomNode): string {
  const place = below(node, "PLAC");
  const address = below(node, "ADDR");
  const map = place ? below(place, "MAP") : undefined;
  const at = map ? `(${textBelow(map, "LATI")} ${textBelow(map, "LONG")})` : "";
  const named = [place?.value.trim() ?? "", at].filter(Boolean).join(" ");
  return [address ? addressOf(address) : "", named].filter(Boolean).join(", ");
}

/** 'occupation: miner (1900, Leeds)': an event or fact as one named value; undefined when it says nothing. */
export function factOf(node: GedcomNode): Attribute | undefined {
  const type = textBelow(node, "TYPE");
  const isTyped = type !== "" && ["EVEN", "FACT", "IDNO"].includes(node.tag);
  const own = node.tag === "ADDR" ? addressOf(node) : node.value.trim() || node.pointer;
  const happened = /^y(es)?$/i.test(own);
  const more = [
    isTyped ? "" : type,
    dateOf(node).given,
    placeOf(node),
    textBelow(node, "CAUS"),
    textBelow(node, "AGNC"),
  ];
  const around = more.filter(Boolean).join(", ");
  const name = isTyped ? type : tagWord(node.tag);
  if (own !== "" && !happened) return fact(name, around === "" ? own : `${own} (${around})`);
  if (around !== "") return fact(name, around);
  return happened || isTyped ? fact(name, "yes") : undefined;
}
