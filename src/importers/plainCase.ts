import type { Position } from "../core/arrangement";
import { fail, ok, type Result, type Where } from "../core/problem";
import { assemble } from "./assemble";
import { cancelled } from "./cancelled";
import { entityFields, linkFields } from "./graphAttributes";
import type { Reading, ReadOptions, Source } from "./importer";
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
  let done = 0;
  for (const node of graph.nodes()) {
    const { fields, position } = entityFields(node.values, node);
    const id = assembly.entity(node.id, fields, whereOf(node));
    clusters.add(node, id, fields.label ?? node.id);
    if (position && !positions.has(id))
      positions.set(id, { x: position.x, y: position.y, pinned: node.pinned ?? false });
    done++;
    if (turns.due() && !(await turns.rest(phase, done / total))) return cancelled();
  }
  const nodes = done;
  for (const edge of graph.edges()) {
    assembly.link(edge.source, edge.target, linkFields(edge.values, edge), whereOf(edge));
    done++;
    if (turns.due() && !(await turns.rest(phase, done / total))) return cancelled();
  }
  const own = graph.problems();
  if (nodes === 0 && done === 0) {
    const first = own.find((item) => item.severity !== "note");
    const why = first ? ` ${first.message}` : "";
    return fail(
      "nothing-read",
      `No node and no link could be read from this ${format} file.${why}`,
      first?.where,
    );
  }
  clusters.close(assembly);
  const { arrangement, problems } = arrangementOf(positions, graph.freeScale);
  const closed = assembly.finish({ title: graph.title.trim() || stem(source.name), files: [source.name] });
  return ok({
    case: closed.case,
    problems: [...own, ...closed.problems, ...problems],
    format,
    ...(arrangement ? { arrangement } : {}),
  });
}
