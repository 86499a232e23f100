/** First columns of the sheets that a workbook of ours has beside entities and links; its reader knows them by these. */
export const extraSheets = {
  incidents: [
    "id",
    "label",
    "offence",
    "layer",
    "reported by",
    "harm weight",
    "start",
    "end",
    "lat",
    "lon",
    "address",
    "grade",
    "source",
  ],
  groups: ["group", "group type", "group id", "name", "band", "tier", "priority", "review date"],
  areas: ["area", "area id", "name", "layer", "polygons"],
  notes: ["note", "about", "about id", "at", "handling"],
} as const;
