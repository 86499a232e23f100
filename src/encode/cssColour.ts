/** A colour as pictures hold it, and how much of it is seen. */
export interface CssColour {
  readonly hex: string;
  readonly alpha: number;
}

const none: CssColour = { hex: "none", alpha: 1 };
const named: Readonly<Record<string, string>> = { white: "#FFFFFF", black: "#000000" };

function hexOf(parts: readonly number[]): string {
  return `#${parts
    .map((part) =>
      Math.max(0, Math.min(255, Math.round(part)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase()}`;
}

/** Reads what browsers answer for a colour and what drawings have in attributes: '#RGB', '#RRGGBB', 'rgb()', 'rgba()', 'color(srgb …)'. */
export function cssColour(text: string): CssColour {
  const value = text.trim().toLowerCase();
  if (value === "" || value === "none" || value === "transparent") return none;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(value);
  if (short)
    return {
      hex: `#${short
        .slice(1)
        .map((each) => each + each)
        .join("")}`.toUpperCase(),
      alpha: 1,
    };
  const long = /^#([0-9a-f]{6})([0-9a-f]{2})?$/.exec(value);
  if (long) {
    const alpha = long[2] === undefined ? 1 : Number.parseInt(long[2], 16) / 255;
    return alpha === 0 ? none : { hex: `#${long[1]}`.toUpperCase(), alpha };
  }
  const called = /^(rgba?|color)\((?:srgb\s+)?([^)]*)\)$/.exec(value);
  if (called) {
    const numbers = (called[2] ?? "")
      .split(/[\s,/]+/)
      .filter(Boolean)
      .map(Number.parseFloat);
    const [r = 0, g = 0, b = 0, alpha = 1] = numbers;
    const by = called[1] === "color" ? 255 : 1;
    return alpha === 0 ? none : { hex: hexOf([r * by, g * by, b * by]), alpha };
  }
  return { hex: named[value] ?? "#000000", alpha: 1 };
}
