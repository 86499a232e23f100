import { cancelled } from "./cancelled";
import type { Importer } from "./importer";
import { listedGraph } from "./listedGraph";
import { pace } from "./pace";
import { pajekReader } from "./pajekReader";
import { plainCase } from "./plainCase";
import { remarksOf } from "./remarks";
import { textLines } from "./textLines";

const title = "Pajek";

/** Pajek networks (.net): vertices with arcs, edges, lists or a matrix. */
export const pajek: Importer = {
  title,
  extensions: ["net", "paj"],
  recognises: (source) =>
    /^\s*(?:(?:%|\/\*)[^\r\n]*[\r\n]\s*)*\*(?:vertices|network)\b/i.test(source.text().slice(0, 20_000)),
  read: async (source, options) => {
    const text = source.text();
    const remarks = remarksOf(source.name);
    const reader = pajekReader(remarks);
    const turns = pace(options);
    for (const line of textLines(text)) {
      reader.line(line);
      if (turns.due() && !(await turns.rest("Reading the file", line.at / text.length))) return cancelled();
    }
    const read = reader.finish();
    if (!read.ok) return read;
    const { title: name, nodes, edges } = read.value;
    return plainCase(listedGraph(name, nodes, edges, remarks.all), source, title, options);
  },
};
