import { cancelled } from "./cancelled";
import type { Importer } from "./importer";
import { listedGraph } from "./listedGraph";
import { pace } from "./pace";
import { plainCase } from "./plainCase";
import { remarksOf } from "./remarks";
import { textLines } from "./textLines";
import { ucinetReader } from "./ucinetReader";

const title = "UCINET DL";

/** UCINET's text format: full and half matrices, lists of edges and of nodes, one-mode and two-mode. */
export const ucinet: Importer = {
  title,
  extensions: ["dl"],
  recognises: (source) =>
    /^\s*dl\s+(?:\w+\s*=\s*[\w"]+[\s,]+)*n[rcm]?\s*=\s*\d/i.test(source.text().slice(0, 2_000)),
  read: async (source, options) => {
    const text = source.text();
    const remarks = remarksOf(source.name);
    const reader = ucinetReader(remarks);
    const turns = pace(options);
    for (const line of textLines(text)) {
      if (!reader.line(line)) break;
      if (turns.due() && !(await turns.rest("Reading the file", line.at / text.length))) return cancelled();
    }
    const read = reader.finish();
    if (!read.ok) return read;
    const { title: name, nodes, edges } = read.value;
    return plainCase(listedGraph(name, nodes, edges, remarks.all), source, title, options);
  },
};
