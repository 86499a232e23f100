/** A GEXF file with this graph. */
export const gexfFile = (graph: string, attributes = "", ofGraph = 'defaultedgetype="directed"') =>
  `<?xml version="1.0"?>\n<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz" version="1.2"><graph ${ofGraph}>${attributes}${graph}</graph></gexf>`;
