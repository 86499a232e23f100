import type { Union } from "../core/group";
import type { Link } from "../core/link";
import type { Assembly } from "./assemble";
import { type CoupleStory, coupleStory, familyFacts, familyNotes, type GedcomFamily } from "./gedcomFamily";
import { descentOf, parentLabel } from "./gedcomKin";
import type { GedcomPerson } from "./gedcomPerson";
import { type GedcomRecords, gedcomHandling, gedcomNotes } from "./gedcomRecords";
import type { Remarks } from "./remarks";

/** What a family is made into: where it goes, and who is who. */
export interface FamilyBench {
  readonly assembly: Assembly;
  readonly records: GedcomRecords;
  readonly remarks: Remarks;
  readonly personOf: (id: string) => GedcomPerson | undefined;
  /** Internal id of a person; a placeholder is made for one who is not in the file, none for what is no person. */
  readonly endOf: (id: string, line: number) => string | undefined;
  /** Parent and child, for finding people who would be their own ancestors. */
  readonly descents: [parent: string, child: string][];
}

/** Partners of one family who are linked with each other and with each child; more in one family is a damaged or hostile file. */
const mostPartners = 12;

function coupleLabel(story: CoupleStory): string {
  if (story.annulled) return "marriage annulled";
  if (story.ended === "divorced") return "divorced from";
  if (story.ended === "separated") return "former partner";
  return story.married ? "married to" : "partner of";
}

/** 'SMITH and COLE'; who is not known is said. */
function unionName(family: GedcomFamily, bench: FamilyBench): string {
  const named = (id: string) => {
    const person = bench.personOf(id);
    return person ? person.surname || (person.entity.label ?? id) : `not in file: ${id}`;
  };
  const [first, second] = family.partners;
  if (first !== undefined && second !== undefined) {
    const more = family.partners.size - mostPartners;
    const names = [...family.partners].slice(0, mostPartners).map(named);
    return `${names.join(" and ")}${more > 0 ? ` and ${more} more` : ""}`;
  }
  if (first !== undefined)
    return `${bench.personOf(first)?.entity.label ?? named(first)} and a partner not recorded`;
  const [child] = family.children;
  return child === undefined ? `Family ${family.xref}` : `${named(child)}, parents not recorded`;
}

function coupleLinks(
  family: GedcomFamily,
  partners: readonly string[],
  story: CoupleStory,
  bench: FamilyBench,
) {
  const { from, to } = story.times;
  const handling = family.node ? gedcomHandling(family.node) : "P";
  const isFormer = story.ended === "divorced" || story.ended === "separated";
  const item: Partial<Link> = {
    sourceId: family.xref,
    kind: "family",
    kin: isFormer ? "former partner" : "partner",
    label: coupleLabel(story),
    attributes: familyFacts(family, bench.records),
    // A start alone would be read as one moment, and hide a lasting couple outside of it: it stays in the facts.
    times: to === undefined ? {} : from === undefined ? { to } : { from, to },
    provenance: reasons(family, bench, "Couple"),
    handling,
    notes: gedcomNotes(familyNotes(family, bench.records), family.xref, handling),
  };
  partners.forEach((one, at) => {
    for (const other of partners.slice(at + 1)) bench.assembly.link(one, other, item);
  });
}

function reasons(family: GedcomFamily, bench: FamilyBench, claim: string) {
  const node = family.node;
  return node ? [node, ...node.children].flatMap((line) => bench.records.provenance(line, claim)) : [];
}

function childLinks(
  family: GedcomFamily,
  partners: readonly string[],
  children: readonly string[],
  bench: FamilyBench,
) {
  const handling = family.node ? gedcomHandling(family.node) : "P";
  const provenance = family.node ? bench.records.provenance(family.node, "Parent and child") : [];
  for (const child of children) {
    for (const parent of partners) {
      if (parent === child) {
        bench.remarks.add("own-parent", `'${child}' is recorded as their own parent.`, {
          done: "not linked",
        });
        continue;
      }
      const descent = descentOf(bench.personOf(child)?.node, family, parent, bench.remarks);
      const label = parentLabel(descent.kin, bench.personOf(parent)?.sex ?? "");
      const item = {
        ...descent,
        sourceId: family.xref,
        kind: "family" as const,
        label,
        provenance,
        handling,
      };
      bench.assembly.link(parent, child, item);
      bench.descents.push([parent, child]);
    }
  }
  const [eldest, ...others] = children;
  // Without a parent to meet in, brothers and sisters would stand apart; each is tied to the first.
  if (partners.length === 0 && eldest !== undefined)
    for (const other of others)
      bench.assembly.link(eldest, other, {
        ...{ sourceId: family.xref, kind: "family", kin: "sibling", label: "sibling of" },
        ...{ provenance, handling },
      });
}

/** Makes one family into a union and the links between its people; a family without a record gets the links alone. */
export function gedcomLinks(family: GedcomFamily, bench: FamilyBench): void {
  const line = family.node?.line ?? 0;
  const known = (ids: ReadonlySet<string>) =>
    [...ids].flatMap((id) => {
      const end = bench.endOf(id, line);
      return end === undefined ? [] : [{ id, end }];
    });
  const partners = known(family.partners);
  const children = known(family.children);
  const story = coupleStory(family, bench.personOf);
  if (family.node) {
    const provenance = reasons(family, bench, "Family");
    const union: Omit<Union, "id"> = {
      ...{ type: "union", sourceId: family.xref, name: unionName(family, bench) },
      partners: partners.map((item) => item.end),
      children: children.map((item) => item.end),
      ...{ times: story.times, ended: story.ended, provenance },
    };
    bench.assembly.group((id) => ({ ...union, id }));
  }
  if (partners.length > mostPartners)
    bench.remarks.add("many-partners", `Family ${family.xref} has ${partners.length} partners.`, {
      done: `all kept in the family, the first ${mostPartners} linked`,
      line,
    });
  const linked = partners.slice(0, mostPartners).map((item) => item.id);
  coupleLinks(family, linked, story, bench);
  childLinks(
    family,
    linked,
    children.map((item) => item.id),
    bench,
  );
}
