/** Two figures, no more: a rank that hangs on the third is no rank. */
function twoFigures(value: number): string {
  return Number(value.toPrecision(2)).toLocaleString("en-GB", { maximumFractionDigits: 12 });
}

/** The unit that is said as a percentage. */
const share = "share of pairs";

/** A value as the tables say it: counts whole, shares in per cent, all else with two figures. */
export function measureValue(value: number, unit: string): string {
  if (unit === share) return `${twoFigures(value * 100)} %`;
  return Number.isInteger(value) ? value.toLocaleString("en-GB") : twoFigures(value);
}

/** The unit as the head of its column. */
export function unitTitle(unit: string): string {
  return unit.charAt(0).toUpperCase() + unit.slice(1);
}
