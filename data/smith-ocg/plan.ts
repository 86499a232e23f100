import type { Gap, Plan } from "../../src/core/plan";

const gap = (
  number: number,
  about: readonly string[],
  requirement: string,
  collection: string,
  response: string,
): Gap => ({
  id: `gap${number}`,
  about: about.map((each) => (each.startsWith("g-") ? each : `n-${each}`)),
  requirement,
  collection,
  response,
});

const gaps: readonly Gap[] = [
  gap(
    1,
    ["g-smith", "kerr", "sigma-contact"],
    "Who supplies the OCG? Is the SIGMA route real?",
    "Neighbouring force; call data of …900163",
    "Order of action against the source",
  ),
  gap(
    2,
    ["g-smith"],
    "What other members are there?",
    "Housing, probation, neighbourhood team",
    "Roles on the chart; who could replace WOOD",
  ),
  gap(
    3,
    ["stored-A", "stored-B", "stored-C", "stored-D"],
    "Which vehicles are held as 'investment', and where?",
    "Auction house, DVLA, ANPR",
    "Cash seizure and restraint",
  ),
  gap(
    4,
    ["unit7", "g-smith"],
    "Which locations are available to the OCG? Is Unit 7 used?",
    "Business rates, patrol, power use",
    "Warrants on the same day as Holt Sands",
  ),
  gap(
    5,
    ["g-smith", "g-omega", "assault"],
    "Is the OCG violent, or does another OCG protect it (OMEGA?)",
    "Prison intelligence, hospital data",
    "Risk assessment before entry",
  ),
  gap(
    6,
    ["van", "park", "wood"],
    "Who loads the van when WOOD is away?",
    "ANPR and park office",
    "Timing of entry at Holt Sands",
  ),
  gap(
    7,
    ["main-road", "cannery-row", "lettings"],
    "Who lives in the properties?",
    "Housing, electoral roll, fire service visits",
    "Protect visits; exploited tenants",
  ),
  gap(
    8,
    ["counterfeit", "market"],
    "Where are the counterfeit goods sourced and sold?",
    "Trading Standards, platform, customs",
    "Business tactics against the shop",
  ),
  gap(
    9,
    ["insider", "park"],
    "Is anyone in the park office or a partner agency corrupt?",
    "Counter-corruption unit",
    "Who may be told before entry",
  ),
  gap(
    10,
    ["g-smith", "station-deals"],
    "What hold has the OCG over the community?",
    "Neighbourhood team, schools, traders",
    "Prepare: trader and park-owner briefings",
  ),
  gap(11, ["hale"], "Does HALE know where the money comes from?", "HMRC", "Pursue or Prevent"),
];

/** What is planned, done and not yet known. Names of officers are roles or invented. */
export const plan: Plan = {
  gaps,
  decisions: [
    {
      id: "D-06",
      targets: ["n-van", "n-wood"],
      pillar: "Pursue",
      tactic: "Vehicles",
      aim: "Stop the van run into Holt Sands: one van and one driver carry every load",
      rationale:
        "Six loads since January went in van TR41 NGA driven by WOOD (1A, 1B). No second route from transport to storage is confirmed. SMITH has more links than anybody, yet without him the goods still flow.",
      notDone:
        "Not arrest NESBITT now: the SIGMA route is unconfirmed and he may be replaced by someone unknown. No entry at 6 Second Terrace before a strategy discussion: three children live there.",
      by: "DI Jones",
      at: "2026-06-08T10:30",
      review: "2026-07-10",
    },
    {
      id: "D-07",
      targets: ["n-darby", "n-shop", "n-acct4417"],
      pillar: "Pursue",
      tactic: "Business",
      aim: "Restrain the shop account in the same week as the van run is stopped",
      rationale:
        "All cash passes through DARBY's hands before the bank. Acting on one point alone leaves cash or stock to rebuild: point 1 alone recovers in about three weeks.",
      notDone: "Not approach HALE yet: whether she knows is a gap, and an approach would warn DARBY.",
      by: "DI Jones",
      at: "2026-06-12T09:15",
      review: "2026-07-10",
    },
  ],
  disruptions: [
    {
      id: "X-01",
      date: "2026-03-14",
      pillar: "Pursue",
      targets: ["n-van", "n-seizure"],
      title: "2.1 kg seized from the van",
      effect: "2.1 kg of cocaine seized; no load for 19 days; moderated impact strong",
    },
    {
      id: "X-02",
      date: "2026-04-28",
      pillar: "Protect",
      targets: ["n-white", "n-ropewalk"],
      title: "Tenant visited, support taken up",
      effect: "WHITE was visited with housing; debt advice taken up; moderated impact some",
    },
  ],
  referrals: [
    {
      id: "R-01",
      person: "n-liam",
      rationale: "Exploitation indicator: seen with an adult of the OCG, second phone, absent from school",
      by: "DI Jones",
      at: "2026-04-21T16:00",
    },
  ],
  scenes: [],
  vulnerabilities: [],
  alternatives: [],
  profiles: [],
  ledger: [],
  disclosures: [
    {
      id: "S-01",
      at: "2026-04-21T16:20",
      recipient: "Children's social care, duty manager",
      marking: "OFFICIAL-SENSITIVE",
      items: 4,
      hash: "",
      reason: "Strategy discussion on Liam",
      handling: "C",
    },
  ],
};
