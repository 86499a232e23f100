import type { Case } from "../core/case";
import type { FamilyUnion } from "../core/familyUnion";
import { childLine, lastEpisode } from "./familyLine";
import type { FamilyBadge, FamilyLook } from "./familyLook";
import { familyReach } from "./familyLook";
import type { FamilyNotation } from "./familyNotation";
import { familyBadge, familySymbol } from "./familySymbol";
import { paletteOf, slotFill, type Theme } from "./palette";
import { shapePath } from "./shape";
import { ocgName } from "./symbol";

/** One row of the key: a sample, words, and how many of it are drawn. */
export interface FamilyKeyRow {
  readonly id: string;
  readonly words: string;
  readonly count: number;
  /** Markup round 0, 0, in a field of `w` by 34. */
  readonly svg: string;
  readonly w: number;
}

/** What is drawn, as the key counts it. */
export interface FamilyDrawn {
  readonly looks: readonly FamilyLook[];
  readonly unions: readonly FamilyUnion[];
  readonly households: number;
  readonly folded: number;
  readonly points: number;
  readonly bridges: number;
  readonly crossings: number;
}

const plain: FamilyLook = {
  shape: "square",
  body: 12,
  dress: { type: "plain" },
  dead: false,
  main: false,
  badges: [],
  tier: 0,
};

function small(look: FamilyLook, scale: number): string {
  return `scale(${Math.min(scale, 14 / familyReach(look))})`;
}

/** Rows of the notation (lines and symbols of kin) and those that police work adds (OCG, role, protection), each only for what is drawn. */
export function familyKey(
  kase: Case,
  drawn: FamilyDrawn,
  options: { readonly notation: FamilyNotation; readonly theme: Theme; readonly focus: readonly string[] },
): { readonly notation: readonly FamilyKeyRow[]; readonly police: readonly FamilyKeyRow[] } {
  const { notation, theme, focus } = options;
  const colours = paletteOf(theme);
  const { ink } = colours;
  const own: FamilyKeyRow[] = [];
  const police: FamilyKeyRow[] = [];
  const row = (list: FamilyKeyRow[], id: string, words: string, count: number, svg: string, w = 36) => {
    if (count > 0) list.push({ id, words, count, svg, w });
  };
  const line = (d: string, more = "") =>
    `<path d="${d}" fill="none" stroke="${ink}" stroke-width="2"${more}/>`;
  const level = "M-17 0H17";
  const { looks, unions } = drawn;
  const symbol = (look: FamilyLook) => familySymbol(look, notation, theme);
  const shapes = [
    ["square", "Male"],
    ["circle", "Female"],
    ["diamond", "Sex not recorded"],
  ] as const;
  for (const [shape, words] of shapes)
    row(own, shape, words, looks.filter((look) => look.shape === shape).length, symbol({ ...plain, shape }));
  row(own, "dead", "Died", looks.filter(({ dead }) => dead).length, symbol({ ...plain, dead: true }));
  row(
    own,
    "main",
    "Main person",
    looks.filter(({ main }) => main).length,
    `<g transform="translate(4 -4)">${symbol({ ...plain, body: 9, main: true })}</g>`,
  );

  const couples = unions.filter(({ adults }) => adults.length > 1);
  const last = couples.map((union) => ({ union, episode: lastEpisode(union) }));
  const count = (test: (each: (typeof last)[number]) => boolean) => last.filter(test).length;
  if (notation === "mcgoldrick") {
    row(
      own,
      "married",
      "Married, or not known how",
      count(
        ({ episode }) =>
          !episode ||
          (episode.kind !== "transitory" && (episode.kind === "unknown" || episode.married === true)),
      ),
      line(level),
    );
    row(
      own,
      "together",
      "Living together",
      count(({ episode }) => episode?.kind === "enduring" && episode.married !== true),
      line(level, ' stroke-dasharray="8 6"'),
    );
    row(
      own,
      "brief",
      "Brief relationship",
      count(({ episode }) => episode?.kind === "transitory"),
      line(level, ' stroke-dasharray="2 6"'),
    );
  } else if (notation === "nsgc") row(own, "couple", "Couple", couples.length, line(level));
  else {
    row(
      own,
      "enduring",
      "Enduring, or not known",
      count(({ episode }) => episode?.kind !== "transitory"),
      line(level),
    );
    row(
      own,
      "transitory",
      "Transitory",
      count(({ episode }) => episode?.kind === "transitory"),
      line(level, ' stroke-dasharray="8 6"'),
    );
  }
  const separated = count(({ episode }) => episode?.ended === "separated");
  const divorced = count(({ episode }) => episode?.ended === "divorced");
  if (notation === "nsgc")
    row(own, "ended", "Relationship ended", separated + divorced, line(`${level}M-2 8L5 -8M4 8L11 -8`));
  else {
    row(own, "separated", "Separated", separated, line(`${level}M0 8L7 -8`));
    row(own, "divorced", "Divorced", divorced, line(`${level}M-2 8L5 -8M4 8L11 -8`));
  }
  row(
    own,
    "related",
    "Blood relatives",
    couples.filter(({ related }) => related).length,
    line("M-17 -3H17M-17 3H17"),
  );
  row(
    own,
    "siblings",
    "Siblings, eldest left where lines allow",
    unions.filter(({ children }) => children.length > 1).length,
    line("M-15 10V-8H15V10"),
  );
  row(
    own,
    "twins",
    "Twins",
    new Set(unions.flatMap(({ children }) => children.flatMap(({ twin }) => twin ?? []))).size,
    line("M-9 10L0 -9L9 10"),
  );
  const ties = unions.flatMap(({ children }) => children);
  for (const tie of ["adopted", "foster", "step", "guardian"] as const)
    row(
      own,
      tie,
      { adopted: "Adopted", foster: "Foster child", step: "Step-child", guardian: "Guardian's child" }[tie],
      ties.filter((each) => each.tie === tie).length,
      line("M0 -14V14", ` stroke-dasharray="${childLine(tie, notation).dash.join(" ")}"`),
    );
  row(
    own,
    "household",
    "Same household",
    drawn.households,
    `<rect x="-16" y="-10" width="32" height="20" rx="6" fill="${colours.box}" stroke="${colours.loose}" stroke-width="2" stroke-dasharray="0.1 4.6" stroke-linecap="round"/>`,
  );
  row(
    own,
    "hop",
    "Lines that cross do not meet",
    drawn.crossings,
    line("M-17 2H-5A5 5 0 0 1 5 2H17M0 -14V14"),
  );
  const query = `<circle r="10" fill="${colours.paper}" stroke="${ink}" stroke-width="1.5"/><text y="4.6" text-anchor="middle" font-size="13" font-weight="700" fill="${ink}">?</text>`;
  const doubtful = [...couples, ...ties].filter(({ strength }) => strength !== "confirmed");
  const graded = doubtful.filter(({ grade }) => grade !== "").length;
  row(own, "unconfirmed", "Unconfirmed, with grade", graded, query);
  row(
    own,
    "ungraded",
    "Not graded: counts as unconfirmed",
    doubtful.length - graded,
    `<g transform="scale(.75)">${query}</g>`,
  );

  for (const [tier, words] of [
    [3, "Principal"],
    [2, "Significant"],
    [1, "Peripheral"],
  ] as const) {
    const members = looks.filter((look) => look.tier === tier);
    const sample = members.find(({ dress }) => dress.type === "member") ?? members[0];
    if (sample)
      row(
        police,
        `tier-${tier}`,
        words,
        members.length,
        `<g transform="${small({ ...sample, badges: [] }, 0.5)}">${symbol({ ...sample, shape: "square", badges: [], main: false, dead: false })}</g>`,
      );
  }
  const slots = new Map<number, number>();
  for (const { dress } of looks)
    if (dress.type === "member") for (const slot of dress.slots) slots.set(slot, (slots.get(slot) ?? 0) + 1);
  for (const [slot, members] of [...slots].sort(([a], [b]) => a - b)) {
    const group = kase.groups.get(focus[slot] ?? "");
    const words = slot < 4 && group?.type === "ocg" ? ocgName(group) : "Other OCGs: grey";
    const edge = colours.outline ? ` stroke="${colours.outline}" stroke-width="1.6"` : "";
    row(
      police,
      `ocg-${slot}`,
      words,
      members,
      `<path d="${shapePath("hexagon", 24, 21)}" fill="${slotFill[slot as 0]}"${edge}/>`,
    );
  }
  const guarded = looks.filter(({ dress }) => dress.type === "protected").length;
  row(
    police,
    "protected",
    "Child or victim, to be protected",
    guarded,
    `<g transform="scale(.68)">${symbol({ ...plain, shape: "circle", body: 21, dress: { type: "protected" } })}</g>`,
  );
  const badges: readonly (readonly [FamilyBadge, string])[] = [
    ["protective", "Protective adult"],
    ["school age", "School age, 5 to 15"],
    ["in custody", "In custody"],
    ["wanted", "Wanted"],
    ["abroad", "Abroad"],
  ];
  for (const [badge, words] of badges)
    row(
      police,
      badge,
      words,
      looks.filter((look) => look.badges.includes(badge)).length,
      familyBadge(badge, theme),
    );
  row(
    police,
    "bridge",
    "In-law bridge: joins two OCGs' families",
    drawn.bridges,
    `<rect x="-16" y="-9" width="32" height="18" rx="4" fill="${colours.paper}" stroke="${ink}" stroke-width="1.5"/>${line("M-9 0H9")}`,
  );
  row(
    police,
    "point",
    "Interdiction point and rank",
    drawn.points,
    `<path d="M-12 -8V12H-7M12 -8V12H7" fill="none" stroke="${ink}" stroke-width="3"/><rect x="-11" y="-14" width="22" height="17" rx="4.5" fill="${ink}"/><text y="-1" text-anchor="middle" font-size="12" font-weight="750" fill="${colours.paper}">1</text>`,
  );
  row(
    police,
    "fold",
    "Folded away: press U to show",
    drawn.folded,
    `<rect x="-15" y="-9" width="30" height="18" rx="9" fill="${colours.paper}" stroke="${ink}" stroke-width="1.25"/><text y="4" text-anchor="middle" font-size="11.5" font-weight="700" fill="${ink}">+4</text>`,
  );
  return { notation: own, police };
}
