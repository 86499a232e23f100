import type { Case } from "./case";
import type { ChainFunction } from "./chain";
import { csvTable } from "./csvTable";
import { aboutText } from "./decisionLog";
import { type Vulnerability, type VulnerabilitySide, vulnerabilitySides } from "./plan";
import { flowLostOf, type PlacedPoint, stableFrom } from "./point";
import { tacticsFor } from "./tactics";

/** Side of the business on which each function lies, as over the lanes of the business model. */
const sides: { readonly [F in ChainFunction]: VulnerabilitySide } = {
  source: "operational",
  transport: "operational",
  storage: "operational",
  production: "operational",
  distribution: "operational",
  exchange: "market",
  collection: "financial",
  laundering: "financial",
  reinvestment: "financial",
  direction: "operational",
  enforcement: "market",
  recruitment: "operational",
  communications: "operational",
  countermeasures: "operational",
  corruption: "operational",
  "professional-enabling": "financial",
};

/** The side of a point: where a junction hands over to, else the function that its entities hold. */
function sideOf(kase: Case, { point }: PlacedPoint): VulnerabilitySide | undefined {
  const to = point.junction?.split(">")[1] as ChainFunction | undefined;
  if (to) return sides[to];
  const [held] = point.entities.flatMap((id) => kase.entities.get(id)?.functions ?? []);
  return held && sides[held];
}

/**
 * Rows that the ranking proposes for the U-Battle sheet: junctions, and stable entities whose loss stops a fifth of a flow
 * or more and that are not the whole of a junction already listed. Points that the sheet has are left out.
 */
export function proposedVulnerabilities(
  kase: Case,
  list: readonly PlacedPoint[],
  freshId: (already: number) => string,
): readonly Vulnerability[] {
  const known = new Set(kase.plan.vulnerabilities.map(({ point }) => point));
  const covered = new Set(
    list
      .filter(({ point }) => point.type === "junction")
      .map(({ point }) => [...point.entities].sort().join()),
  );
  const made: Vulnerability[] = [];
  for (const placedPoint of list) {
    const { point } = placedPoint;
    const side = sideOf(kase, placedPoint);
    const lost = flowLostOf(point.measures);
    const unstable = point.stability !== undefined && point.stability.inTop3 < stableFrom;
    const alone = point.type === "entity" && lost >= 0.2 && !unstable && !covered.has(point.entities.join());
    if (!side || known.has(point.id) || !(point.type === "junction" || alone)) continue;
    const kinds = point.entities.flatMap((id) => kase.entities.get(id)?.kind ?? []);
    made.push({
      id: freshId(made.length),
      side,
      title: point.title,
      weakness: [
        ...point.reasons.slice(0, 2),
        ...(unstable ? ["Not stable: an intelligence gap, not a target."] : []),
      ].join(" "),
      about: point.entities,
      tactics: unstable
        ? []
        : tacticsFor(kinds)
            .filter(({ pillar }) => pillar === "Pursue")
            .slice(0, 2)
            .map(({ heading, words }) => ({ heading, words })),
      point: point.id,
    });
  }
  return made;
}

/** Rows by side, in the order of the sheet. */
export function bySide(
  rows: readonly Vulnerability[],
): readonly (readonly [VulnerabilitySide, readonly Vulnerability[]])[] {
  return vulnerabilitySides.map((side) => [side, rows.filter((row) => row.side === side)]);
}

/** The sheet as CSV. */
export function vulnerabilitiesCsv(kase: Case): string {
  const rows = bySide(kase.plan.vulnerabilities).flatMap(([, list]) => list);
  return csvTable(
    ["vulnerability", "where", "weakness", "about", "tactics", "from the analysis"],
    rows.map((row) => [
      row.side,
      row.title,
      row.weakness,
      aboutText(kase, row.about),
      row.tactics.map(({ heading, words }) => `${heading}: ${words}`).join("; "),
      row.point ? "yes" : "no",
    ]),
  );
}
