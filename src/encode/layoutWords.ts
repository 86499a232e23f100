/** The layouts by id, in the order of the menu. The layouts themselves stay in the worker's chunk. */
export const layoutWords = {
  association: { title: "association", about: "Force with each OCG gathered" },
  grouped: { title: "grouped by OCG", about: "A box for each OCG" },
  ring: { title: "ring by tier", about: "Principals inside, then significant, then peripheral" },
  hierarchy: { title: "command hierarchy", about: "Who directs whom, from the top" },
  peacock: { title: "leaf fan", about: "Leaves fanned round their hub" },
  place: { title: "by place", about: "Where things are on the map" },
} as const;

/** Title of a layout; one that this build does not know is named by its id. */
export function layoutTitle(id: string): string {
  const known = Object.entries(layoutWords).find(([key]) => key === id);
  return known ? known[1].title : id;
}
