import type { Case } from "./case";
import { bestGrade } from "./cellText";
import { isProtected } from "./entity";
import { bandText, type Ocg } from "./group";
import { guardWords } from "./guardWords";
import { effectOf } from "./moderated";
import { type PageDated, pageDated } from "./pageDated";
import { type PageMoney, type PageOcg, pageMoney, pageOcgs } from "./pageLinks";
import { type PagePeople, pagePeople, shortGrade } from "./pagePeople";
import { type PageAddress, pageAddresses } from "./pagePlaces";
import { type PageText, textsOf } from "./pageText";
import { type Pillar, pillars } from "./plan";
import { isChild } from "./target";
import { dateText } from "./time";

/** 'High', 'Medium', 'Low' where the record itself says so: never worked out from words. */
export type Level = 1 | 2 | 3;

export interface PageCapability {
  readonly title: string;
  readonly level?: Level;
  readonly text: PageText;
}

/** Everything that the page about one OCG says, block by block. */
export interface OcgPage {
  readonly ocg: Ocg;
  readonly title: string;
  readonly summary: PageText;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** Best grade behind the profile of the OCG. */
  readonly grade: string;
  readonly criminality: readonly { readonly title: string; readonly text: PageText }[];
  readonly capability: readonly PageCapability[];
  readonly people: PagePeople;
  readonly ocgs: readonly PageOcg[];
  readonly money: readonly PageMoney[];
  readonly locality: PageText;
  readonly addresses: readonly PageAddress[];
  readonly safeguarding: PageText;
  readonly gaps: readonly {
    readonly id: string;
    readonly text: PageText;
    readonly from: string;
    readonly drives: string;
  }[];
  /** Open requirements that have no room. */
  readonly moreGaps: number;
  readonly disruptions: readonly {
    readonly id: string;
    readonly when: string;
    readonly pillar: Pillar;
    readonly text: PageText;
    readonly impact: string;
  }[];
  readonly plan: readonly { readonly pillar: Pillar; readonly text: PageText; readonly when: string }[];
  /** Dated items of named events, latest first. */
  readonly dated: readonly PageDated[];
}

const tierWords = { 1: "1, monthly", 2: "2, quarterly", 3: "3, quarterly", 4: "4, 6 months" } as const;

function factsOf(kase: Case, ocg: Ocg): OcgPage["facts"] {
  const facts = [
    ["Band", ocg.band ? bandText(ocg.band) : ""],
    ["Tier", ocg.tier ? tierWords[ocg.tier] : ""],
    ["Priority", ocg.priority ?? ""],
    ["As at", kase.head.asAt ? dateText(kase.head.asAt) : "not stated"],
    ["Review", ocg.reviewDate ? dateText(ocg.reviewDate) : ""],
    ["Plan owner", ocg.planOwner || "none named"],
  ] as const;
  return facts.filter(([, value]) => value !== "").map(([label, value]) => ({ label, value }));
}

const levels: readonly (readonly [RegExp, Level])[] = [
  [/^\s*high\b/i, 3],
  [/^\s*medium\b/i, 2],
  [/^\s*low\b/i, 1],
];

const levelOf = (words: string): Level | undefined => levels.find(([pattern]) => pattern.test(words))?.[1];

/** Everybody who is kept out of sight but must be thought of: counted, never named. */
function safeguardingWords(kase: Case, ocg: Ocg): string {
  const members = new Set(
    [...kase.entities.values()]
      .filter((item) => item.memberships.some(({ group }) => group === ocg.id))
      .map(({ id }) => id),
  );
  const children = new Set<string>();
  const homes = new Set<string>();
  const guard = (id: string, home: string) => {
    const item = kase.entities.get(id);
    if (!item || !isChild(kase, item)) return;
    children.add(id);
    if (home !== "") homes.add(home);
  };
  for (const group of kase.groups.values()) {
    const people =
      group.type === "household"
        ? group.members
        : group.type === "union"
          ? [...group.partners, ...group.children]
          : [];
    if (group.type === "household" && people.some((id) => members.has(id)))
      for (const id of people) guard(id, group.id);
    // A child of a member who lives elsewhere is beside the OCG all the same.
    if (group.type === "union" && group.partners.some((id) => members.has(id)))
      for (const id of group.children) {
        const home = [...kase.groups.values()].find(
          (each) => each.type === "household" && each.members.includes(id),
        );
        guard(id, home?.id ?? group.id);
      }
  }
  for (const id of members) guard(id, "");
  for (const { from, to } of kase.links.values()) {
    if (members.has(from)) guard(to, "");
    if (members.has(to)) guard(from, "");
  }
  let adults = 0;
  for (const id of members) {
    const item = kase.entities.get(id);
    if (item && isProtected(item) && !isChild(kase, item)) adults++;
  }
  const { referrals } = kase.plan;
  const parts = [
    children.size > 0
      ? `${children.size} ${children.size === 1 ? "child" : "children"} beside the OCG${homes.size > 0 ? `, in ${homes.size} known ${homes.size === 1 ? "household" : "households"}` : ""}.`
      : "No child is known beside the OCG.",
    adults > 0 ? `${adults} ${adults === 1 ? "adult" : "adults"} to be protected.` : "",
    referrals.length > 0 ? `${referrals.length} referred.` : "",
    children.size > 0
      ? "Strategy discussion before entry at any address. Names are in the restricted family product."
      : "",
  ];
  return parts.filter(Boolean).join(" ");
}

function localityWords(kase: Case, ocg: Ocg): string {
  const named = (layer: string) => [...kase.areas.values()].filter((area) => area.layer === layer);
  const [ground, drivers, assets] = [named("vulnerability"), named("drivers"), named("assets")];
  const count = (list: readonly { name: string }[], most: number) =>
    list.length > most
      ? `${list
          .slice(0, most)
          .map(({ name }) => name)
          .join(", ")} and ${list.length - most} more`
      : list.map(({ name }) => name).join(", ");
  return [
    ocg.locality ? `${ocg.locality}.` : "Not stated.",
    ground.length > 0 && ground.length <= 6 ? `Most deprived areas: ${count(ground, 3)}.` : "",
    drivers.length > 0 ? `Drivers: ${count(drivers, 3)}.` : "",
    assets.length > 0
      ? `Community assets: ${assets.length}, among them ${count(assets.slice(0, 3), 3)}.`
      : "",
  ]
    .filter(Boolean)
    .join(" ");
}

export interface PageRoom {
  readonly gaps: number;
  /** Dated reports about members stand beside the events. */
  readonly reports?: boolean;
}

/** The page about an OCG, made from the case; words that somebody wrote stand in the place of those made. */
export function ocgPage(kase: Case, ocg: Ocg, room: PageRoom = { gaps: 6 }): OcgPage {
  const text = textsOf(ocg, guardWords(kase));
  const open = kase.plan.gaps.filter(({ answer }) => !answer);
  const about = (ids: readonly string[]) =>
    ids.some(
      (id) =>
        id === ocg.id ||
        id === ocg.entity ||
        kase.entities.get(id)?.memberships.some(({ group }) => group === ocg.id),
    );
  const gaps = [...open].sort((a, b) => Number(about(b.about)) - Number(about(a.about)));
  const { decisions, disruptions } = kase.plan;
  return {
    ocg,
    title: /\bOCG\b|\bteam\b/i.test(ocg.name) ? ocg.name : `${ocg.name} OCG`,
    summary: text("summary", "Summary", ocg.summary || "No summary is recorded."),
    facts: factsOf(kase, ocg),
    grade: shortGrade(bestGrade(ocg.provenance)),
    criminality: ocg.criminality.map((each, index) => {
      const [, title = each, words = ""] = /^([^:]{1,40}):\s*(.*)$/s.exec(each) ?? [];
      return { title, text: text(`criminality:${index}`, title, words) };
    }),
    capability: (
      [
        ["violence", "Violence", ocg.capability.violence],
        ["cashFlow", "Cash flow", ocg.capability.cashFlow],
        ["cohesion", "Cohesion", ocg.capability.cohesion],
      ] as const
    ).map(([key, title, words]) => {
      const level = levelOf(words);
      return {
        title,
        ...(level ? { level } : {}),
        text: text(`capability:${key}`, title, words || "Not known."),
      };
    }),
    people: pagePeople(kase, ocg, text),
    ocgs: pageOcgs(kase, ocg, text),
    money: pageMoney(kase, ocg, text),
    locality: text("locality", "Locality", localityWords(kase, ocg)),
    addresses: pageAddresses(kase, ocg, text),
    safeguarding: text("safeguarding", "Safeguarding", safeguardingWords(kase, ocg)),
    gaps: gaps.slice(0, room.gaps).map(({ id, requirement, collection, response }) => ({
      id,
      text: text(`gap:${id}`, `Requirement ${id}`, requirement),
      from: collection,
      drives: response,
    })),
    moreGaps: Math.max(0, gaps.length - room.gaps),
    disruptions: disruptions.map((each) => ({
      id: each.id,
      when: dateText(each.date),
      pillar: each.pillar,
      text: text(`disruption:${each.id}`, `Disruption of ${dateText(each.date)}`, each.title),
      impact: effectOf(each.effect).impact ?? "",
    })),
    plan: pillars.flatMap((pillar) => {
      const own = decisions.filter((each) => each.pillar === pillar && !each.draft);
      if (own.length === 0)
        return [
          { pillar, text: text(`plan:${pillar}`, `${pillar} in the plan`, "nothing decided yet"), when: "" },
        ];
      return own.map((each) => ({
        pillar,
        text: text(`plan:${each.id}`, `Decision ${each.id}`, each.decided || each.aim),
        when: each.review ? dateText(each.review).replace(/ \d{4}$/, "") : "",
      }));
    }),
    dated: pageDated(kase, ocg, text, room.reports ?? false),
  };
}

/** True for an OCG that runs a county line: its page is the shorter one of the guidance's second example. */
export function isCountyLine(ocg: Ocg): boolean {
  return [ocg.summary, ...ocg.criminality].some((words) => /county line/i.test(words));
}
