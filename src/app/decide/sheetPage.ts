import type { Case } from "../../core/case";
import { aboutText } from "../../core/decisionLog";
import type { VulnerabilitySide } from "../../core/plan";
import { dateText } from "../../core/time";
import { bySide } from "../../core/vulnerabilities";
import { caseMarking } from "../../exporters/fileName";
import type { PrintedPage } from "../../exporters/printedPage";
import { tacticLines } from "./tacticLines";

export const sideWords: { readonly [S in VulnerabilitySide]: string } = {
  operational: "Operational vulnerabilities",
  market: "Market vulnerabilities",
  financial: "Financial vulnerabilities",
};

/** The U-Battle sheet as a page: the three sides under each other, each row with its tactics. */
export function sheetPage(kase: Case): PrintedPage {
  return {
    title: `Vulnerabilities: ${kase.head.title}`,
    about:
      "Business-analysis techniques for targeted enforcement (U-Battle): where the business is open to harm, with tactics. Filled from the analysis and written on by hand.",
    marking: caseMarking(kase),
    facts: [kase.head.asAt ? `As at ${dateText(kase.head.asAt)}` : "No as-at date stated"],
    tables: bySide(kase.plan.vulnerabilities).map(([side, rows]) => ({
      heading: sideWords[side],
      columns: ["Where", "Why it is weak", "Tactics"],
      rows: rows.map((row) => {
        const about = aboutText(kase, row.about);
        return [
          about === "" || about === row.title ? row.title : `${row.title}\n${about}`,
          row.weakness,
          tacticLines(row.tactics),
        ];
      }),
      empty: "None listed.",
    })),
  };
}
