/** Text as XML holds it. */
export const escaped = (text: string) => text.replace(/[&<>"\t\n]/g, (char) => `&#${char.charCodeAt(0)};`);

/** A GraphML file with this graph and these keys. */
export const file = (graph: string, keys = "", edgedefault = "undirected") =>
  `<?xml version="1.0"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}<graph edgedefault="${edgedefault}">${graph}</graph></graphml>`;
