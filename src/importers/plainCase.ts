import type { Position } from "../core/arrangement";
import { fail, ok, type Result, type Where } from "../core/problem";
import { assemble } from "./assemble";
import { cancelled } from "./cancelled";
import { entityFields, linkFields } from "./graphAttributes";
import { gradeEar } from "./graphGrades";
import type { Reading, ReadOptions, Source } from "./importer";
import { ownGraph } from "./ownGraph";
import { pace } from "./pace";
import { plainClusters } from "./plainClusters";
import type { PlainGraph } from "./plainGraph";
import { arrangementOf } from "./plainPositions";

function whereOf(item: { readonly line?: number }): Where | undefined {
  return item.line === undefined ? undefined : { line: item.line };
}

/** Title of a case from a file's name when the file itself has none. */
function stem(name: string): string {
  return name.replace(/^.*[\\/]/, "").replace(/\.[^.]{1,8}$/, "");
}

/** Makes a case of a graph; fails when there is nothing in it, or when the user cancels. */
export async function plainCase(
  graph: PlainGraph,
  source: Source,
  format: string,
  options: ReadOptions,
): Promise<Result<Reading>> {
  const phase = "Building the case";
  const total = Math.max(1, graph.nodeCount + graph.edgeCount);
  const turns = pace(options);
  const assembly = assemble();
  const clusters = plainClusters();
  const positions = new Map<string, Position>();
  const grades = gradeEar(source.name);
  const own = graph.own ? ownGraph() : undefined;
  let done = 0;
  for (const node of graph.nodes()) {
    const made = own?.node(node);
    grades.next(node.line);
    const { fields, position } = made ?? entityFields(node.values, node, grades.tell);
    const id = assembly.entity(node.id, fields, whereOf(node));
    grades.became({ entity: id });
    clusters.add(node, id, fields.label ?? node.id);
    if (position && !positions.has(id))
      positions.set(id, { x: position.x, y: position.y, pinned: (made ?? node).pinned ?? false });
    done++;
    if (turns.due() && !(await turns.rest(phase, done / total))) return cancelled();
  }
  const nodes = done;
  for (const edge of graph.edges()) {
    grades.next(edge.line);
    const {
      source: from,
      target: to,
      fields,
    } = own?.edge(edge) ?? {
      ...edge,
      fields: linkFields(edge.values, edge, grades.tell),
    };
    grades.became({ link: assembly.link(from, to, fields, whereOf(edge)) });
    done++;
    if (turns.due() && !(await turns.rest(phase, done / total))) return cancelled();
  }
  const said = graph.problems();
  if (nodes === 0 && done === 0) {
    const first = said.find((item) => item.severity !== "note");
    const why = first ? ` ${first.message}` : "";
    return fail(
      "nothing-read",
      `No node and no link could be read from this ${format} file.${why}`,
      first?.where,
    );
  }
  clusters.close(assembly);
  const { arrangement, problems } = arrangementOf(positions, graph.freeScale && !own);
  const closed = assembly.finish({ title: graph.title.trim() || stem(source.name), files: [source.name] });
  return ok({
    case: own?.close(closed.case, assembly.idOf) ?? closed.case,
    problems: [...said, ...(own?.problems() ?? []), ...grades.problems(), ...closed.problems, ...problems],
    format,
    ...(arrangement ? { arrangement } : {}),
  });
}
