/** What the start screen says can be read, in the words of an analyst. */
export const formatsRead = [
  {
    title: "Tables",
    short: "CSV, TSV",
    about: "Entities, links, edge lists, adjacency and two-mode matrices; several in a ZIP; Neo4j export",
  },
  {
    title: "Workbooks",
    short: "Excel (XLSX)",
    about: "Every sheet as a table, with the header row of your choice; hidden sheets are told",
  },
  {
    title: "Charts",
    short: "GraphML, GEXF",
    about: "GraphML from Gephi, yEd, networkx, igraph; GEXF 1.1–1.3",
  },
  {
    title: "Analyst's Notebook",
    short: "ANX",
    about: "i2 chart XML (.anx): entities, links, attributes, cards, grades, positions",
  },
  { title: "Networks", short: "Pajek, UCINET", about: "Pajek .net and UCINET DL, two-mode and signed too" },
  { title: "Graph data", short: "JSON", about: "Cytoscape.js, CX2, node-link (D3, networkx), graphology" },
  {
    title: "Families",
    short: "GEDCOM",
    about: "GEDCOM 5.5, 5.5.1 and 7.0, GEDZIP; JSON of family-tree libraries: people, couples, children",
  },
  {
    title: "Money and companies",
    short: "FollowTheMoney",
    about: "FollowTheMoney lines or lists, OpenSanctions, Aleph drawings (.vis)",
  },
  { title: "Cyber intelligence", short: "STIX", about: "STIX 2.0 and 2.1 bundles" },
  {
    title: "Maps",
    short: "GeoJSON, TopoJSON, KML, KMZ, GPX",
    about:
      "Points, lines and areas; longitude and latitude, British National Grid or Web Mercator; boundaries keep their codes",
  },
  {
    title: "Open data",
    short: "data.police.uk",
    about:
      "Street crime, outcomes, stop and search, as files or the site's ZIP; IMD and other tables by area code",
  },
  { title: "Cases", short: "Linchpin case file", about: "*.linchpin.json" },
] as const;
