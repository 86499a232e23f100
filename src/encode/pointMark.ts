import { escapeXml } from "./escapeXml";
import { paletteOf, type Theme } from "./palette";
import { round2 } from "./round2";

/** The split pin on an interdiction point: a numbered head, legs that straddle what it marks. Always upright. */
export interface PointPin {
  /** '1', or '=1' where places are equal. */
  readonly text: string;
  /** Under 60% of draws the head is hollow and the legs are dashed: an intelligence gap, not a target. */
  readonly stable: boolean;
  /** Width and height of what stands between the legs. */
  readonly w: number;
  readonly h: number;
}

const head = { w: 26, h: 22, r: 5.5 };
const foot = 7;

/** Markup of a pin around 0, 0 (TOKENS, The linchpin): head 26 × 22, 3 px legs, feet 7 px inward, halo of 2 px. */
export function pointMark({ text, stable, w, h }: PointPin, theme: Theme): string {
  const { ink, paper } = paletteOf(theme);
  const x = w / 2;
  const top = -h / 2;
  const width = Math.max(head.w, 12 + text.length * 8.6);
  const leg = (side: 1 | -1) =>
    `M${round2(side * Math.min(x, width / 2 - 4))} ${round2(top)}L${round2(side * x)} ${round2(top + 4)}V${round2(-top)}H${round2(side * (x - foot))}`;
  const d = leg(-1) + leg(1);
  const dash = stable ? "" : ' stroke-dasharray="5 4"';
  const box = `x="${round2(-width / 2)}" y="${round2(top - head.h + 4)}" width="${round2(width)}" height="${head.h}" rx="${head.r}"`;
  return (
    `<path d="${d}" fill="none" stroke="${paper}" stroke-width="7" stroke-linejoin="round" stroke-linecap="round"/>` +
    `<path d="${d}" fill="none" stroke="${ink}" stroke-width="3" stroke-linejoin="round"${dash}/>` +
    `<rect ${box} fill="${stable ? ink : paper}" stroke="${stable ? paper : ink}" stroke-width="2"/>` +
    `<text x="0" y="${round2(top - head.h / 2 + 4)}" text-anchor="middle" dominant-baseline="central" font-family="Inter Variable, Inter, Arial, sans-serif" ` +
    `font-size="14.5" font-weight="750" fill="${stable ? paper : ink}">${escapeXml(text)}</text>`
  );
}

/** A pin as a picture of its own, for lists: nothing between its legs. */
export function pointMarkSvg(pin: Pick<PointPin, "text" | "stable">, theme: Theme, size = 38): string {
  const w = Math.max(34, 16 + pin.text.length * 8.6);
  const content = pointMark({ ...pin, w: 32, h: 30 }, theme);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round2((size * (w + 8)) / 54)}" height="${size}" viewBox="${round2(-w / 2 - 4)} -35 ${round2(w + 8)} 54" ` +
    `aria-hidden="true" focusable="false">${content}</svg>`
  );
}
