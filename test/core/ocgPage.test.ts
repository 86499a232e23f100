import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { Case } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { applyEdit, invertEdit } from "../../src/core/edit";
import { entity, isProtected } from "../../src/core/entity";
import type { Ocg } from "../../src/core/group";
import { ocg } from "../../src/core/group";
import { guardWords } from "../../src/core/guardWords";
import { miniChart } from "../../src/core/miniChart";
import { miniFamily } from "../../src/core/miniFamily";
import { isCountyLine, type OcgPage, ocgPage } from "../../src/core/ocgPage";
import { pageGround } from "../../src/core/pagePlaces";
import { setWords, textsOf } from "../../src/core/pageText";
import { isChild } from "../../src/core/target";
import { readFile } from "../../src/importers/index";
import { caseOf } from "../fixtures";

async function sample(name: string): Promise<Case> {
  const path = new URL(`../../data/${name}.linchpin.json`, import.meta.url);
  const read = await readFile(`${name}.linchpin.json`, new Uint8Array(readFileSync(path)));
  if (!read.ok) throw new Error(read.error.message);
  return read.value.case;
}

function ocgIn(kase: Case, id: string): Ocg {
  const group = kase.groups.get(id);
  if (group?.type !== "ocg") throw new Error(`no OCG ${id}`);
  return group;
}

let smith: Case;
let line: Case;
let page: OcgPage;
beforeAll(async () => {
  [smith, line] = await Promise.all([sample("smith-ocg"), sample("cl-team")]);
  page = ocgPage(smith, ocgIn(smith, "g-smith"));
});

/** Every word that the page says, as it would be printed. */
function allWords(of: OcgPage): string {
  return JSON.stringify(of, (key, value: unknown) =>
    ["ocg", "entity", "place", "about", "made", "ids"].includes(key) ? undefined : value,
  );
}

describe("the SMITH OCG on a page", () => {
  it("has the guidance's facts: owner, locality, violence, cash flow, cohesion", () => {
    expect(page.title).toBe("SMITH OCG");
    expect(page.facts.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      "Band: 2B",
      "Tier: 1, monthly",
      "Priority: P2",
      "As at: 12 Jun 2026",
      "Review: 10 Jul 2026",
      "Plan owner: DI Jones",
    ]);
    expect(page.locality.words).toMatch(/^East\./);
    const [violence, cash, cohesion] = page.capability.map(({ text }) => text.words);
    expect(violence).toContain("arrested for domestic violence");
    expect(violence).toContain("OMEGA?");
    expect(cash).toContain("cash-rich since an investment with a third party was misappropriated");
    expect(cohesion).toContain("family and childhood friends");
    // No level is stated in the record, so none is drawn.
    expect(page.capability.every(({ level }) => level === undefined)).toBe(true);
  });

  it("names the principal and the significant members with where they live", () => {
    const members = page.people.members.map(({ name, role, rows }) => [
      name,
      role,
      rows.find(({ label }) => label === "Lives")?.text.words,
    ]);
    expect(members.slice(0, 4)).toEqual([
      ["David SMITH", "principal", "5 First Terrace"],
      ["Gary WOOD", "significant", "6 Second Terrace"],
      ["Paul DARBY", "significant", "7 Third Street"],
      ["Craig NESBITT", "significant", "8 Fourth Avenue"],
    ]);
    const peripheral = new Map(
      page.people.peripheral.map(({ name, relation, address }) => [name, [relation.words, address.words]]),
    );
    expect(peripheral.get("John SMITH")).toEqual(["father", "High Street"]);
    expect(peripheral.get("Julie JONES")).toEqual(["partner", "White Terrace"]);
    expect(peripheral.get("Andrew WHITE")).toEqual(["tenant", "Main Road"]);
  });

  it("tells association from rivalry, and how sure each is", () => {
    const rows = page.ocgs.map(({ group, rival, strength, grade }) => [group.name, rival, strength, grade]);
    expect(rows).toEqual([
      ["ALPHA", false, "confirmed", "1B"],
      ["BETA", false, "unconfirmed", "2B"],
      ["SIGMA", false, "tentative", "3D"],
      ["DELTA", true, "confirmed", "1B"],
      ["GAMMA", true, "unconfirmed", "2B"],
      ["OMEGA", true, "unconfirmed", "2C"],
    ]);
  });

  it("follows the money: rented properties, caravans, the shop, the tax inquiry", () => {
    const money = page.money.map(({ text }) => text.words).join("\n");
    for (const words of [
      "five static caravans",
      "recently refurbished shop; no longer owns Darbies",
      "tax: under investigation; several thousands owed",
      "owes members of another OCG",
    ])
      expect(money).toContain(words);
  });

  it("asks what the guidance asks, open requirements about the OCG first, and says how many have no room", () => {
    expect(page.gaps[0]?.text.words).toContain("Who supplies the OCG?");
    expect(page.gaps).toHaveLength(6);
    expect(page.moreGaps).toBe(5);
    expect(ocgPage(smith, ocgIn(smith, "g-smith"), { gaps: 20 }).gaps).toHaveLength(11);
  });

  it("states the disruptions with their moderated impact as recorded, and every P of the plan", () => {
    expect(page.disruptions.map(({ pillar, impact }) => [pillar, impact])).toEqual([
      ["Pursue", "strong"],
      ["Protect", "some"],
    ]);
    expect(page.plan.map(({ pillar }) => pillar)).toEqual([
      "Pursue",
      "Pursue",
      "Prevent",
      "Protect",
      "Prepare",
    ]);
    expect(page.plan.at(-1)?.text.words).toBe("nothing decided yet");
  });

  it("counts like addresses as one row, and finds the cell with most harm by its spoken name", () => {
    const caravans = page.addresses.find(({ name }) => name === "Static caravan ×5");
    expect(caravans?.ids).toHaveLength(5);
    const ground = pageGround(smith);
    expect(ground?.hottest).toMatch(/^TG \d{4} \d{4}$/);
    expect(ground?.placedEvents).toBeLessThan(ground?.events ?? 0);
  });
});

describe("children and people to be protected", () => {
  it("are on no page by name, in words, chart or family", () => {
    for (const kase of [smith, line])
      for (const group of kase.groups.values()) {
        if (group.type !== "ocg") continue;
        const made = ocgPage(kase, group, { gaps: 20, reports: true });
        const words = allWords(made);
        const chart = miniChart(kase, made, [...kase.entities.keys()]);
        const principal = made.people.members[0]?.entity.id;
        const family = principal ? (JSON.stringify(miniFamily(kase, principal)) ?? "") : "";
        for (const item of kase.entities.values()) {
          if (item.kind !== "person" || !(isProtected(item) || isChild(kase, item))) continue;
          expect(words, item.label).not.toContain(item.label);
          expect(chart.marks.map(({ id }) => id)).not.toContain(item.id);
          if (isChild(kase, item)) expect(family).not.toContain(`"${item.id}"`);
        }
      }
  });

  it("are counted", () => {
    expect(allWords(page)).not.toMatch(/\b(Liam|Ella|Jack|Chloe|Mia|Noah|Isla)\b/);
    expect(allWords(ocgPage(line, ocgIn(line, "g-cl"), { gaps: 20, reports: true }))).not.toMatch(
      /\b(Kayden|Tia|Alfie|Zac)\b/,
    );
    expect(page.safeguarding.words).toMatch(
      /^7 children beside the OCG, in 3 known households\. 1 referred\./,
    );
    expect(ocgPage(line, ocgIn(line, "g-cl")).safeguarding.words).toMatch(/^4 children beside the OCG/);
  });

  it("lose their names in words, but nobody else does", () => {
    const kase = caseOf({
      entities: [
        entity("a", "person", "SMITH, Liam", { status: ["child"] }),
        entity("b", "person", "SMITH, David"),
        entity("c", "person", "Ella, 11", { status: ["child"] }),
        entity("d", "person", "WOOD, Ella"),
        entity("e", "person", "WHITE, Andrew", { status: ["exploited"] }),
      ],
    });
    const guard = guardWords(kase);
    expect(guard("SMITH, Liam met David SMITH; Liam's phone")).toBe(
      "a child met David SMITH; a child's phone",
    );
    // Somebody else is called Ella: only the whole label is surely the child.
    expect(guard("Ella, 11 and Ella WOOD")).toBe("a child and Ella WOOD");
    expect(guard("Andrew WHITE was housed; WHITEWASH")).toBe(
      "a person to be protected was housed; WHITEWASH",
    );
  });
});

describe("words of the page", () => {
  it("are changed as an edit that can be taken back, kept with the OCG, and told apart when the facts have moved on", () => {
    const file = caseFile(smith);
    const { summary } = page;
    const edit = setWords(file, "g-smith", summary, "One family, one van");
    const after = applyEdit(file, edit);
    const own = ocgIn(after.case, "g-smith");
    expect(ocgPage(after.case, own).summary).toMatchObject({
      words: "One family, one van",
      edited: true,
      stale: false,
    });
    expect(applyEdit(after, invertEdit(file, edit)).case.groups.get("g-smith")).toEqual(
      smith.groups.get("g-smith"),
    );
    const moved = textsOf(own)("summary", "Summary", "Other facts");
    expect(moved).toMatchObject({ words: "One family, one van", edited: true, stale: true });
    const back = applyEdit(after, setWords(after, "g-smith", moved, undefined));
    expect(back.case.groups.get("g-smith")).toEqual(smith.groups.get("g-smith"));
  });

  it("that say what the facts say are no words of anybody's", () => {
    const file = caseFile(smith);
    const same = applyEdit(file, setWords(file, "g-smith", page.summary, ` ${page.summary.made} `));
    expect(ocgIn(same.case, "g-smith").wording).toBeUndefined();
  });
});

describe("the page of a county line", () => {
  it("is chosen by what the OCG is recorded to do, and has its dated items latest first", () => {
    expect(isCountyLine(ocgIn(line, "g-cl"))).toBe(true);
    expect(isCountyLine(ocgIn(smith, "g-smith"))).toBe(false);
    expect(isCountyLine(ocg("g", "X", { criminality: ["County line: heroin"] }))).toBe(true);
    const { dated } = ocgPage(line, ocgIn(line, "g-cl"), { gaps: 12, reports: true });
    expect(dated.map(({ text }) => text.words).join("\n")).toContain("Firearm discharge");
    expect(dated.some(({ text }) => /^\d+ × train journey, from /.test(text.words))).toBe(true);
    expect([...dated].sort((a, b) => b.start - a.start)).toEqual(dated);
  });
});

describe("an OCG of which little is known", () => {
  it("has a page that says so", () => {
    const kase = { ...caseOf({}), groups: new Map([["g", ocg("g", "NEW")]]) };
    const made = ocgPage(kase, ocg("g", "NEW"));
    expect(made.summary.words).toBe("No summary is recorded.");
    expect(made.people.members).toEqual([]);
    expect(made.plan.every(({ text }) => text.words === "nothing decided yet")).toBe(true);
    expect(miniChart(kase, made, []).marks).toEqual([]);
    expect(miniFamily(kase, "nobody")).toBeUndefined();
  });
});
