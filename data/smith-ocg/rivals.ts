import type { ChainFunction } from "../../src/core/chain";
import type { Entity, Role } from "../../src/core/entity";
import { fact, proof } from "../kit/proof";
import { member, thing } from "../kit/thing";

/** The hexagons: one entity for each OCG; their facts are in groups.ts. */
export const hexagons: readonly Entity[] = (
  [
    ["smith", "SMITH", "OCG-01", "1A/P", "L001"],
    ["alpha", "ALPHA", "OCG-02", "1B/P", "L010"],
    ["beta", "BETA", "OCG-03", "2B/P", "L011"],
    ["sigma", "SIGMA", "OCG-04", "3D/P", "L032"],
    ["delta", "DELTA", "OCG-05", "1B/P", "L024"],
    ["gamma", "GAMMA", "OCG-06", "2B/P", "L033"],
    ["omega", "OMEGA", "OCG-07", "1B/P", "L034"],
  ] as const
).map(([key, label, sourceId, grade, source]) =>
  thing(`ocg-${key}`, "ocg", label, proof(grade, source, `${label} is a mapped OCG`), { sourceId }),
);

function other(
  key: string,
  label: string,
  group: string,
  role: Role,
  caption: string,
  grade: string,
  source: string,
  rest: { functions?: readonly ChainFunction[]; born?: string; custody?: true; sex?: "male" | "female" } = {},
): Entity {
  return thing(key, "person", label, proof(grade, source, `${label}: ${caption || "not identified"}`), {
    sourceId: `P2${source.slice(1)}-${key}`,
    caption,
    ...(rest.born === undefined ? {} : { born: rest.born }),
    categories: rest.custody ? ["convicted"] : ["suspect"],
    status: rest.custody ? ["in custody"] : [],
    functions: rest.functions ?? [],
    attributes: [fact("sex", rest.sex ?? "male", grade, source)],
    memberships: [member(group, role, proof(grade, source, `Belongs to ${group.toUpperCase()}`))],
  });
}

/** Members of the other OCGs. A box round a hexagon shows membership; no link is drawn for it. */
export const others: readonly Entity[] = [
  other("kerr", "KERR, Sean", "alpha", "significant", "ALPHA", "1B/P", "L010", {
    functions: ["source"],
    born: "1990-01-08",
  }),
  other("pyke", "PYKE, Ryan", "alpha", "peripheral", "ALPHA member", "2B/P", "L010", { born: "1997" }),
  other("amos", "AMOS, Gareth", "alpha", "peripheral", "ALPHA member", "2B/P", "L010", { born: "1993" }),
  other("reeve", "REEVE, Thomas", "alpha", "peripheral", "ALPHA member", "2C/P", "L010", { born: "1999" }),
  other("sigma-contact", "SIGMA contact", "sigma", "peripheral", "", "3D/P", "L032", {
    functions: ["source"],
  }),
  other("vane", "VANE, Marcus", "delta", "significant", "DELTA", "1B/P", "L024", {
    functions: ["enforcement"],
    born: "1987-05-30",
  }),
  other("crane", "CRANE, Lewis", "delta", "peripheral", "DELTA member", "2B/P", "L024", { born: "2001" }),
  other("finn", "FINN, Darren", "delta", "peripheral", "DELTA member", "2B/P", "L024", { born: "1996" }),
  other("gamma-contact", "GAMMA contact", "gamma", "peripheral", "not identified", "2C/P", "L033"),
  other("yates", "YATES, Colin", "beta", "peripheral", "buyer", "2B/P", "L011", {
    functions: ["exchange"],
    born: "1983",
  }),
  other("moss", "MOSS, Brett", "beta", "peripheral", "buyer", "2C/P", "L011", {
    functions: ["exchange"],
    born: "1991",
  }),
  // Not at the opening: further than two links from the principal.
  other("mercer", "MERCER, Ivan", "alpha", "principal", "ALPHA", "2B/P", "L010", { born: "1974" }),
  other("rusk", "RUSK, Owen", "delta", "principal", "DELTA", "2B/P", "L024", { born: "1978" }),
  other("tate", "TATE, Leon", "delta", "peripheral", "DELTA street dealer", "2C/P", "L024", { born: "2003" }),
  other("voss", "VOSS, Nina", "delta", "peripheral", "DELTA safe house", "2C/P", "L024", {
    born: "1989",
    sex: "female",
  }),
  other("lyle", "LYLE, Simon", "beta", "principal", "BETA", "2C/P", "L011", { born: "1969" }),
  other("garth", "GARTH, Neil", "gamma", "principal", "GAMMA", "2C/P", "L033", { born: "1965" }),
  other("hurst", "HURST, Victor", "omega", "principal", "imprisoned", "1A/P", "L034", {
    born: "1970-12-12",
    custody: true,
  }),
  other("stone", "STONE, Carl", "omega", "significant", "OMEGA lender", "2B/P", "L034", { born: "1982" }),
];
