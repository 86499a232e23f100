import type { Entity } from "../../src/core/entity";
import { fact, proof } from "../kit/proof";
import { member, thing } from "../kit/thing";

/** Nominals of the SMITH OCG who are drawn at the opening: one principal, three significant, the peripheral ones. */
export const members: readonly Entity[] = [
  thing(
    "david",
    "person",
    "SMITH, David",
    proof("1A/P", "L001", "Subject of the OCG profile", { date: "2026-06-01" }),
    {
      sourceId: "P1040",
      caption: "principal",
      born: "1984-03-22",
      categories: ["suspect"],
      functions: ["direction"],
      memberships: [
        member("smith", "principal", proof("1B/P", "L001", "Directs the OCG; sets loads and prices")),
      ],
      attributes: [
        fact("sex", "male", "1A/P", "L001"),
        fact("address", "5 First Terrace", "1A/P", "L001"),
        fact("link to principal", "is the principal", "1B/P", "L001"),
        fact("hands-on", "with NESBITT, hands-on in the supply of cocaine", "1B/P", "L019"),
        fact(
          "finances",
          "cash-rich since an investment with a third party was misappropriated",
          "2B/P",
          "L027",
        ),
        fact("buys", "properties and vehicles at auction, some held as investment", "1B/P", "L012"),
        fact("owns", "rented properties let to associates and five static caravans", "1A/P", "L012"),
        fact("current charge", "none", "1A/P", "L001"),
      ],
    },
  ),
  thing(
    "wood",
    "person",
    "WOOD, Gary",
    proof("1A/P", "L014", "Drives van TR41 NGA", { date: "2026-05-28" }),
    {
      sourceId: "P1041",
      caption: "courier",
      born: "1985-02-11",
      categories: ["suspect"],
      functions: ["transport"],
      memberships: [
        member(
          "smith",
          "significant",
          proof("1B/P", "L014", "Courier; every load since January was in his van"),
        ),
      ],
      attributes: [
        fact("sex", "male", "1A/P", "L001"),
        fact("address", "6 Second Terrace", "1A/P", "L001"),
        fact("link to principal", "partner of David's sister; childhood friend", "1B/P", "L003"),
        fact(
          "previous",
          "arrested for domestic violence; no intelligence of group violence",
          "1A/P",
          "L006",
          "2023-08",
        ),
        fact("finances", "money tied up in his business; owes members of another OCG", "2B/P", "L028"),
      ],
    },
  ),
  thing(
    "darby",
    "person",
    "DARBY, Paul",
    proof("1B/P", "L016", "All cash passes through his hands", { date: "2026-05-20" }),
    {
      sourceId: "P1042",
      caption: "courier, shop",
      born: "1979-10-02",
      categories: ["suspect"],
      functions: ["collection"],
      memberships: [
        member(
          "smith",
          "significant",
          proof("1B/P", "L016", "Takes the cash to the shop account; courier before"),
        ),
      ],
      attributes: [
        fact("sex", "male", "1A/P", "L001"),
        fact("address", "7 Third Street", "1A/P", "L001"),
        fact("link to principal", "business partner since 2019; childhood friend", "1B/P", "L003"),
        fact(
          "counterfeit goods",
          "sells luxury handbags and watches with NESBITT, mainly online",
          "1A/P",
          "L018",
        ),
        fact("business", "owns a recently refurbished shop; no longer owns Darbies", "1A/P", "L017"),
        fact("tax", "under investigation; several thousands owed", "1A/C", "L029"),
      ],
    },
  ),
  thing(
    "nesbitt",
    "person",
    "NESBITT, Craig",
    proof("1B/P", "L010", "Sources the cocaine from ALPHA", { date: "2026-05-11" }),
    {
      sourceId: "P1043",
      caption: "sources drugs",
      born: "1981-06-30",
      categories: ["suspect"],
      functions: ["source"],
      memberships: [
        member(
          "smith",
          "significant",
          proof("1B/P", "L010", "Sources drugs; courier before the van was used"),
        ),
      ],
      attributes: [
        fact("sex", "male", "1A/P", "L001"),
        fact("address", "8 Fourth Avenue", "1A/P", "L001"),
        fact("link to principal", "school friend of David", "1B/P", "L003"),
        fact("hands-on", "with SMITH, hands-on in the supply of cocaine", "1B/P", "L019"),
        fact(
          "counterfeit goods",
          "sells luxury handbags and watches with DARBY, mainly online",
          "1B/P",
          "L018",
        ),
        fact("history", "taxed by GAMMA in the past (historic)", "2B/P", "L033", "2021"),
      ],
    },
  ),
  thing(
    "white",
    "person",
    "WHITE, Andrew",
    proof("1B/P", "L020", "Looks after 14 Ropewalk, rent-free", { date: "2026-05-03" }),
    {
      sourceId: "P1044",
      caption: "tenant",
      born: "1998-12-08",
      categories: ["suspect"],
      functions: ["distribution"],
      memberships: [
        member("smith", "peripheral", proof("1B/P", "L020", "Keeps the safe house at 14 Ropewalk")),
      ],
      attributes: [
        fact("sex", "male", "1A/P", "L001"),
        fact("address", "Main Road", "1A/P", "L001"),
        fact("relation", "tenant", "1A/P", "L001"),
        fact("exploitation", "may be exploited: housed in return for keeping a safe house", "2C/C", "L036"),
      ],
    },
  ),
  thing("john", "person", "SMITH, John", proof("1A/P", "L001", "Father of David; on the peripheral list"), {
    sourceId: "P1045",
    caption: "father",
    born: "1958-01-17",
    categories: ["suspect"],
    memberships: [member("smith", "peripheral", proof("1B/P", "L012", "Owner on paper of Smith Lettings"))],
    attributes: [
      fact("sex", "male", "1A/P", "L001"),
      fact("address", "High Street", "1A/P", "L001"),
      fact("relation", "father", "1A/P", "L002"),
    ],
  }),
  thing(
    "julie",
    "person",
    "JONES, Julie",
    proof("1A/P", "L001", "Partner of David; on the peripheral list"),
    {
      sourceId: "P1046",
      caption: "partner",
      born: "1988-09-14",
      categories: ["suspect"],
      memberships: [
        member("smith", "peripheral", proof("1B/P", "L023", "Receives £4k a week from the shop account")),
      ],
      attributes: [
        fact("sex", "female", "1A/P", "L001"),
        fact("address", "White Terrace", "1A/P", "L001"),
        fact("relation", "partner", "1A/P", "L002"),
      ],
    },
  ),
  thing(
    "cole",
    "person",
    "COLE, Steven",
    proof("2B/P", "L005", "Half-brother of David by John; one report"),
    {
      sourceId: "P1047",
      caption: "half-brother",
      born: "1979-04-05",
      categories: ["suspect"],
      memberships: [member("smith", "peripheral", proof("2B/P", "L005", "Works at Unit 7 for the OCG"))],
      attributes: [fact("sex", "male", "1A/P", "L005"), fact("relation", "half-brother", "2B/P", "L005")],
    },
  ),
  ...(
    [
      ["baker", "BAKER, Jordan", "2007-01-25", "P1061", true],
      ["coyle", "COYLE, Reece", "2007-11-19", "P1062", true],
      ["dunn", "DUNN, Kai", "2006-03-03", "P1063", false],
      ["odell", "ODELL, Tyler", "2004-05-27", "P1064", false],
    ] as const
  ).map(([key, label, born, sourceId, enforces]) =>
    thing(key, "person", label, proof("2C/P", "L021", "Runs for the runner line", { date: "2026-04-30" }), {
      sourceId,
      caption: "runner",
      born,
      categories: ["suspect"],
      functions: enforces ? ["exchange", "collection", "enforcement"] : ["exchange", "collection"],
      memberships: [
        member("smith", "peripheral", proof("1B/P", "L021", "Seen at hand-overs in Quay Street")),
      ],
      attributes: [
        fact("sex", "male", "1A/P", "L021"),
        ...(enforces ? [fact("enforces", "debts and corners round Station Road", "2B/P", "L024")] : []),
      ],
    }),
  ),
];

/** Members of the SMITH OCG who stand further off than two links from the principal. */
export const outerMembers: readonly Entity[] = [
  thing("lowe", "person", "LOWE, Dean", proof("1B/P", "L024", "Minds the runner line and collects debts"), {
    sourceId: "P1048",
    caption: "minds the line",
    born: "1990-07-07",
    categories: ["suspect"],
    functions: ["enforcement", "recruitment"],
    memberships: [
      member("smith", "significant", proof("2B/P", "L024", "Trusted with debts and with finding runners")),
    ],
    attributes: [
      fact("sex", "male", "1A/P", "L024"),
      fact("contact with principal", "none seen: keeps him at a distance", "1B/P", "L024"),
    ],
  }),
  thing("price", "person", "PRICE, Tanya", proof("2B/P", "L025", "Keeps the count at 3 Mill Lane"), {
    sourceId: "P1049",
    caption: "count house",
    born: "1992-02-29",
    categories: ["suspect"],
    functions: ["collection", "distribution"],
    memberships: [
      member(
        "smith",
        "peripheral",
        proof("2B/P", "L025", "Assists with money laundering; keeps a safe house"),
      ),
    ],
    attributes: [fact("sex", "female", "1A/P", "L025"), fact("address", "3 Mill Lane", "1B/P", "L025")],
  }),
  thing("gibbs", "person", "GIBBS, Lorna", proof("2B/P", "L037", "Drives for Coast Deliveries"), {
    sourceId: "P1050",
    caption: "delivery driver",
    born: "1995-11-11",
    categories: ["suspect"],
    functions: ["exchange"],
    memberships: [
      member("smith", "peripheral", proof("2C/P", "L037", "Delivers phone orders with the firm's parcels")),
    ],
    attributes: [fact("sex", "female", "1A/P", "L037")],
  }),
];
