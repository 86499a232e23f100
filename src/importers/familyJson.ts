import type { Union } from "../core/group";
import type { KinKind, Link } from "../core/link";
import { fail, ok } from "../core/problem";
import { type Assembly, assemble } from "./assemble";
import {
  type FamilyFile,
  type FamilyPerson,
  familyChart,
  individualsAndFamilies,
  relativesTree,
} from "./familyJsonPeople";
import { entityFields } from "./graphAttributes";
import type { Importer, Source } from "./importer";
import { field, isJsonObject, jsonOf } from "./json";

const title = "Family tree (JSON)";

const isList = (item: unknown, name: string) => Array.isArray(field(item, name));

/** The family that a JSON holds, in any of the three shapes that family-tree libraries use; undefined = it is none. */
function familyOf(json: unknown): FamilyFile | undefined {
  if (isJsonObject(json))
    return isList(json, "indis") && isList(json, "fams") ? individualsAndFamilies(json) : undefined;
  if (!Array.isArray(json)) return undefined;
  const list = json as readonly unknown[];
  const [first] = list;
  if (!isJsonObject(first)) return undefined;
  if (isJsonObject(field(first, "rels")) && isJsonObject(field(first, "data"))) return familyChart(list);
  const lists = ["parents", "children", "spouses", "siblings"];
  return lists.filter((name) => isList(first, name)).length >= 3 ? relativesTree(list) : undefined;
}

function familyIn(source: Source): FamilyFile | undefined {
  const json = jsonOf(source);
  return json?.ok ? familyOf(json.value.value) : undefined;
}

/** Family links, each once however often the records of both ends tell it. */
function kinTeller(assembly: Assembly) {
  const told = new Set<string>();
  const parentsOf = new Map<string, Set<string>>();
  const tell = (from: string, to: string, kin: KinKind, rest: Partial<Link> = {}) => {
    const mutual = kin === "partner" || kin === "former partner" || kin.includes("sibling");
    const [a, b] = mutual && from > to ? [to, from] : [from, to];
    const key = JSON.stringify([mutual ? "=" : ">", a, b]);
    if (from === to || told.has(key)) return;
    told.add(key);
    assembly.link(a, b, { kind: "family", kin, ...rest });
  };
  return {
    parent: (parent: string, child: string, kin: KinKind) => {
      tell(parent, child, kin);
      const known = parentsOf.get(child) ?? new Set();
      parentsOf.set(child, known.add(parent));
    },
    tell,
    /** Siblings with a known parent in common are told by that; the others by a link of their own. */
    siblings: (a: string, b: string, kin: KinKind) => {
      const of = parentsOf.get(a);
      if (![...(parentsOf.get(b) ?? [])].some((parent) => of?.has(parent))) tell(a, b, kin);
    },
  };
}

function unionsOf(file: FamilyFile, assembly: Assembly, labels: ReadonlyMap<string, string>): void {
  for (const family of file.families) {
    const ids = (list: readonly string[]) => list.flatMap((id) => assembly.idOf(id) ?? []);
    const name = family.partners.map((id) => (labels.get(id) ?? id).split(",")[0] ?? id).join(" and ");
    const from = family.values.find((value) => value.name === "marriage")?.value;
    assembly.group(
      (id): Union => ({
        type: "union",
        id,
        sourceId: family.id,
        name: name || `Family ${family.id}`,
        partners: ids(family.partners),
        children: ids(family.children),
        times: from !== undefined && /^\d{4}(-\d\d){0,2}$/.test(from) ? { from } : {},
        ended: "unknown",
        provenance: [],
      }),
    );
  }
}

function addPerson(person: FamilyPerson, assembly: Assembly): void {
  const { fields } = entityFields(person.values, { label: person.label });
  assembly.entity(person.id, { ...fields, kind: "person", label: person.label || `Person ${person.id}` });
}

/** Family trees as JavaScript libraries keep them: lists of persons with their relatives, or of individuals and families. One record = one person. */
export const familyJson: Importer = {
  title,
  extensions: ["json"],
  recognises: (source) => familyIn(source) !== undefined,
  read: (source) => {
    const file = familyIn(source);
    const people = file?.people.filter((person) => person.id !== "") ?? [];
    if (!file || people.length === 0)
      return Promise.resolve(fail("nothing-read", `No person could be read from this ${title} file.`));
    const assembly = assemble();
    for (const person of people) addPerson(person, assembly);
    const kin = kinTeller(assembly);
    for (const { id, parents, children } of people) {
      for (const parent of parents) kin.parent(parent.id, id, parent.kin);
      for (const child of children) kin.parent(id, child.id, child.kin);
    }
    for (const family of file.families)
      for (const parent of family.partners)
        for (const child of family.children) kin.parent(parent, child, "parent");
    for (const { id, partners, siblings } of people) {
      for (const partner of partners) kin.tell(id, partner.id, partner.kin);
      for (const sibling of siblings) kin.siblings(id, sibling.id, sibling.kin);
    }
    for (const family of file.families) {
      const [first, second] = family.partners;
      if (first !== undefined && second !== undefined)
        kin.tell(first, second, "partner", {
          attributes: family.values.map((value) => ({ ...value, provenance: [] })),
        });
    }
    const closed = assembly.finish({ title: "", files: [source.name] });
    // After the links: a partner or child who is not in the file has a placeholder by now.
    unionsOf(file, assembly, new Map(people.map((person) => [person.id, person.label])));
    const { case: kase, problems } = closed;
    return Promise.resolve(ok({ case: kase, problems, format: title }));
  },
};
