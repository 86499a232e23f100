import type { Entity } from "../../src/core/entity";
import type { Link } from "../../src/core/link";
import { fact, proof } from "../kit/proof";
import { thing } from "../kit/thing";
import { flow, tie } from "../kit/tie";

const account = (
  key: string,
  ending: string,
  label: string,
  caption: string,
  grade: string,
  source: string,
): Entity =>
  thing(key, "account", label, proof(grade, source, `Account …${ending}: ${caption}`), {
    sourceId: `K${ending}`,
    caption,
    functions: [key === "acct4417" ? "laundering" : "reinvestment"],
    attributes: [fact("ends in", ending, grade, source)],
  });

/** Accounts and cash of the opening chart. */
export const chartMoney: readonly Entity[] = [
  account("acct4417", "4417", "Shop account", "…4417", "1A/C", "L016"),
  account("acct0932", "0932", "Account …0932", "", "1A/C", "L023"),
  thing("cash", "cash", "Cash", proof("2B/P", "L012", "About £61k in five auction payments"), {
    sourceId: "M951",
    caption: "£61k, in 5 parts",
    functions: ["laundering"],
  }),
];

/** Cash drops, money for supply, rents and assets that the opening leaves out. */
export const otherMoney: readonly Entity[] = [
  thing("drop-bandstand", "cash", "Drop, bandstand", proof("1B/P", "L021", "Cash left and fetched"), {
    sourceId: "M952",
    functions: ["collection"],
  }),
  thing("drop-shelter", "cash", "Drop, bus shelter", proof("2B/P", "L021", "Cash left and fetched"), {
    sourceId: "M953",
    functions: ["collection"],
  }),
  thing("supply-money", "cash", "Payment for supply", proof("1B/P", "L010", "About £38k a load"), {
    sourceId: "M954",
    caption: "about £38k a load",
    attributes: [fact("amount", "about £38,000 a load", "1B/P", "L010")],
  }),
  account("acct7702", "7702", "Rent account", "…7702", "1A/C", "L012"),
  account("acct2210", "2210", "Removals account", "…2210", "1B/C", "L028"),
  account("acct5508", "5508", "Deliveries account", "…5508", "2B/C", "L037"),
  thing("market", "online", "Handbag shop page", proof("1A/P", "L018", "Sells watches and handbags"), {
    sourceId: "O961",
    caption: "online shop",
  }),
  thing("bat", "weapon", "Baseball bat", proof("2B/P", "L024", "Seen with LOWE"), { sourceId: "W971" }),
  thing("knife", "weapon", "Lock knife", proof("1A/P", "L024", "Recovered at the arches"), {
    sourceId: "W972",
  }),
  thing("tax-letter", "document", "Tax inquiry", proof("1A/C", "L029", "Opened on DARBY"), {
    sourceId: "D981",
  }),
  thing("invoices", "document", "Auction invoices", proof("1A/P", "L012", "Five caravans, nine homes"), {
    sourceId: "D982",
  }),
  thing("tenancies", "document", "Tenancy register", proof("1A/P", "L012", "Smith Lettings' own"), {
    sourceId: "D983",
  }),
  ...(["A", "B", "C", "D"] as const).map((letter) =>
    thing(
      `stored-${letter}`,
      "vehicle",
      `Car ZZ99 AU${letter}`,
      proof("1B/P", "L012", "Bought at auction, stored"),
      {
        sourceId: `V72${letter}`,
        typeName: "car",
        caption: "held as investment",
        attributes: [fact("registration", `ZZ99 AU${letter}`, "1B/P", "L012")],
      },
    ),
  ),
];

/** Money on the opening chart: DARBY's run to the shop account is the one way into laundering. */
export const chartFlows: readonly Link[] = [
  flow("money", "darby", "shop", "pays cash in at", 9000, [
    proof("1B/P", "L016", "Observed with a bag on nine Mondays", { date: "2026-05-20" }),
    proof("1A/C", "L016", "Deposits follow each visit"),
  ]),
  flow("money", "shop", "acct4417", "pays in", 9000, proof("1A/C", "L016", "Bank record"), { count: 9 }),
  flow("money", "acct4417", "acct0932", "£4k a week", 4000, proof("1A/C", "L023", "Five payments seen"), {
    count: 5,
  }),
  tie("julie", "acct0932", "owns", "holds", proof("1A/C", "L023", "Account holder")),
  flow("money", "darby", "cash", "collects", 3000, proof("2B/P", "L016", "Holds cash back for purchases")),
  ...([1, 2, 3, 4, 5] as const).map((number) =>
    flow(
      "money",
      "cash",
      `caravan${number}`,
      "bought",
      600,
      proof("2B/P", "L012", "Paid in cash at auction"),
    ),
  ),
  ...["main-road", "cannery-row"].map((home) =>
    flow("money", "lettings", home, "lets", 700, proof("2B/P", "L012", "Bought and let by the firm")),
  ),
];

/** Money beyond the opening chart. */
export const otherFlows: readonly Link[] = [
  ...(
    [
      ["quay-deals", "baker"],
      ["quay-deals", "coyle"],
      ["station-deals", "dunn"],
      ["station-deals", "odell"],
    ] as const
  ).map(([spot, runner]) =>
    flow("money", spot, runner, "cash taken by", 2500, proof("2B/P", "L021", "Takes cash there")),
  ),
  ...(
    [
      ["baker", "drop-bandstand"],
      ["coyle", "drop-bandstand"],
      ["dunn", "drop-shelter"],
      ["odell", "drop-shelter"],
    ] as const
  ).map(([runner, drop]) =>
    flow("money", runner, drop, "leaves cash at", 2500, proof("1B/P", "L021", "Seen at the drop")),
  ),
  flow(
    "money",
    "drop-bandstand",
    "darby",
    "fetched by",
    5000,
    proof("1B/P", "L016", "DARBY fetches the cash"),
  ),
  flow("money", "drop-shelter", "darby", "fetched by", 5000, proof("2B/P", "L016", "DARBY fetches the cash")),
  flow("money", "price", "darby", "brings count to", 3000, proof("2B/P", "L025", "Brings the count")),
  flow("money", "lay-by", "price", "paid at", 3000, proof("2C/P", "L011", "Part paid in cash")),
  flow(
    "money",
    "gibbs",
    "deliveries",
    "hands takings to",
    2000,
    proof("2C/P", "L037", "Takings of phone orders"),
  ),
  flow("money", "deliveries", "darby", "pays over to", 2000, proof("2B/P", "L037", "Weekly envelope")),
  flow(
    "money",
    "first-terrace",
    "white-terrace",
    "taken to",
    1000,
    proof("2C/P", "L023", "Cash counted at home"),
  ),
  flow(
    "money",
    "white-terrace",
    "darby",
    "fetched by",
    1000,
    proof("2B/P", "L023", "DARBY calls on Sundays"),
  ),
  flow("money", "darby", "supply-money", "sets aside", 9500, proof("1B/P", "L010", "About £38k a load")),
  flow(
    "money",
    "supply-money",
    "nesbitt",
    "carried by",
    9500,
    proof("1B/P", "L010", "Pays ALPHA for supply"),
  ),
  flow("money", "acct4417", "acct7702", "pays rent to", 4000, proof("1A/C", "L012", "Bank record"), {
    count: 20,
  }),
  flow("money", "acct7702", "lettings", "account of", 4000, proof("1A/C", "L012", "Bank record")),
  ...["let1", "let2", "let3", "let4"].map((home) =>
    flow("money", "lettings", home, "buys", 650, proof("1B/P", "L012", "Bought through the firm")),
  ),
  tie("removals", "acct2210", "owns", "holds", proof("1B/C", "L028", "Account holder")),
  tie("deliveries", "acct5508", "owns", "holds", proof("2B/C", "L037", "Account holder")),
  tie("darby", "market", "uses", "sells on", proof("1A/P", "L018", "Payment details match")),
  tie("market", "counterfeit", "supplies", "offers", proof("1A/P", "L018", "Test purchase"), {
    direction: "forward",
  }),
  tie("darby", "tax-letter", "involved", "subject of", proof("1A/C", "L029", "Under investigation")),
  tie("auction", "invoices", "involved", "issued", proof("1A/P", "L012", "Invoices on file")),
  tie("lettings", "tenancies", "involved", "keeps", proof("1A/P", "L012", "Register on file")),
  tie("lowe", "bat", "uses", "carries", proof("2B/P", "L024", "Seen twice")),
  tie("vane", "knife", "uses", "may have carried", proof("2D/P", "L024", "Recovered near the arches")),
  ...(["A", "B", "C", "D"] as const).map((letter) =>
    tie("auction", `stored-${letter}`, "supplies", "sold", proof("1B/P", "L012", "Auction record")),
  ),
];
