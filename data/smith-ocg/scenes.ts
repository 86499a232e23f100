import type { CaseFile } from "../../src/core/caseFile";
import type { FilterRow } from "../../src/core/filter";
import type { LinkKind } from "../../src/core/link";
import type { PointSeen, Scene, SceneStep } from "../../src/core/plan";
import { sceneSeen } from "../../src/core/sceneSeen";
import { sceneShown } from "../../src/core/sceneShown";

/** A scene as it is briefed: who and what is in it by key, with its place on the slide in shares of the picture. */
interface Briefed {
  readonly title: string;
  readonly words: string;
  readonly notes: string;
  readonly view: "chart" | "business";
  readonly focus: readonly string[];
  readonly places: { readonly [key: string]: readonly [x: number, y: number] };
  readonly folded?: readonly string[];
  readonly links?: readonly LinkKind[];
  readonly marked?: readonly string[];
  readonly steps?: readonly { readonly words: string; readonly reveals: readonly string[] }[];
  readonly points?: readonly PointSeen[];
}

const van: PointSeen = { id: "j:transport>storage", place: 1, title: "Transport to storage" };
const run: PointSeen = { id: "j:collection>laundering", place: 2, title: "Collection to laundering" };

const briefed: readonly Briefed[] = [
  {
    title: "The family and three couriers",
    words: "David SMITH directs all three. One lives with his sister, two are friends from school.",
    notes:
      "Start with the family, then the couriers. TRACEY is no suspect. Children live in two of these homes: they are left off here, and planned for first.",
    view: "chart",
    focus: ["g-smith"],
    places: {
      john: [0.14, 0.36],
      tracey: [0.86, 0.36],
      david: [0.5, 0.36],
      julie: [0.14, 0.82],
      nesbitt: [0.38, 0.82],
      darby: [0.62, 0.82],
      wood: [0.86, 0.82],
    },
    links: ["family", "directs"],
    marked: ["david"],
  },
  {
    title: "Everything travels in one van",
    words: "Six loads since January, all into Holt Sands. Stop this, and nothing reaches storage.",
    notes:
      "One van, one driver. The hire cars and Unit 7 are not confirmed: they come at the end. Seizure of 14 March stopped loads for 19 days.",
    view: "chart",
    focus: ["g-smith", "g-alpha"],
    places: {
      kerr: [0.07, 0.62],
      nesbitt: [0.28, 0.62],
      david: [0.39, 0.14],
      wood: [0.5, 0.62],
      van: [0.71, 0.62],
      caravan1: [0.92, 0.62],
    },
    folded: ["caravan2", "caravan3", "caravan4", "caravan5"],
    links: ["supplies", "carries", "directs"],
    points: [van],
  },
  {
    title: "From the van to the street",
    words: "Two safe houses between the caravans and the runners: both belong to Smith Lettings.",
    notes:
      "WHITE may be exploited: housed in return for keeping a safe house. Visit with housing, not with a ram.",
    view: "chart",
    focus: ["g-smith"],
    places: {
      caravan1: [0.08, 0.5],
      packs: [0.27, 0.26],
      pressed: [0.27, 0.76],
      ropewalk: [0.48, 0.26],
      "mill-lane": [0.48, 0.76],
      white: [0.69, 0.26],
      price: [0.69, 0.76],
      baker: [0.92, 0.36],
    },
    folded: ["caravan2", "caravan3", "caravan4", "caravan5", "coyle", "dunn", "odell"],
    links: ["supplies", "carries"],
  },
  {
    title: "Darby's cash run",
    words: "All cash goes through DARBY's hands before it is in a bank.",
    notes:
      "Three presses: the hands, the shop, the way out. HALE is the accountant: whether she knows is a gap.",
    view: "chart",
    focus: ["g-smith"],
    places: {
      yates: [0.08, 0.24],
      price: [0.08, 0.74],
      darby: [0.3, 0.5],
      cash: [0.3, 0.08],
      shop: [0.52, 0.5],
      acct4417: [0.72, 0.5],
      acct0932: [0.92, 0.3],
      acct7702: [0.92, 0.8],
    },
    folded: ["moss"],
    links: ["pays"],
    points: [run],
    steps: [
      { words: "One shop takes it in: no other business is known to.", reveals: ["shop", "acct4417"] },
      {
        words: "From the shop's account £4k a week goes on, and rent for the caravans.",
        reveals: ["acct0932", "acct7702"],
      },
    ],
  },
  {
    title: "The business breaks in two places",
    words: "Between transport and storage, and between the count and the bank.",
    notes:
      "Acting on one alone leaves stock or cash to rebuild: point 1 alone comes back in about three weeks.",
    view: "business",
    focus: ["g-smith", "g-alpha"],
    // In lanes only the height counts.
    places: {
      kerr: [0, 0.74],
      nesbitt: [0, 0.3],
      wood: [0, 0.3],
      van: [0, 0.74],
      caravan1: [0, 0.74],
      ropewalk: [0, 0.72],
      white: [0, 0.42],
      price: [0, 0.12],
      baker: [0, 0.58],
      darby: [0, 0.4],
      shop: [0, 0.4],
      acct4417: [0, 0.74],
      acct0932: [0, 0.74],
    },
    points: [van, run],
  },
  {
    title: "What we do not know yet",
    words: "Three ways round the van that nobody has confirmed. Answer these before the day of action.",
    notes: "Requirements 1, 4 and 6. All of these lines are single reports.",
    view: "chart",
    focus: ["g-smith"],
    places: {
      "sigma-contact": [0.1, 0.28],
      nesbitt: [0.34, 0.28],
      "second-load": [0.1, 0.74],
      hire1: [0.4, 0.74],
      wood: [0.64, 0.42],
      unit7: [0.9, 0.42],
    },
    folded: ["hire2"],
    links: ["supplies", "carries", "uses"],
    marked: [],
  },
];

/** Who and what stands in the business of the case: neither customers nor the drops of a single night. */
const inBusiness = [
  "kerr",
  "nesbitt",
  "wood",
  "van",
  "caravan1",
  "caravan2",
  "caravan3",
  "caravan4",
  "caravan5",
  "ropewalk",
  "white",
  "baker",
  "coyle",
  "dunn",
  "odell",
  "price",
  "darby",
  "shop",
  "acct4417",
  "acct0932",
];

const n = (key: string) => `n-${key}`;

function sceneOf(file: CaseFile, each: Briefed, number: number): Scene {
  const keys = each.view === "business" ? inBusiness : [...Object.keys(each.places), ...(each.folded ?? [])];
  const filter: readonly FilterRow[] = [
    { id: "f1", clause: { type: "only", ids: keys.map(n) } },
    {
      id: "f2",
      clause: {
        type: "strength",
        strengths: ["confirmed", "unconfirmed", "tentative"],
        suspectedFalse: false,
      },
    },
    ...(each.links ? [{ id: "f3", clause: { type: "linkKind", kinds: each.links } } as const] : []),
  ];
  const slide = Object.fromEntries(Object.entries(each.places).map(([key, at]) => [n(key), at]));
  const steps = each.steps?.map(({ words, reveals }): SceneStep => ({ words, reveals: reveals.map(n) }));
  const scene: Scene = {
    id: `B-0${number}`,
    title: each.title,
    words: each.words,
    view: each.view,
    state: JSON.stringify({ slide }),
    filter,
    focus: each.focus,
    ...(each.marked && each.marked.length > 0 ? { marked: each.marked.map(n) } : {}),
    ...(steps ? { steps } : {}),
    notes: each.notes,
    ...(each.points ? { points: each.points } : {}),
  };
  const { entities, links } = sceneShown(file, scene, steps?.length ?? 0);
  return {
    ...scene,
    seen: sceneSeen(file.case, { entities: [...entities], links: [...links] }, "2026-06-12T08:30"),
  };
}

/** Six scenes of the morning briefing, as the case stands on 12 June 2026. */
export function scenes(file: CaseFile): readonly Scene[] {
  return briefed.map((each, index) => sceneOf(file, each, index + 1));
}
