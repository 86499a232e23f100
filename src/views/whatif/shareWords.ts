import type { Ranged } from "../../core/whatIf";

/** '82%', and never '0%' or '100%' for what is not quite. */
export function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 0 && share > 1e-9) return "under 1%";
  if (rounded === 100 && share < 1 - 1e-9) return "over 99%";
  return `${rounded}%`;
}

/** '74 to 91%'; '' where no draw says anything, '100%' where all say the same. */
export function rangeWords(low: number, high: number): string {
  const [a, b] = [Math.round(low * 100), Math.round(high * 100)];
  return a === b ? `${a}%` : `${a} to ${b}%`;
}

/** What is lost, in words: 'no change', '−82%'. */
export function lossWords({ share }: Pick<Ranged, "share">): string {
  const lost = 1 - share;
  return lost < 0.005 ? "no change" : `−${percent(lost)}`;
}

/** A volume with its unit: '2.4 kg a month'; up to three figures. */
export function volumeWords(amount: number, unit: string): string {
  const text = amount.toLocaleString("en-GB", { maximumSignificantDigits: amount < 1000 ? 3 : 6 });
  if (unit.startsWith("£")) return `£${text}${unit.slice(1)}`;
  return unit ? `${text} ${unit}` : text;
}

export const goodsWords = { commodity: "goods", money: "money" } as const;
