import type { Group } from "../../src/core/group";
import type { KinKind, Link } from "../../src/core/link";
import type { Provenance } from "../../src/core/provenance";
import { proof } from "../kit/proof";
import { tie } from "../kit/tie";

function kin(from: string, to: string, kind: KinKind, label: string, grade: string, source = "L002"): Link {
  return tie(from, to, "family", label, proof(grade, source, `${label} (from register or report)`), {
    kin: kind,
  });
}

/** Kinship that the opening chart draws. Chart links go between people, so that the picture can say 'father of'. */
export const chartKin: readonly Link[] = [
  kin("john", "david", "parent", "father of", "1A/P"),
  kin("david", "julie", "partner", "partner of", "1A/P"),
  kin("david", "liam", "parent", "father of", "1A/C", "L004"),
  kin("doyle", "david", "former partner", "former partner", "1A/P", "L004"),
  kin("doyle", "liam", "parent", "mother of", "1A/C", "L004"),
  kin("tracey", "david", "sibling", "sister of", "1A/P"),
  kin("wood", "tracey", "partner", "partner of", "1A/P", "L003"),
  kin("cole", "david", "half-sibling", "half-brother", "2B/P", "L005"),
  kin("kerr", "doyle", "partner", "partner of", "1B/P", "L004"),
];

const parents = (
  father: string,
  mother: string,
  children: readonly string[],
  grade = "1A/C",
): readonly Link[] =>
  children.flatMap((child) => [
    kin(father, child, "parent", "father of", grade),
    kin(mother, child, "parent", "mother of", grade),
  ]);

/**
 * All other kinship of the case. Three ties between people of the opening chart (John to Tracey and to Steven Cole,
 * KERR to Liam) stand in the unions and households alone: as links they would cross the picture to say it twice.
 */
export const otherKin: readonly Link[] = [
  ...parents("wood", "tracey", ["mia", "noah", "isla"]),
  ...parents("david", "julie", ["ella", "jack"]),
  ...parents("ellis", "julie", ["chloe"]),
  ...parents("kerr", "doyle", ["orla"]),
  ...parents("alan", "patricia", ["julie"], "1A/P"),
  kin("david", "chloe", "step-parent", "step-father of", "1B/C"),
  kin("margaret", "david", "parent", "mother of", "1A/P"),
  kin("margaret", "tracey", "parent", "mother of", "1A/P"),
  kin("john", "margaret", "partner", "married to", "1A/P"),
  kin("john", "brenda", "former partner", "brief relationship", "2B/P", "L005"),
  kin("brenda", "cole", "parent", "mother of", "1A/P"),
  kin("julie", "ellis", "former partner", "divorced from", "1A/P"),
  kin("alan", "patricia", "partner", "married to", "1A/P"),
  kin("helen", "doyle", "sibling", "sister of", "1A/P", "L004"),
  kin("peter", "john", "sibling", "brother of", "1A/P"),
  kin("peter", "lee", "parent", "father of", "1A/P"),
  kin("lee", "david", "cousin", "cousin of", "1A/P"),
];

const union = (
  key: string,
  name: string,
  partners: readonly string[],
  children: readonly string[],
  from: string,
  ended: "no" | "separated" | "divorced" | "death" = "no",
  to?: string,
  grade = "1A/C",
): Group => ({
  type: "union",
  id: `g-union-${key}`,
  sourceId: `FAM-${key}`,
  name,
  partners: partners.map((each) => `n-${each}`),
  children: children.map((each) => `n-${each}`),
  times: to === undefined ? { from } : { from, to },
  ended,
  provenance: [proof(grade, grade.startsWith("2") ? "L005" : "L002", `${name}, since ${from}`)],
});

const household = (
  key: string,
  name: string,
  address: string,
  members: readonly string[],
  from: string,
  more: readonly Provenance[] = [],
): Group => ({
  type: "household",
  id: `g-home-${key}`,
  sourceId: `HH-${key}`,
  name,
  address: `n-${address}`,
  members: members.map((each) => `n-${each}`),
  times: { from },
  provenance: [proof("1A/C", "L002", `Who lives at ${name}`, { date: "2026-04" }), ...more],
});

/** Couples with their children, and who lives with whom: what the family tree is made of. */
export const families: readonly Group[] = [
  union("john-margaret", "SMITH and SMITH", ["john", "margaret"], ["tracey", "david"], "1980"),
  union("john-brenda", "SMITH and COLE", ["john", "brenda"], ["cole"], "1978", "separated", "1979", "2B/P"),
  union("alan-patricia", "JONES and JONES", ["alan", "patricia"], ["julie"], "1985", "death", "2019"),
  union("peter", "SMITH, Peter and a partner not recorded", ["peter"], ["lee"], "1988"),
  union("wood-tracey", "WOOD and SMITH", ["wood", "tracey"], ["mia", "noah", "isla"], "2015"),
  union("david-doyle", "SMITH and DOYLE", ["david", "doyle"], ["liam"], "2008", "separated", "2012"),
  union("david-julie", "SMITH and JONES", ["david", "julie"], ["ella", "jack"], "2014"),
  union("ellis-julie", "ELLIS and JONES", ["ellis", "julie"], ["chloe"], "2010", "divorced", "2014"),
  union("kerr-doyle", "KERR and DOYLE", ["kerr", "doyle"], ["orla"], "2020"),
  union("doyles", "DOYLE, parents not recorded", [], ["doyle", "helen"], "1985"),
  household(
    "second-terrace",
    "6 Second Terrace",
    "second-terrace",
    ["wood", "tracey", "mia", "noah", "isla"],
    "2015",
  ),
  household(
    "white-terrace",
    "4 White Terrace",
    "white-terrace",
    ["david", "julie", "chloe", "ella", "jack"],
    "2016",
    [proof("2B/C", "L023", "David SMITH, recorded at 5 First Terrace, is there most nights")],
  ),
  household("quayside", "Flat 3, Quayside", "quayside", ["kerr", "doyle", "liam", "orla"], "2020"),
  household("high-street", "22 High Street", "high-street", ["john", "margaret"], "1980"),
];
