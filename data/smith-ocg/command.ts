import type { Link } from "../../src/core/link";
import { proof } from "../kit/proof";
import { tie } from "../kit/tie";

const forward = { direction: "forward" } as const;

/** Direction, use, home and knowing each other, as the opening chart draws them: one verb a pair, so that each line reads at once. */
export const chartTies: readonly Link[] = [
  tie("david", "wood", "directs", "directs", proof("1B/C", "L019", "Contacts before loads, January to May"), {
    ...forward,
    count: 6,
    times: { from: "2026-01", to: "2026-05" },
  }),
  tie("david", "nesbitt", "directs", "directs", proof("1B/C", "L019", "Orders the loads"), {
    ...forward,
    count: 4,
  }),
  tie("david", "darby", "directs", "directs", proof("1B/C", "L019", "Says where the cash goes"), {
    ...forward,
    count: 5,
  }),
  ...([1, 2] as const).map((number) =>
    tie(
      "david",
      `hire${number}`,
      "uses",
      "hires",
      proof("2C/P", "L013", "Hired in his name, driver not known"),
    ),
  ),
  tie("david", "first-terrace", "resides", "lives at", proof("1A/P", "L001", "Home address")),
  tie("julie", "first-terrace", "resides", "stays at", proof("2B/P", "L023", "Seen coming and going")),
  tie(
    "wood",
    "unit7",
    "uses",
    "may rent",
    proof("3D/P", "L040", "One report, not corroborated", { opinion: true }),
  ),
  tie("cole", "unit7", "works", "works at", proof("2B/P", "L005", "Seen opening the shutter")),
  tie(
    "seizure",
    "van",
    "involved",
    "stopped",
    proof("1A/P", "L015", "The van was stopped", { date: "2026-03-14" }),
  ),
  tie(
    "seizure",
    "cocaine",
    "involved",
    "seized",
    proof("1A/P", "L015", "2.1 kg seized", { date: "2026-03-14" }),
  ),
  tie(
    "white",
    "assault",
    "involved",
    "injured",
    proof("1A/P", "L024", "Injured, hospital record", { date: "2026-05-02" }),
  ),
  tie(
    "vane",
    "assault",
    "involved",
    "suspect",
    proof("1B/P", "L024", "Named by two witnesses", { date: "2026-05-04" }),
  ),
  tie(
    "white",
    "liam",
    "association",
    "seen with",
    proof("3C/C", "L035", "Seen together at the arches", { opinion: true }),
  ),
  tie("lettings", "ropewalk", "owns", "lets", proof("1A/P", "L012", "Landlord")),
  tie("lettings", "mill-lane", "owns", "lets", proof("1A/P", "L012", "Landlord")),
  tie("white", "main-road", "resides", "tenant of", proof("1A/P", "L001", "Tenant, Main Road")),
  tie("john", "lettings", "owns", "owns on paper", proof("1A/P", "L012", "Director of record")),
  tie("darby", "car", "uses", "drives", proof("1A/P", "L016", "Drives on the cash run"), { count: 3 }),
  tie("hale", "shop", "works", "accounts for", proof("1B/P", "L026", "Keeps the books")),
  // Inside folds and boxes: they count on the truth line and show when a fold is opened.
  tie("baker", "coyle", "association", "works with", proof("2B/P", "L021", "Seen together"), { count: 4 }),
  tie("dunn", "odell", "association", "works with", proof("2B/P", "L021", "Seen together"), { count: 3 }),
  tie("baker", "dunn", "association", "school friend of", proof("1B/P", "L021", "Same year at school")),
  tie("coyle", "odell", "association", "lives with", proof("2C/P", "L021", "Gave the same address")),
  tie("baker", "odell", "association", "works with", proof("2C/P", "L021", "Seen together")),
  tie("coyle", "dunn", "association", "works with", proof("2C/P", "L021", "Seen together")),
  tie("pyke", "amos", "association", "works with", proof("2B/P", "L010", "Seen together")),
  tie("amos", "reeve", "association", "works with", proof("2C/P", "L010", "Seen together")),
  tie("pyke", "reeve", "association", "works with", proof("2B/P", "L010", "Seen together")),
  tie("crane", "finn", "association", "works with", proof("2B/P", "L024", "Arrested together")),
  tie("yates", "moss", "association", "buys with", proof("2B/P", "L011", "Same car to the lay-by")),
];

/** Command, homes, work and rivalry that the opening leaves out. */
export const otherTies: readonly Link[] = [
  tie("lowe", "baker", "directs", "directs", proof("2B/P", "L024", "Gives the rounds"), forward),
  tie("lowe", "coyle", "directs", "directs", proof("2C/P", "L024", "Gives the rounds"), forward),
  tie(
    "lowe",
    "dunn",
    "directs",
    "sets debts for",
    proof("2B/P", "L024", "Debts round Station Road"),
    forward,
  ),
  tie("lowe", "station-deals", "association", "presses debts at", proof("2B/P", "L024", "Seen with a bat"), {
    count: 2,
  }),
  tie(
    "baker",
    "ames",
    "association",
    "threatened",
    proof("1A/C", "L039", "Threat at her door", { date: "2026-02-19" }),
  ),
  tie("wood", "second-terrace", "resides", "lives at", proof("1A/P", "L001", "Home address")),
  tie("tracey", "second-terrace", "resides", "lives at", proof("1A/P", "L002", "Home address")),
  tie("darby", "third-street", "resides", "lives at", proof("1A/P", "L001", "Home address")),
  tie("nesbitt", "fourth-avenue", "resides", "lives at", proof("1A/P", "L001", "Home address")),
  tie("john", "high-street", "resides", "lives at", proof("1A/P", "L001", "Home address")),
  tie("julie", "white-terrace", "resides", "lives at", proof("1A/P", "L001", "Home address")),
  tie("david", "white-terrace", "resides", "stays at", proof("2B/P", "L023", "There most nights")),
  tie("kerr", "quayside", "resides", "lives at", proof("1B/P", "L004", "Home address")),
  tie("doyle", "quayside", "resides", "lives at", proof("1A/P", "L004", "Home address")),
  tie("price", "mill-lane", "resides", "lives at", proof("1B/P", "L025", "Tenancy record")),
  ...["let1", "let2", "let3", "let4"].map((home) =>
    tie("lettings", home, "owns", "lets", proof("1B/P", "L012", "Landlord")),
  ),
  tie("wood", "removals", "owns", "owns", proof("1A/P", "L028", "Company record")),
  tie("wood", "stone", "association", "owes money to", proof("2B/P", "L028", "Owes several thousands")),
  tie("darby", "darbies", "owns", "sold", proof("1A/P", "L017", "No longer owns it"), {
    times: { from: "2015", to: "2021" },
  }),
  tie("tanner", "lettings", "works", "conveys for", proof("1B/P", "L038", "Six purchases"), { count: 6 }),
  tie("lookout", "park", "located", "watches", proof("2D/P", "L031", "Seen at the gate")),
  tie("insider", "park", "works", "may work at", proof("3D/P", "L040", "One report", { opinion: true })),
  tie("ella", "primary", "association", "attends", proof("1A/C", "L041", "School roll")),
  tie("jack", "primary", "association", "attends", proof("1A/C", "L041", "School roll")),
  tie("mia", "primary", "association", "attends", proof("1A/C", "L041", "School roll")),
  tie("liam", "academy", "association", "attends", proof("1A/C", "L041", "School roll; 61% present")),
  tie("mercer", "kerr", "directs", "directs", proof("2B/P", "L010", "Sets his prices"), forward),
  tie("rusk", "vane", "directs", "directs", proof("2B/P", "L024", "Sends him to the arches"), forward),
  tie("vane", "delta-bar", "association", "often at", proof("1B/P", "L024", "Seen there"), { count: 8 }),
  tie("voss", "delta-house", "resides", "lives at", proof("2C/P", "L024", "Tenancy record")),
  tie("tate", "station-deals", "association", "deals at", proof("2B/P", "L024", "Street dealer of DELTA"), {
    count: 4,
  }),
  // Between OCGs, never to people: association and rivalry.
  tie(
    "ocg-smith",
    "ocg-alpha",
    "association",
    "associated",
    proof("1B/P", "L010", "ALPHA supplies SMITH; the two are joined by marriage"),
  ),
  tie("ocg-smith", "ocg-beta", "association", "associated", proof("2B/P", "L011", "BETA buys wholesale")),
  tie(
    "ocg-smith",
    "ocg-sigma",
    "association",
    "associated",
    proof("3D/P", "L032", "One report", { opinion: true }),
  ),
  tie(
    "ocg-smith",
    "ocg-delta",
    "rival",
    "rival of",
    proof("1B/P", "L024", "Contest Station Road; assault on 2 May"),
  ),
  tie(
    "ocg-smith",
    "ocg-gamma",
    "rival",
    "rival of",
    proof("2B/P", "L033", "Taxed NESBITT in the past, historic; one report of threats since"),
  ),
  tie(
    "ocg-smith",
    "ocg-omega",
    "rival",
    "rival of",
    proof("2C/P", "L034", "Possible rival, or protector: not known which; principal imprisoned"),
  ),
];

/** Suspected to be false (E): kept, never charted unless switched on. */
export const suspectedFalse: readonly Link[] = [
  tie("julie", "baker", "directs", "directs", proof("2E/P", "L042", "Malicious call, withdrawn"), forward),
  tie("hale", "kerr", "association", "meets", proof("3E/P", "L043", "Mistaken identity")),
  tie("cole", "vane", "works", "works for", proof("3E/P", "L044", "Contradicted by custody record")),
];
