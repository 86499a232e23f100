import { field, isJsonObject, scalarText } from "./json";
import { freshId } from "./plainGraph";

const idFields = [
  "id",
  "key",
  "_id",
  "elementId",
  "name",
  "nodeId",
  "node_id",
  "uid",
  "uuid",
  "identifier",
  "label",
];

const endFields = [
  ["source", "target"],
  ["from", "to"],
  ["startNode", "endNode"],
  ["start", "end"],
  ["startNodeElementId", "endNodeElementId"],
  ["sourceId", "targetId"],
  ["source_id", "target_id"],
  ["src", "dst"],
] as const;
export type EndFields = (typeof endFields)[number];

/** How the nodes of a file are named and how its links name them; decided by the whole list, never link by link. */
export interface NodeLinkEnds {
  /** Field that holds the id of a node; undefined = nodes are known by their place alone. */
  readonly idField: string | undefined;
  readonly endFields: EndFields;
  readonly byIndex: boolean;
  /** Id of each node, in order. */
  readonly ids: readonly string[];
  /** Id that an end of a link names; undefined when it names nothing. */
  readonly endOf: (link: unknown, end: 0 | 1) => string | undefined;
  /** How many nodes had no id of their own although others had. */
  readonly without: number;
}

/** The field that most items have, the earlier one when several do; undefined when none has any. */
function mostUsed<T>(fields: readonly T[], count: (field: T) => number): T | undefined {
  let best: T | undefined;
  let most = 0;
  for (const candidate of fields) {
    const found = count(candidate);
    if (found > most) {
      best = candidate;
      most = found;
    }
  }
  return best;
}

function isIndex(end: unknown, length: number): end is number {
  return typeof end === "number" && Number.isInteger(end) && end >= 0 && end < length;
}

/** Works out how a file names its nodes. D3 links may hold indexes, ids, or the node objects themselves. */
export function nodeLinkEnds(
  nodes: readonly { readonly item: unknown; readonly key: string | undefined }[],
  links: readonly unknown[],
): NodeLinkEnds {
  const idField = mostUsed(idFields, (name) =>
    nodes.reduce((sum, { item }) => sum + (scalarText(field(item, name)) === undefined ? 0 : 1), 0),
  );
  const pair =
    mostUsed(endFields, ([from]) =>
      links.reduce<number>((sum, link) => sum + (field(link, from) === undefined ? 0 : 1), 0),
    ) ?? endFields[0];
  const rawEnd = (link: unknown, end: 0 | 1): unknown =>
    Array.isArray(link) ? link[end] : field(link, pair[end]);

  const own = nodes.map(({ item, key }) =>
    key !== undefined
      ? key
      : isJsonObject(item)
        ? idField === undefined
          ? undefined
          : scalarText(field(item, idField))
        : scalarText(item),
  );
  const known = new Set(own.filter((id) => id !== undefined));
  const scalars = links
    .flatMap((link) => [rawEnd(link, 0), rawEnd(link, 1)])
    .filter((end) => scalarText(end) !== undefined);
  const repeats = known.size < own.length;
  const allById = scalars.every((end) => known.has(scalarText(end) ?? ""));
  const allByIndex = scalars.every((end) => isIndex(end, nodes.length));
  // Names that are text and ends that are numbers are the classic D3 file: 'name' is what is shown, the place is the id.
  const textNames = idField === "name" && nodes.every(({ item }) => typeof field(item, "name") === "string");
  const byIndex = scalars.length > 0 && allByIndex && (!allById || idField === undefined || textNames);

  // By index, two nodes of one name are two nodes; by id they are one that is named twice, which is reported.
  const fresh = freshId(known);
  let without = 0;
  const ids = own.map((id, index) => {
    if (id !== undefined && !(byIndex && repeats)) return id;
    if (id === undefined && known.size > 0) without++;
    return byIndex || known.size === 0 ? fresh(`#${index}`) : fresh(`(no id, node ${index})`);
  });
  const resolved = (end: unknown): string | undefined => {
    const id = idField === undefined ? undefined : scalarText(field(end, idField));
    const index = field(end, "index");
    if (isIndex(index, nodes.length) && (id === undefined || repeats)) return ids[index];
    return id ?? idFields.map((name) => scalarText(field(end, name))).find((text) => text !== undefined);
  };
  return {
    idField,
    endFields: pair,
    byIndex,
    ids,
    without,
    endOf: (link, end) => {
      const raw = rawEnd(link, end);
      if (isJsonObject(raw)) return resolved(raw);
      return byIndex && typeof raw === "number" ? ids[raw] : scalarText(raw);
    },
  };
}
