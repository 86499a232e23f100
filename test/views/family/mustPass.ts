import type { Case } from "../../../src/core/case";
import { type Household, ocg } from "../../../src/core/group";
import { familyCase, kin, person, union } from "../../core/kinFixture";
import { because } from "../../fixtures";

const time = (from: string, to?: string) => ({ times: to === undefined ? { from } : { from, to } });

/** Both parents of each child: 'ann+bob > cid,dot'. */
function parents(...texts: readonly string[]) {
  return texts.flatMap((text) => {
    const [above = "", below = ""] = text.split(">");
    return below
      .split(",")
      .flatMap((child) => above.split("+").map((adult) => kin(`${adult.trim()} parent ${child.trim()}`)));
  });
}

function household(id: string, name: string, members: readonly string[]): Household {
  return {
    type: "household",
    id,
    sourceId: id,
    name,
    members,
    times: {},
    provenance: [because("home", "R2", "1B/P")],
  };
}

const grown = ["Ann f 1970", "Bob m 1968", "Cat f 1972", "Dan m 1966", "Eve f 1975", "Fay f 1978"];

/** Families that a drawing has to get right, by what is hard about each. */
export const mustPass: Readonly<Record<string, Case>> = {
  "serial partners on each side": familyCase(
    [...grown.slice(0, 4), "Gil m 1990", "Hal m 1995", "Ian m 2001"],
    parents("Ann+Dan > Gil", "Ann+Bob > Hal", "Cat+Bob > Ian"),
    [
      union("u1", "Ann+Dan > Gil", { ...time("1988", "1992"), ended: "divorced" }),
      union("u2", "Ann+Bob > Hal", { ...time("1993", "1998"), ended: "separated" }),
      union("u3", "Bob+Cat > Ian", time("2000")),
    ],
  ),
  "a couple who divorce and marry again": familyCase(
    ["Ann f 1970", "Bob m 1968", "Cid m 1991", "Dot f 2001"],
    parents("Ann+Bob > Cid,Dot"),
    [
      union("u1", "Ann+Bob > Cid", { ...time("1990", "1995"), ended: "divorced" }),
      union("u2", "Ann+Bob > Dot", { ...time("1999"), ended: "no" }),
    ],
  ),
  "three groups of half-siblings": familyCase(
    [
      "Bob m 1960",
      "Ann f 1962",
      "Cat f 1966",
      "Eve f 1970",
      "Gil m 1984",
      "Ida f 1986",
      "Kit m 1990",
      "Lil f 1996",
      "Max m 1998",
    ],
    parents("Ann+Bob > Gil,Ida", "Cat+Bob > Kit", "Eve+Bob > Lil,Max"),
    [
      union("u1", "Ann+Bob > Gil,Ida", time("1983", "1988")),
      union("u2", "Cat+Bob > Kit", time("1989", "1992")),
      union("u3", "Eve+Bob > Lil,Max", time("1995")),
    ],
  ),
  "two brothers and two sisters": familyCase(
    [
      "Pa m 1940",
      "Ma f 1942",
      "Qa m 1941",
      "Na f 1943",
      "Bob m 1965",
      "Dan m 1967",
      "Ann f 1966",
      "Cat f 1968",
      "Gil m 1990",
      "Ida f 1992",
    ],
    parents("Pa+Ma > Bob,Dan", "Qa+Na > Ann,Cat", "Bob+Ann > Gil", "Dan+Cat > Ida"),
  ),
  "parents who are first cousins": familyCase(
    [
      "Pa m 1930",
      "Ma f 1932",
      "Bob m 1955",
      "Cat f 1957",
      "Xa f 1956",
      "Ya m 1955",
      "Dan m 1980",
      "Eve f 1981",
      "Gil m 2005",
    ],
    parents("Pa+Ma > Bob,Cat", "Bob+Xa > Dan", "Ya+Cat > Eve", "Dan+Eve > Gil"),
  ),
  "an uncle and his niece": familyCase(
    ["Pa m 1930", "Ma f 1932", "Bob m 1960", "Cat f 1955", "Ya m 1950", "Eve f 1978", "Gil m 2000"],
    parents("Pa+Ma > Cat,Bob", "Ya+Cat > Eve", "Bob+Eve > Gil"),
  ),
  "a step-parent and an adopted child": familyCase(
    ["Ann f 1980", "Bob m 1978", "Cid m 1979", "Dot f 2004", "Ed m 2010", "Flo f 2012"],
    [
      ...parents("Ann+Bob > Dot", "Ann+Cid > Flo"),
      kin("Cid step-parent Dot"),
      kin("Ann adoptive-parent Ed"),
      kin("Cid adoptive-parent Ed"),
    ],
    [
      union("u1", "Ann+Bob > Dot", { ...time("2003", "2006"), ended: "separated" }),
      union("u2", "Ann+Cid > Flo", time("2008")),
    ],
  ),
  "a foster child whose mother is in an OCG": familyCase(
    [
      person("Mia f 1990", {
        memberships: [
          { group: "g1", role: "significant", times: {}, provenance: [because("member", "R3", "1B/P")] },
        ],
      }),
      "Ann f 1970",
      "Bob m 1968",
      person("Kit m 2014", { status: ["child"] }),
      "Gil m 1998",
    ],
    [...parents("Mia > Kit", "Ann+Bob > Gil"), kin("Ann foster-parent Kit"), kin("Bob foster-parent Kit")],
    [ocg("g1", "ALPHA OCG")],
  ),
  "a father who is not known": familyCase(
    ["Ann f 1985", "Cid m 2008", "Dot f 2010"],
    [...parents("Ann > Cid,Dot"), kin("Cid sibling Dot")],
  ),
  "siblings whose parents are not recorded": familyCase(
    ["Ann f 1970", "Bob m 1968", "Cat f 1972", "Dan m 1966", "Gil m 1992"],
    [kin("Bob sibling Ann"), kin("Ann sibling Cat"), ...parents("Dan+Cat > Gil")],
  ),
  "a person with four partners": familyCase(
    [
      "Bob m 1960",
      "Ann f 1962",
      "Cat f 1964",
      "Eve f 1966",
      "Fay f 1968",
      "Gil m 1984",
      "Ida f 1988",
      "Kit m 1993",
      "Lil f 1999",
    ],
    parents("Ann+Bob > Gil", "Cat+Bob > Ida", "Eve+Bob > Kit", "Fay+Bob > Lil"),
    [
      union("u1", "Ann+Bob > Gil", { ...time("1982", "1985"), ended: "divorced" }),
      union("u2", "Cat+Bob > Ida", { ...time("1987", "1990"), ended: "divorced" }),
      union("u3", "Eve+Bob > Kit", { ...time("1992", "1995"), ended: "separated" }),
      union("u4", "Fay+Bob > Lil", time("1998")),
    ],
  ),
  "two mothers and a donor": familyCase(
    ["Ann f 1980", "Cat f 1982", "Dan m 1979", "Gil m 2012", "Ida f 2015"],
    parents("Ann+Cat+Dan > Gil,Ida"),
    [union("u1", "Ann+Cat+Dan > Gil,Ida", { times: { from: "2010" } })],
  ),
  "unrelated people of two generations in one household": familyCase(
    [
      "Ann f 1950",
      "Bob m 1975",
      person("Kit f 2012", { status: ["child"] }),
      person("Lee m 2014", { status: ["child"] }),
    ],
    [],
    [household("h1", "9 Quay Street", ["Ann", "Bob", "Kit", "Lee"])],
  ),
  "a grandmother who brings up her grandchildren": familyCase(
    ["Ann f 1950", "Bea f 1975", "Cid m 1978", "Kit m 2008", "Lil f 2011", "Ned m 2004"],
    [
      ...parents("Ann > Bea,Cid", "Bea > Kit,Lil", "Cid > Ned"),
      kin("Ann guardian Kit"),
      kin("Ann guardian Lil"),
      kin("Bea sibling Cid"),
      kin("Kit sibling Lil"),
    ],
    [household("h1", "3 Mill Lane", ["Ann", "Kit", "Lil"])],
  ),
  "a marriage that joins two families": familyCase(
    [
      "Pa m 1940",
      "Ma f 1942",
      "Qa m 1941",
      "Na f 1943",
      "Al m 1964",
      "Bob m 1965",
      "Cy m 1967",
      "Ann f 1966",
      "Cat f 1968",
      "Di f 1970",
      "Gil m 1990",
      "Ida f 1992",
    ],
    parents("Pa+Ma > Al,Bob,Cy", "Qa+Na > Ann,Cat,Di", "Bob+Cat > Gil,Ida"),
  ),
  "twins, and a lodger in the house": familyCase(
    ["Ann f 1985", "Bob m 1983", "Cid m 2010", "Dot f 2014", "Eli m 2014", "Lou m 1990"],
    [...parents("Ann+Bob > Cid,Dot,Eli"), kin("Dot sibling Eli", { label: "twin of" })],
    [household("h1", "1 Low Road", ["Ann", "Bob", "Cid", "Dot", "Eli", "Lou"])],
  ),
  "a person with seven partners": familyCase(
    [
      "Bob m 1950",
      ...Array.from({ length: 7 }, (_, at) => `W${at} f ${1951 + at}`),
      ...Array.from({ length: 7 }, (_, at) => `K${at} m ${1975 + at}`),
    ],
    Array.from({ length: 7 }, (_, at) => parents(`W${at}+Bob > K${at}`)).flat(),
    Array.from({ length: 7 }, (_, at) => union(`u${at}`, `W${at}+Bob > K${at}`, time(`${1974 + at}`))),
  ),
  "a mother and her daughter with the same man": familyCase(
    ["Ann f 1960", "Cat f 1980", "Dan m 1962", "Gil m 1985", "Ida f 2002"],
    parents("Ann > Cat", "Ann+Dan > Gil", "Cat+Dan > Ida"),
  ),
  "a household that a stranger stands in": familyCase(
    ["Ann f 1970", "Bob m 1968", "Gil m 1995", "Hal m 1997", "Ida f 1999"],
    parents("Ann+Bob > Gil,Hal,Ida"),
    [household("h1", "5 Park Row", ["Ann", "Gil", "Ida"])],
  ),
};
