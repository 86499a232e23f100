/** Colours of paper: the page is white in every theme. */
export const ink = "#0B0C0C";
export const secondary = "#505A5F";
export const rule = "#8A9399";
export const faint = "#DDE2E5";
export const outside = "#B8C0C5";
export const inside = "#2B3136";
export const font = "Inter Variable, Inter, Arial, sans-serif";
