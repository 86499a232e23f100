import type { Junction } from "../../core/junction";
import { counted } from "../../encode/kindWords";

/** What the sign over a wall says: '2 routes', '1 route', 'nothing known to flow', 'cannot be cut'. */
export function routeWords(junction: Junction | undefined): string {
  if (!junction) return "not worked out";
  const { value } = junction.people;
  if (value === 0) return "nothing known to flow";
  return Number.isFinite(value) ? counted(value, "route") : "cannot be cut";
}

/** Why a junction cannot be cut, or what its count means, in a sentence. */
export function routeReason(junction: Junction): string {
  const { value } = junction.people;
  const ends = `${junction.from} and ${junction.to}`;
  if (value === 0)
    return `Nothing is known to flow between ${ends}. That is a gap in what we know, not in the business.`;
  if (!Number.isFinite(value))
    return `It cannot be cut: a way between ${ends} leads only through people who are never acted against (a child, a victim, a professional) or have no function.`;
  if (value === 1) return `Everything between ${ends} passes one point.`;
  return `${value} independent routes lead from ${junction.from} to ${junction.to}: ${value} have to go before it stops.`;
}

/** '12,000 £ a week' as it is said: '£12,000 a week'; '2.5 kg a month'. */
export function amountWords(amount: number, unit: string): string {
  if (!Number.isFinite(amount)) return "more than can be told";
  const rounded = Number(amount.toPrecision(3)).toLocaleString("en-GB");
  if (unit === "") return `${rounded} (links counted, volumes not known)`;
  const pound = /^£\s*(.*)$/.exec(unit);
  return pound ? `£${rounded} ${pound[1] ?? ""}`.trim() : `${rounded} ${unit}`;
}
