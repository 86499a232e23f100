const names: { readonly [view: string]: string } = {
  chart: "Chart",
  business: "Business model",
  whatif: "What if",
  family: "Family",
  map: "Map",
  time: "Time",
  table: "Table",
  matrix: "Matrix",
  page: "OCG on a page",
  national: "National",
};

/** Views whose slides are drawn from the facts; the others are drawn live while they are presented. */
export const drawnViews: readonly string[] = ["chart", "business"];

/** Name of the view of a scene; one that this version does not know is told by its own name. */
export function viewWords(view: string): string {
  return Object.hasOwn(names, view) ? (names[view] ?? view) : view;
}
