import { type Group, type Ocg, ocg } from "../../src/core/group";
import { proof } from "../kit/proof";

export const ocgKeys = ["kestrel", "rowan", "ferry", "lathe", "pike"] as const;
export type OcgKey = (typeof ocgKeys)[number];

type Words = Partial<Ocg> & { readonly source: string };

function group(key: OcgKey, number: number, { source, ...words }: Words): Group {
  const name = key.toUpperCase();
  return ocg(`g-${key}`, name, {
    sourceId: `OCG-N${number}`,
    entity: `n-ocg-${key}`,
    provenance: [proof("1A/P", source, `${name}: OCG profile`, { date: "2026-05-28" })],
    ...words,
  });
}

/** The five OCGs of the borough: two hierarchical, one of kin, two co-operatives, from 1B to 5C. */
export const ocgs: readonly Group[] = [
  group("kestrel", 1, {
    source: "N001",
    ocgType: "hierarchical",
    band: { criminality: 1, intent: "B" },
    tier: 1,
    priority: "P1",
    reviewDate: "2026-07-01",
    planOwner: "DCI Hartley",
    locality: "Market",
    criminality: [
      "Class A supply: cocaine by the multi-kilo, to street dealers and to other OCGs",
      "Serious violence: two shootings since 2024, both against those who owed",
      "Money laundering through a car wash, a phone shop and an accountant's client account",
      "Exploitation of children as runners",
    ],
    capability: {
      violence: "Regular, with firearms; debts are enforced by two men",
      cashFlow: "High: about £90,000 a week, laundered by three ways",
      cohesion: "Disciplined; orders come from one man, every load is driven by another",
    },
    summary: "Cocaine supply in Northgate, directed by one man; every load goes through one driver",
  }),
  group("rowan", 2, {
    source: "N002",
    ocgType: "local or ethnic",
    band: { criminality: 2, intent: "B" },
    tier: 1,
    priority: "P2",
    reviewDate: "2026-07-08",
    planOwner: "DI Sethi",
    locality: "Lockside",
    criminality: [
      "Class A supply: heroin and crack on the streets of Lockside",
      "Loan sharking and intimidation of neighbours",
      "Money laundering through one business account",
    ],
    capability: {
      violence: "Threats and assaults in Lockside; less since August 2025",
      cashFlow: "Medium: cash is collected by three and paid into one account",
      cohesion: "One family over three generations, joined by marriage to KESTREL",
    },
    summary: "Street supply by one family; all that it collects goes through one account",
  }),
  group("ferry", 3, {
    source: "N003",
    ocgType: "hierarchical",
    band: { criminality: 3, intent: "B" },
    tier: 2,
    priority: "P3",
    reviewDate: "2026-08-12",
    planOwner: "DI Marsh",
    locality: "Harbour End",
    criminality: ["Importation of cannabis with freight", "Corruption: one worker at the dock gate"],
    capability: {
      violence: "Low; may pay KESTREL for protection",
      cashFlow: "Medium, by invoice",
      cohesion: "Few know each other; one clerk books every load",
    },
    summary: "Cannabis in freight; two suppliers, three lorries and one clerk who books them all",
  }),
  group("lathe", 4, {
    source: "N004",
    ocgType: "co-operative",
    band: { criminality: 4, intent: "C" },
    tier: 3,
    priority: "P4",
    reviewDate: "2026-09-10",
    planOwner: "DS Amin",
    locality: "Stationside",
    criminality: ["Theft of vehicles without keys, sold with false papers or in parts"],
    capability: {
      violence: "None known",
      cashFlow: "Low, shared out",
      cohesion: "Loose: whoever has a car to move finds two others",
    },
    summary: "Stolen vehicles by three routes of about the same size",
  }),
  group("pike", 5, {
    source: "N005",
    ocgType: "co-operative",
    band: { criminality: 5, intent: "C" },
    tier: 4,
    priority: "P4",
    reviewDate: "2026-11-20",
    planOwner: "DS Amin",
    locality: "Fernhill",
    criminality: ["Class B supply: ketamine, sold to young adults", "Dealing in Lockside since autumn 2025"],
    capability: {
      violence: "Two assaults on ROWAN dealers since October 2025",
      cashFlow: "Low",
      cohesion: "Transient; who supplies them rests on one untested report",
    },
    summary: "A small group that moves into ROWAN's ground; its source is known from one doubtful report",
  }),
];
