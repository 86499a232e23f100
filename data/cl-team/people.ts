import type { ChainFunction } from "../../src/core/chain";
import type { Entity, Role, Status } from "../../src/core/entity";
import { fact, proof } from "../kit/proof";
import { member, thing } from "../kit/thing";

interface Rest {
  readonly born?: string;
  readonly functions?: readonly ChainFunction[];
  readonly status?: readonly Status[];
  readonly facts?: readonly (readonly [name: string, value: string, grade: string, source: string])[];
}

function person(
  key: string,
  label: string,
  caption: string,
  grade: string,
  source: string,
  category: "suspect" | "victim" | "other",
  rest: Rest = {},
): Entity {
  return thing(key, "person", label, proof(grade, source, `${label}: ${caption}`), {
    sourceId: `CL-${key}`,
    caption,
    ...(rest.born === undefined ? {} : { born: rest.born }),
    categories: [category],
    status: rest.status ?? [],
    functions: rest.functions ?? [],
    attributes: (rest.facts ?? []).map(([name, value, ...why]) => fact(name, value, ...why)),
  });
}

function nominal(group: string, role: Role, item: Entity): Entity {
  const [why] = item.provenance;
  if (!why) throw new Error(`${item.label} has no reason`);
  return { ...item, memberships: [{ ...member(group, role, why) }] };
}

const exploited: Rest["status"] = ["child", "victim", "exploited"];

/** People of the county line: the team, its family associates in Eastmere, the children it uses, its victims, its rival. */
export const people: readonly Entity[] = [
  nominal(
    "cl",
    "principal",
    person("marr", "MARR, Dominic", "runs the line", "1B/P", "L101", "suspect", {
      born: "1994-05-09",
      functions: ["direction"],
      facts: [
        ["lives in", "Eastmere", "1A/P", "L101"],
        ["sources", "class A through family associates in Eastmere", "2B/P", "L103"],
      ],
    }),
  ),
  nominal(
    "cl",
    "significant",
    person("fenn", "FENN, Aaron", "holds the line phone", "1B/P", "L102", "suspect", {
      born: "1999-01-30",
      functions: ["distribution", "communications"],
    }),
  ),
  nominal(
    "cl",
    "significant",
    person("bird", "BIRD, Shane", "driver", "1B/P", "L104", "suspect", {
      born: "1996-08-17",
      functions: ["transport", "enforcement"],
    }),
  ),
  nominal(
    "cl",
    "significant",
    person("leah", "MARR, Leah", "cash, cousin", "2B/P", "L105", "suspect", {
      born: "1997-03-12",
      functions: ["collection", "laundering"],
    }),
  ),
  ...(
    [
      ["pace", "PACE, Jamal", "2004-02-14"],
      ["orme", "ORME, Callum", "2005-09-01"],
      ["tripp", "TRIPP, Danny", "2003-12-24"],
      ["hogg", "HOGG, Lewis", "2006-04-18"],
    ] as const
  ).map(([key, label, born]) =>
    nominal(
      "cl",
      "peripheral",
      person(key, label, "street dealer", "2C/P", "L106", "suspect", { born, functions: ["exchange"] }),
    ),
  ),
  person("tony", "MARR, Tony", "uncle, Eastmere", "2B/P", "L103", "suspect", {
    born: "1969",
    functions: ["source"],
  }),
  person("quinn", "QUINN, Rose", "aunt, Eastmere", "2C/P", "L103", "other", {
    born: "1972",
    functions: ["source"],
  }),
  person("kayden", "Kayden, 11", "runner, exploited", "1B/C", "L110", "victim", {
    born: "2014-10-03",
    status: exploited,
    facts: [["debt bondage", "told that he owes £340 for a parcel taken from him", "2B/C", "L111"]],
  }),
  person("tia", "Tia, 11", "runner, exploited", "1B/C", "L110", "victim", {
    born: "2015-02-19",
    status: exploited,
  }),
  person("alfie", "Alfie, 11", "runner, exploited", "2B/C", "L110", "victim", {
    born: "2014-07-28",
    status: exploited,
  }),
  person("zac", "Zac, 15", "stopped with cannabis", "1A/C", "L112", "victim", {
    born: "2010-11-11",
    status: exploited,
    facts: [
      ["stopped", "with cannabis at Calderhaven station", "1A/C", "L112"],
      ["missing", "four episodes since January", "1A/C", "L113"],
    ],
  }),
  person("lund", "LUND, Peter", "cuckooed tenant", "1B/C", "L114", "victim", {
    born: "1961",
    status: ["victim", "vulnerable adult"],
  }),
  person("shaw", "SHAW, Beverley", "cuckooed tenant", "1B/C", "L114", "victim", {
    born: "1974",
    status: ["victim", "vulnerable adult"],
  }),
  person("mother-k", "ROWE, Carly", "mother of Kayden", "1A/C", "L113", "other", {
    born: "1990",
    facts: [["protective adult", "reported him missing each time", "1A/C", "L113"]],
  }),
  person("mother-t", "BLISS, Dana", "mother of Tia", "1A/C", "L113", "other", { born: "1988" }),
  person("gran-a", "NORTH, Jean", "grandmother of Alfie", "1A/C", "L113", "other", {
    born: "1957",
    facts: [["protective adult", "has care of Alfie", "1A/C", "L113"]],
  }),
  person("mother-z", "POOLE, Gina", "mother of Zac", "1A/C", "L113", "other", { born: "1985" }),
  person("teacher", "IRVING, Mary", "head of year", "1A/P", "L113", "other", { status: ["professional"] }),
  person("worker", "OSEI, Grace", "social worker", "1A/P", "L113", "other", { status: ["professional"] }),
  nominal(
    "kappa",
    "principal",
    person("cox", "COX, Richard", "KAPPA, dealer shot at", "1B/P", "L107", "suspect", { born: "1992-06-06" }),
  ),
  nominal(
    "kappa",
    "peripheral",
    person("stark", "STARK, Joe", "KAPPA, assaulted", "1A/P", "L107", "suspect", { born: "2001" }),
  ),
  nominal(
    "kappa",
    "peripheral",
    person("weir", "WEIR, Adam", "KAPPA, assaulted", "2B/P", "L107", "suspect", { born: "2000" }),
  ),
];
