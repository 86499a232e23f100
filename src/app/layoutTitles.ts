/** The layouts by id, in the order of the menu. The layouts themselves stay in the worker's chunk. */
export const layoutTitles = [
  { id: "association", title: "association", about: "Force with each OCG gathered; the default" },
  { id: "grouped", title: "grouped by OCG", about: "A box for each OCG" },
  { id: "ring", title: "ring by tier", about: "Principals inside, then significant, then peripheral" },
  { id: "hierarchy", title: "command hierarchy", about: "Who directs whom, from the top" },
  { id: "peacock", title: "leaf fan", about: "Leaves fanned round their hub" },
  { id: "place", title: "by place", about: "Where things are on the map" },
] as const;
