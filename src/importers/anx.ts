import type { Position } from "../core/arrangement";
import { fail, ok, type Problem, problem } from "../core/problem";
import { anxFields } from "./anxFields";
import { anxIds } from "./anxIds";
import { anxOwn } from "./anxOwn";
import { anxReader } from "./anxReader";
import { assemble } from "./assemble";
import { cancelled } from "./cancelled";
import type { Importer } from "./importer";
import { pace } from "./pace";
import { arrangementOf } from "./plainPositions";
import { readXml } from "./xml";
import { xmlProlog } from "./xmlProlog";

const title = "Analyst's Notebook chart (.anx)";

/** i2 chart XML, as Analyst's Notebook and other tools write it; checked against the public schema, not against the program. */
export const anx: Importer = {
  title,
  extensions: ["anx"],
  recognises: (source) => xmlProlog(source.text()).root.toLowerCase() === "chart",
  read: async (source, options) => {
    const { handler, records } = anxReader();
    const syntax = await readXml(source.text(), handler, options);
    if (!syntax.ok) return syntax;
    if (!records.items.some((item) => item.entity ?? item.link)) {
      const first = syntax.value[0];
      const why = first ? ` ${first.message}` : "";
      return fail(
        "nothing-read",
        `This chart has no entity and no link, so there is nothing to show.${why}`,
        first?.where,
      );
    }
    const turns = pace(options);
    const assembly = assemble();
    const own = anxOwn(records);
    const fields = own ?? anxFields(records);
    const ids = anxIds(records.items);
    const positions = new Map<string, Position>();
    const odd: Problem[] = [];
    let done = 0;
    for (const item of records.items) {
      const where = { line: item.line };
      if (item.entity) {
        const sourceId = ids.ofItem(item);
        const id = assembly.entity(sourceId, fields.entity(item, sourceId), where);
        const pinned = own?.pinned(item) ?? false;
        if (item.position && !positions.has(id)) positions.set(id, { ...item.position, pinned });
      }
      if (item.link) {
        const [from, to] = item.link.ends;
        const lacks = [from, to].some((end) => end.id === "" && end.reference === "");
        if (lacks)
          odd.push(
            problem("anx-element", "A link does not name both of its ends.", { done: "skipped", where }),
          );
        else assembly.link(ids.ofEnd(from), ids.ofEnd(to), fields.link(item), where);
      }
      done++;
      if (turns.due() && !(await turns.rest("Building the case", done / records.items.length)))
        return cancelled();
    }
    const chartTitle = records.summary.find(({ name }) => name === "Title")?.value.trim() ?? "";
    const closed = assembly.finish({ title: chartTitle, files: [source.name] });
    const { arrangement, problems } = arrangementOf(positions, !own);
    const all = [syntax.value, records.problems, odd, fields.remarks(), closed.problems, problems].flat();
    const kase = own?.close(closed.case, assembly.idOf) ?? closed.case;
    return ok({ case: kase, problems: all, format: title, ...(arrangement ? { arrangement } : {}) });
  },
};
