import type { Attribute, Entity } from "../core/entity";
import { eventLines, eventTags, personTags, typedLines } from "./gedcomEvent";
import type { GedcomSources } from "./gedcomSources";
import { gedcomDateLine, gedcomDateText, gedcomLine } from "./gedcomText";
import { plainLine } from "./plainText";

/** A name line holds the surname between slashes, so no name may have one of its own. */
const unslashed = (name: string) => plainLine(name).replaceAll("/", "-");

/** 'SMITH, John' → 'John /SMITH/'; a name without a comma stands as it is. */
function nameValue(label: string): string {
  const name = unslashed(label);
  const at = name.indexOf(", ");
  return at > 0 ? `${name.slice(at + 2)} /${name.slice(0, at)}/` : name;
}

const sexes = new Map([
  ["male", "M"],
  ["m", "M"],
  ["female", "F"],
  ["f", "F"],
  ["not known", "U"],
]);

/** 'M', 'F', 'U'; empty when it is not recorded in one of these ways. */
export function sexOf(item: Entity): string {
  const found = item.attributes.find(({ name }) => /^(sex|gender)$/i.test(name.trim()));
  return sexes.get(found?.value.trim().toLowerCase() ?? "") ?? "";
}

/** Attributes taken by name, each once; what is left over are facts. */
function taker(attributes: readonly Attribute[]) {
  const left = [...attributes];
  return {
    left,
    take: (name: string): string => {
      const at = left.findIndex((each) => each.name === name);
      return at < 0 ? "" : (left.splice(at, 1)[0]?.value ?? "");
    },
    drop: (test: (attribute: Attribute) => boolean) => {
      const at = left.findIndex(test);
      if (at >= 0) left.splice(at, 1);
    },
  };
}

const under = (tag: string, value: string) => (value === "" ? "" : gedcomLine(2, tag, value));

function lifeLines(item: Entity, take: (name: string) => string): string {
  const given = take("born, as given");
  const born = given === "" && item.born !== undefined ? gedcomDateText(item.born) : given;
  const birth =
    (born === "" ? "" : gedcomDateLine(2, born)) +
    under("TYPE", take("born: type")) +
    under("PLAC", take("born at"));
  const dead = item.status.includes("deceased");
  if (!dead) return birth === "" ? "" : gedcomLine(1, "BIRT") + birth;
  const stated = take("died") || (item.times.to ?? "");
  const death =
    (stated === "" ? "" : gedcomDateLine(2, /^\d{4}(-|$)/.test(stated) ? gedcomDateText(stated) : stated)) +
    under("TYPE", take("died: type")) +
    under("PLAC", take("died at")) +
    under("CAUS", take("cause of death"));
  return (
    (birth === "" ? "" : gedcomLine(1, "BIRT") + birth) +
    gedcomLine(1, "DEAT", death === "" ? "Y" : "") +
    death
  );
}

function factLines(attribute: Attribute): string {
  if (attribute.value.trim() === "") return "";
  const tag = personTags.get(attribute.name);
  if (tag) return gedcomLine(1, tag, attribute.value);
  const event = eventTags.get(attribute.name);
  return event ? eventLines(event, attribute.value) : typedLines("FACT", attribute);
}

/** Lines of a person below the record's first, without those that point to families. */
export function personLines(item: Entity, xref: string, sources: GedcomSources): string {
  const { left, take, drop } = taker(item.attributes);
  const sex = sexOf(item);
  if (sex !== "") drop(({ name }) => /^(sex|gender)$/i.test(name.trim()));
  const named =
    item.label === `Name not recorded (${xref})` ? "" : gedcomLine(1, "NAME", nameValue(item.label));
  const restricted = item.handling === "C" && !left.some(({ name }) => name === "restriction");
  const life = lifeLines(item, take);
  return [
    named,
    ...item.aliases.flatMap((alias) =>
      alias.trim() === "" ? [] : [gedcomLine(1, "NAME", unslashed(alias)), gedcomLine(2, "TYPE", "aka")],
    ),
    sex === "" ? "" : gedcomLine(1, "SEX", sex),
    restricted ? gedcomLine(1, "RESN", "confidential") : "",
    life,
    ...left.map(factLines),
    item.placeholder ? gedcomLine(1, "_PLACEHOLDER", "Y") : "",
    ...item.notes.flatMap(({ text }) => (text.trim() === "" ? [] : [gedcomLine(1, "NOTE", text)])),
    sources.cite(1, item.provenance, ["Person"]),
  ].join("");
}
