import type { Attribute, Entity, Note } from "../core/entity";
import { dateOf, factOf, placeOf, tagWord } from "./gedcomFacts";
import { allBelow, below, type GedcomNode, textBelow } from "./gedcomLines";
import { gedcomName, otherWritings } from "./gedcomName";
import { fact, type GedcomRecords, gedcomHandling, gedcomNotes } from "./gedcomRecords";

/** What relatives need to know of a person. */
export interface GedcomPerson {
  readonly sourceId: string;
  readonly node: GedcomNode;
  readonly surname: string;
  readonly sex: "male" | "female" | "";
  readonly isDead: boolean;
  readonly died?: string;
  readonly entity: Partial<Entity>;
}

/** Facts of a family that has nobody else to carry them. */
export interface OwnFamilyFacts {
  readonly attributes: readonly Attribute[];
  readonly notes: readonly string[];
}

/** Lines that are read elsewhere or are book-keeping of the program that wrote the file. */
const elsewhere = new Set(
  "NAME SEX NOTE SNOTE SOUR OBJE FAMC FAMS ASSO ALIA CHAN CREA SUBM ANCI DESI BLOB _PLACEHOLDER".split(" "),
);

const sexes = new Map([
  ["M", "male"],
  ["F", "female"],
  ["U", "not known"],
  ["X", "other"],
  ["N", "not recorded"],
]);

function sexOf(node: GedcomNode): string {
  const raw = textBelow(node, "SEX");
  return sexes.get(raw.toUpperCase()) ?? raw.toLowerCase();
}

interface LifeEnds {
  readonly born?: string;
  readonly died?: string;
  readonly isDead: boolean;
  readonly attributes: readonly Attribute[];
}

/** Birth and death: dates that can be read fill the fields, all that is given besides stays in words. */
function lifeEnds(node: GedcomNode): LifeEnds {
  const attributes: Attribute[] = [];
  const tell = (name: string, value: string) => {
    if (value !== "") attributes.push(fact(name, value));
  };
  const birth = below(node, "BIRT");
  const born = birth ? dateOf(birth) : undefined;
  if (birth && born) {
    tell("born, as given", born.exact ? "" : born.given);
    tell("born at", placeOf(birth));
    tell("born: type", textBelow(birth, "TYPE"));
  }
  const death = allBelow(node, "DEAT").find((item) => !/^no?$/i.test(item.value.trim()));
  const died = death ? dateOf(death) : undefined;
  if (death && died) {
    tell("died", died.exact ? (died.single ?? "") : died.given);
    tell("died at", placeOf(death));
    tell("cause of death", textBelow(death, "CAUS"));
    tell("died: type", textBelow(death, "TYPE"));
  }
  const end = died?.single ?? died?.times.to;
  return {
    isDead: death !== undefined || node.children.some((item) => ["BURI", "CREM"].includes(item.tag)),
    attributes,
    ...(born?.single === undefined ? {} : { born: born.single }),
    ...(end === undefined ? {} : { died: end }),
  };
}

/** Facts in the order of the file; what is told already (the first birth, the death) is left out. */
function otherFacts(node: GedcomNode, records: GedcomRecords): readonly Attribute[] {
  const told = new Set([below(node, "BIRT"), ...allBelow(node, "DEAT").slice(0, 1)]);
  const found: Attribute[] = [];
  for (const line of node.children) {
    if (told.has(line) || elsewhere.has(line.tag)) continue;
    const made = line.tag === "NO" ? fact("did not happen", tagWord(line.value.trim())) : factOf(line);
    if (made && made.value !== "") found.push(made);
  }
  for (const title of records.mediaTitles(node)) found.push(fact("media (not opened)", title));
  return found;
}

function aliasesOf(node: GedcomNode, label: string): readonly string[] {
  const [first, ...others] = allBelow(node, "NAME");
  const names = others.map((item) => gedcomName(item).said);
  const writings = [first, ...others].flatMap((item) => (item ? otherWritings(item) : []));
  const called = allBelow(node, "ALIA").map((item) => item.value.replaceAll("/", "").trim());
  const main = first ? gedcomName(first).said : "";
  return [...new Set([...names, ...writings, ...called])].filter(
    (name) => name !== "" && name !== main && name !== label,
  );
}

/** Reasons for the person and for each event, told apart by what they claim. */
function reasonsOf(node: GedcomNode, records: GedcomRecords) {
  const own = records.provenance(node, "Person");
  const ofEvents = node.children
    .filter((item) => item.tag !== "SOUR" && item.children.length > 0)
    .flatMap((item) => records.provenance(item, item.tag === "NAME" ? "Name" : factWord(item)));
  return [...own, ...ofEvents];
}

const factWord = (node: GedcomNode) => {
  const word = textBelow(node, "TYPE") || tagWord(node.tag);
  return word.charAt(0).toUpperCase() + word.slice(1);
};

/** Reads one INDI record: one person, whatever is missing in it. */
export function gedcomPerson(
  node: GedcomNode,
  sourceId: string,
  records: GedcomRecords,
  family: OwnFamilyFacts | undefined,
): GedcomPerson {
  const named = allBelow(node, "NAME").map(gedcomName);
  const name = named.find((item) => item.label !== "") ?? { label: "", surname: "" };
  const label = name.label || `Name not recorded (${sourceId})`;
  const handling = gedcomHandling(node);
  const sex = sexOf(node);
  // Linchpin's own word for someone who was referred to and not in the file.
  const placeholder = textBelow(node, "_PLACEHOLDER") === "Y";
  const life = lifeEnds(node);
  const texts = [
    ...records.noteTexts(node),
    ...node.children.flatMap((item) =>
      item.children.length === 0 ? [] : records.noteTexts(item).map((text) => `${factWord(item)}: ${text}`),
    ),
    ...(family?.notes ?? []),
  ];
  const notes: readonly Note[] = gedcomNotes(texts, sourceId, handling);
  const attributes = [
    ...(sex === "" ? [] : [fact("sex", sex)]),
    ...life.attributes,
    ...otherFacts(node, records),
    ...(family?.attributes ?? []),
  ];
  return {
    sourceId,
    node,
    surname: name.surname,
    sex: sex === "male" || sex === "female" ? sex : "",
    isDead: life.isDead,
    ...(life.died === undefined ? {} : { died: life.died }),
    entity: {
      kind: placeholder ? "unknown" : "person",
      ...(placeholder ? { placeholder } : {}),
      label,
      aliases: aliasesOf(node, label),
      attributes,
      status: life.isDead ? ["deceased"] : [],
      ...(life.born === undefined ? {} : { born: life.born }),
      times: life.died === undefined ? {} : { to: life.died },
      provenance: reasonsOf(node, records),
      handling,
      notes,
    },
  };
}
