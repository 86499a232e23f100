import type { Attribute } from "../core/entity";
import type { Union } from "../core/group";
import { dateOf, factOf } from "./gedcomFacts";
import { allBelow, type GedcomNode, textBelow } from "./gedcomLines";
import type { GedcomPerson, OwnFamilyFacts } from "./gedcomPerson";
import { fact, type GedcomRecords } from "./gedcomRecords";
import type { Remarks } from "./remarks";

/** A family as its own record and its members tell it; members by their source ids. */
export interface GedcomFamily {
  /** Absent for a family that people name and that has no record. */
  readonly node?: GedcomNode;
  readonly xref: string;
  readonly partners: Set<string>;
  readonly children: Set<string>;
  /** Those named as HUSB, whatever their sex. */
  readonly husbands: ReadonlySet<string>;
  /** The line that names a child. */
  readonly childLines: ReadonlyMap<string, GedcomNode>;
}

/** How a couple began and ended. */
export interface CoupleStory {
  readonly married: boolean;
  readonly annulled: boolean;
  readonly ended: Union["ended"];
  readonly times: Union["times"];
}

/** Puts the members of all families together: those that the family names, and those who name the family. */
export function gedcomFamilies(
  records: GedcomRecords,
  people: readonly { readonly node: GedcomNode; readonly sourceId: string }[],
  remarks: Remarks,
): readonly GedcomFamily[] {
  const families: GedcomFamily[] = [];
  const byXref = new Map<string, GedcomFamily>();
  const pointers = (node: GedcomNode, tags: readonly string[]) =>
    node.children.flatMap((line) => {
      if (!tags.includes(line.tag)) return [];
      if (line.pointer !== "") return records.isVoid(line.pointer) ? [] : [line.pointer];
      const value = line.value.trim();
      if (value !== "")
        remarks.add("no-pointer", `${line.tag} should point to a record and says '${value.slice(0, 60)}'.`, {
          done: "left out",
          line: line.line,
        });
      return [];
    });
  for (const node of records.all) {
    if (node.tag !== "FAM") continue;
    const partners = pointers(node, ["HUSB", "WIFE"]);
    const family: GedcomFamily = {
      node,
      xref: node.xref,
      partners: new Set(partners),
      children: new Set(pointers(node, ["CHIL"])),
      husbands: new Set(allBelow(node, "HUSB").map((line) => line.pointer)),
      childLines: new Map(allBelow(node, "CHIL").map((line) => [line.pointer, line])),
    };
    if (partners.length > family.partners.size)
      remarks.add("same-partner", `Family ${node.xref} names the same person as both partners.`, {
        done: "taken as one partner",
        line: node.line,
      });
    families.push(family);
    if (node.xref === "") continue;
    if (byXref.has(node.xref))
      remarks.add("duplicate-id", `The id '${node.xref}' stands for more than one family.`, {
        done: "both kept",
        line: node.line,
      });
    else byXref.set(node.xref, family);
  }
  for (const { node, sourceId } of people)
    for (const [tag, side] of [
      ["FAMS", "partners"],
      ["FAMC", "children"],
    ] as const)
      for (const xref of pointers(node, [tag])) {
        let family = byXref.get(xref);
        if (!family) {
          remarks.add(
            "dangling-end",
            `'${sourceId}' belongs to family '${xref}', which is not in the file.`,
            {
              done: "its members are linked with each other",
              line: node.line,
            },
          );
          family = {
            ...{ xref, partners: new Set(), children: new Set() },
            ...{ husbands: new Set(), childLines: new Map() },
          };
          byXref.set(xref, family);
          families.push(family);
        } else if (family.node && !family[side].has(sourceId))
          remarks.add("one-sided", `'${sourceId}' names family '${xref}', which does not name them.`, {
            done: "taken as a member",
            severity: "note",
            line: node.line,
          });
        family[side].add(sourceId);
      }
  return families;
}

const isNot = (node: GedcomNode) => /^no?$/i.test(node.value.trim());

/** How the couple of a family began and ended; a death ends what nothing else has ended. */
export function coupleStory(
  family: GedcomFamily,
  personOf: (id: string) => GedcomPerson | undefined,
): CoupleStory {
  const events = (tag: string) =>
    family.node ? allBelow(family.node, tag).filter((item) => !isNot(item)) : [];
  const [marriage] = events("MARR");
  const [divorce] = events("DIV");
  const [annulment] = events("ANUL");
  const apart = events("EVEN").find((item) => /\bsepara/i.test(`${textBelow(item, "TYPE")} ${item.value}`));
  const from = marriage ? dateOf(marriage) : undefined;
  const end = divorce ?? annulment ?? apart;
  const begun = from?.single ?? from?.times.from;
  const start = begun === undefined ? {} : { from: begun };
  const story = { married: marriage !== undefined, annulled: !divorce && annulment !== undefined };
  if (end) {
    const to = dateOf(end);
    const last = to.single ?? to.times.to ?? to.times.from;
    return {
      ...story,
      ended: divorce || annulment ? "divorced" : "separated",
      times: last === undefined ? start : { ...start, to: last },
    };
  }
  const dead = [...family.partners].flatMap((id) => personOf(id) ?? []).filter((person) => person.isDead);
  if (dead.length > 0 && family.partners.size > 1) {
    const known = dead.flatMap((person) => person.died ?? []).sort();
    const [first] = known;
    // Who died first is known only when both dates are, or when one of them lives.
    return {
      ...story,
      ended: "death",
      times: first && known.length === dead.length ? { ...start, to: first } : start,
    };
  }
  return { ...story, ended: marriage ? "no" : "unknown", times: start };
}

const membersAndText = new Set("HUSB WIFE CHIL NOTE SNOTE SOUR OBJE ASSO CHAN CREA SUBM NCHI".split(" "));

/** Events and other facts of a family, for the line between the partners. */
export function familyFacts(family: GedcomFamily, records: GedcomRecords): readonly Attribute[] {
  const node = family.node;
  if (!node) return [];
  const found = node.children.flatMap((line) => {
    if (line.tag === "NCHI")
      return line.value.trim() === "" ? [] : [fact("number of children", line.value.trim())];
    const made = membersAndText.has(line.tag) ? undefined : factOf(line);
    if (!made) return [];
    return ["RIN", "REFN", "RFN", "UID", "EXID", "RESN"].includes(line.tag)
      ? [{ ...made, name: `family ${made.name}` }]
      : [made];
  });
  return [...found, ...records.mediaTitles(node).map((title) => fact("media (not opened)", title))];
}

/** Notes of a family and of its events. */
export function familyNotes(family: GedcomFamily, records: GedcomRecords): readonly string[] {
  const node = family.node;
  if (!node) return [];
  return [node, ...node.children].flatMap((item) => records.noteTexts(item));
}

/** Facts of families with one known partner, by that partner: there is no line between two people to carry them. */
export function ownFamilyFacts(
  families: readonly GedcomFamily[],
  records: GedcomRecords,
): ReadonlyMap<string, OwnFamilyFacts> {
  const found = new Map<string, { attributes: Attribute[]; notes: string[] }>();
  for (const family of families) {
    const [only, second] = family.partners;
    if (only === undefined || second !== undefined) continue;
    const own = found.get(only) ?? { attributes: [], notes: [] };
    own.attributes.push(...familyFacts(family, records));
    own.notes.push(...familyNotes(family, records));
    found.set(only, own);
  }
  return found;
}
