import { describe, expect, it } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import type { Case } from "../../src/core/case";
import { attentionOf } from "../../src/core/kinAttention";
import { attentionCsv } from "../../src/exporters/attentionCsv";
import { attentionPage } from "../../src/exporters/attentionPage";
import { attentionSheet, sheetFile } from "../../src/exporters/attentionSheet";

const { case: smith } = smithOcg();
const at = "2026-11-21T09:00:00";
const sheet = (kase: Case = smith, childNames = false, sums = true) =>
  attentionSheet(kase, { attention: attentionOf(kase), sums, childNames, at });
const children = /Liam|Ella|Jack|Mia|Noah|Isla|Orla|Chloe/;

describe("the attention list as a page", () => {
  it("is one file with the marking at the top and the bottom, its date, its method, and no script", () => {
    const page = attentionPage(sheet());
    expect(page.match(/class="marking (top|foot)">OFFICIAL-SENSITIVE/g)).toHaveLength(2);
    expect(page).toContain("As at 12 Jun 2026; ages on this date");
    expect(page).toContain("principal 3, significant 2, peripheral 1");
    expect(page).toContain("Not a risk score and not a prediction");
    expect(page).toContain("default-src 'none'");
    expect(page).not.toMatch(/<script|javascript:|https?:|<img|<link|@import|url\(/i);
  });

  it("has no child's name in it, in any place, until somebody asks for names", () => {
    expect(attentionPage(sheet())).not.toMatch(children);
    expect(attentionCsv(sheet())).not.toMatch(children);
    expect(attentionPage(sheet(smith, true))).toMatch(/Liam, 16/);
  });

  it("tells reasons with what each adds, sources with grades, protective adults and referrals", () => {
    const page = attentionPage(sheet(smith, true));
    expect(page).toContain("Lives with KERR, Sean (partner of his mother), significant in ALPHA.");
    expect(page).toContain('<td class="adds">1.8</td>');
    expect(page).toContain("L004 1A/C");
    expect(page).toContain("DOYLE, Helen, aunt: teacher");
    expect(page).toContain(
      "Exploitation indicator: seen with an adult of the OCG, second phone, absent from school",
    );
  });

  it("has no number where sums are switched off", () => {
    const { rows } = sheet(smith, true, false);
    expect(rows.every(({ sum, lines }) => sum === "" && lines.every(({ adds }) => adds === ""))).toBe(true);
  });

  it("lets no name become markup", () => {
    const hostile = "<img src=x onerror=alert(1)>\"'&";
    const entities = new Map(smith.entities);
    const david = entities.get("n-david");
    if (david) entities.set("n-david", { ...david, label: hostile });
    const page = attentionPage(sheet({ ...smith, entities, head: { ...smith.head, title: hostile } }));
    expect(page).not.toContain("<img");
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });

  it("is named by its marking first", () => {
    expect(sheetFile(smith, "html")).toBe("OFFICIAL-SENSITIVE think-about-first-smith-ocg.html");
  });
});

describe("the attention list as a table", () => {
  it("has a row for each, with the marking and the date in every one", () => {
    const [head = "", ...rows] = attentionCsv(sheet()).trim().split("\r\n");
    expect(head).toContain("order,person,sum of weights");
    expect(rows).toHaveLength(9);
    expect(rows.every((row) => row.includes("OFFICIAL-SENSITIVE") && row.includes("As at 12 Jun 2026"))).toBe(
      true,
    );
  });
});
