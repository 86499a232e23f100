import type { Direction } from "../core/link";
import { type Problem, problem } from "../core/problem";
import { gexfList } from "./gexfList";
import type { GexfItem, GexfRecords } from "./gexfReader";
import { countText } from "./limits";
import type { NamedValue } from "./namedRoles";
import { freshId, type PlainEdge, type PlainGraph, type PlainNode } from "./plainGraph";
import { attribute } from "./xml";

const directionOfType = new Map<string, Direction>([
  ["directed", "forward"],
  ["undirected", "none"],
  ["mutual", "both"],
]);

/** Facts of an item: its times, what its element says, its attributes with defaults, its drawing. */
function valuesOf(records: GexfRecords, item: GexfItem, own: readonly string[]): NamedValue[] {
  const values: NamedValue[] = [...item.times.values()];
  for (const name of own) {
    const value = attribute(item.element, name);
    if (value !== undefined) values.push({ name, value });
  }
  const lists = records.lists[item.type];
  const data =
    lists.size === 0
      ? item.data
      : item.data.map((each) => (lists.has(each.key) ? { ...each, value: gexfList(each.value) } : each));
  values.push(...records.keys[item.type].values(item.type, data), ...item.looks);
  if (item.parents.length > 0) values.push({ name: "parents", value: item.parents.join("; ") });
  return values;
}

/** Ids of nodes: their own, or one that no other node has. */
function namesOf(records: GexfRecords, problems: Problem[]): (node: GexfItem) => string {
  const taken = new Set(records.nodes.flatMap(({ element }) => attribute(element, "id") ?? []));
  const fresh = freshId(taken);
  const given = new Map<GexfItem, string>();
  for (const node of records.nodes) {
    const { line } = node.element;
    if (attribute(node.element, "id") !== undefined) continue;
    given.set(node, fresh(`(no id, line ${line})`));
    problems.push(
      problem("gexf-element", "A node has no id.", {
        done: "kept under an id of its own",
        where: { line },
      }),
    );
  }
  return (node) => attribute(node.element, "id") ?? given.get(node) ?? "";
}

function wordsOnTimes(records: GexfRecords): Problem[] {
  let items = 0;
  let spans = 0;
  for (const list of [records.nodes, records.edges])
    for (const item of list)
      if (item.times.spans() > 1) {
        items++;
        spans += item.times.spans();
      }
  const notes: Problem[] = [];
  if (items > 0)
    notes.push(
      problem(
        "gexf-spells",
        `${countText(items, "node or link exists", "nodes and links exist")} in more than one span of time (${countText(spans, "span")} in all).`,
        {
          severity: "note",
          done: "each kept from its first start to its last end, with the number of its spans",
        },
      ),
    );
  if (records.earlierValues > 0)
    notes.push(
      problem(
        "gexf-earlier-values",
        `Attributes change over time: ${countText(records.earlierValues, "value is", "values are")} not the last of its item.`,
        { severity: "note", done: "last value kept" },
      ),
    );
  return notes;
}

function wordsOnGraph(records: GexfRecords): Problem[] {
  const ofGraph = ["start", "end", "timestamp"].flatMap((name) => {
    const value = records.graph ? attribute(records.graph, name) : undefined;
    return value === undefined ? [] : [{ name, value }];
  });
  return [...records.meta.filter((item) => item.name !== "title"), ...ofGraph].map((item) =>
    problem("graph-data", `About the whole graph the file says: ${item.name} = ${item.value.slice(0, 200)}`, {
      severity: "note",
      done: "not part of the case",
    }),
  );
}

/** What was read of a GEXF file as one plain graph. */
export function gexfGraph(records: GexfRecords, syntax: readonly Problem[]): PlainGraph {
  const problems: Problem[] = [];
  const own = records.keys.node.own();
  const idOf = namesOf(records, problems);
  const unknownTypes = new Set<string>();
  const defaultType = (records.graph && attribute(records.graph, "defaultedgetype")) ?? "undirected";

  const directionOf = (item: GexfItem): Direction => {
    const type = attribute(item.element, "type") ?? defaultType;
    const direction = directionOfType.get(type.trim().toLowerCase());
    if (direction === undefined && !unknownTypes.has(type)) {
      unknownTypes.add(type);
      problems.push(
        problem("gexf-edge-type", `Edges have the type '${type.slice(0, 40)}', which GEXF does not know.`, {
          done: "read as without direction",
          where: { line: item.element.line },
        }),
      );
    }
    return direction ?? "none";
  };

  const plainNode = (item: GexfItem): PlainNode => ({
    id: idOf(item),
    values: valuesOf(records, item, []),
    label: attribute(item.element, "label"),
    position: item.position,
    parent: item.pid ?? (item.within ? idOf(item.within) : undefined),
    line: item.element.line,
  });

  const plainEdge = (item: GexfItem): PlainEdge | Problem => {
    const { element } = item;
    const id = attribute(element, "id") ?? "";
    const source = attribute(element, "source");
    const target = attribute(element, "target");
    if (source === undefined || target === undefined) {
      const missing = source === undefined ? "source" : "target";
      return problem("gexf-element", `An edge${id ? ` ('${id}')` : ""} has no ${missing}.`, {
        done: "skipped",
        where: { line: element.line },
      });
    }
    return {
      id,
      source,
      target,
      values: valuesOf(records, item, ["weight", "kind"]),
      label: attribute(element, "label"),
      direction: directionOf(item),
      line: element.line,
    };
  };

  const ofKeys = () =>
    (["node", "edge"] as const).flatMap((type) =>
      // The table of keys is GraphML's; what it says of this file is said under this format's name.
      records.keys[type]
        .problems()
        .map((item) => ({ ...item, code: item.code.replace("graphml-", "gexf-") })),
    );

  return {
    title: records.meta.find((item) => item.name === "title")?.value ?? "",
    nodeCount: records.nodes.length,
    edgeCount: records.edges.length,
    own,
    freeScale: true,
    nodes: function* () {
      for (const item of records.nodes) yield plainNode(item);
    },
    edges: function* () {
      for (const item of records.edges) {
        const edge = plainEdge(item);
        if ("code" in edge) problems.push(edge);
        else yield edge;
      }
    },
    problems: () => [
      ...syntax,
      ...problems,
      ...(own ? [] : wordsOnGraph(records)),
      ...wordsOnTimes(records),
      ...ofKeys(),
    ],
  };
}
