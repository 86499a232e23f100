import type { Case } from "../core/case";
import type { Entity } from "../core/entity";
import { madeIdPrefix } from "../core/factNames";
import type { Group } from "../core/group";
import type { Link } from "../core/link";
import { type Problem, problem } from "../core/problem";
import { countText } from "./limits";
import type { NamedValue } from "./namedRoles";
import { ownColumns, ownEntityFields, ownLinkFields } from "./ownFacts";
import type { OwnCase } from "./ownRecord";
import type { PlainEdge, PlainNode } from "./plainGraph";
import { labelText } from "./yed";

type Point = { readonly x: number; readonly y: number };

export interface OwnNode {
  readonly fields: Partial<Entity>;
  readonly position: Point | undefined;
  readonly pinned: boolean;
}

export interface OwnEdge {
  readonly source: string;
  readonly target: string;
  readonly fields: Partial<Link>;
}

/** Reads a graph that Linchpin wrote: exactly, without a guess at what a column may mean. */
export interface OwnGraph {
  readonly node: (node: PlainNode) => OwnNode;
  readonly edge: (edge: PlainEdge) => OwnEdge;
  /** Takes the record of the case from where the format keeps it; else the one of a node counts. */
  readonly take: (record: OwnCase) => void;
  /** The case with its head, groups and ids of the source. */
  readonly close: (kase: Case, idOf: (fileId: string) => string | undefined) => Case;
  readonly problems: () => readonly Problem[];
}

/** A drawing is rounded where the columns are exact; further apart than this, another tool has moved the mark. */
const sameSpot = 0.01;

function pointOf(values: readonly NamedValue[], drawn: Point | undefined): Point | undefined {
  const at = (name: string) => {
    const text = values.find((each) => each.name.toLowerCase() === name)?.value.trim() ?? "";
    return text === "" ? Number.NaN : Number(text);
  };
  const [x, y] = [at("x"), at("y")];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return drawn;
  const moved = drawn && (Math.abs(drawn.x - x) > sameSpot || Math.abs(drawn.y - y) > sameSpot);
  return moved ? drawn : { x, y };
}

/** The label of the column, unless another tool has changed the one of the drawing. */
function labelOf(column: string | undefined, drawn: string | undefined): string {
  if (drawn === undefined) return column ?? "";
  return column !== undefined && labelText(column) === labelText(drawn) ? column : drawn;
}

/** A group as the case has it: ends by the ids that its entities now have. */
function placed(group: Group, idOf: (fileId: string) => string | undefined): Group {
  const all = (ids: readonly string[]) => ids.flatMap((id) => idOf(id) ?? []);
  const one = (id: string | undefined) => (id === undefined ? undefined : idOf(id));
  switch (group.type) {
    case "ocg": {
      const { entity, ...rest } = group;
      const found = one(entity);
      return found === undefined ? rest : { ...rest, entity: found };
    }
    case "household": {
      const { address, ...rest } = group;
      const found = one(address);
      const members = all(group.members);
      return found === undefined ? { ...rest, members } : { ...rest, members, address: found };
    }
    case "union":
      return { ...group, partners: all(group.partners), children: all(group.children) };
    case "cluster": {
      const { entity, ...rest } = group;
      const found = one(entity);
      const members = all(group.members);
      return found === undefined ? { ...rest, members } : { ...rest, members, entity: found };
    }
  }
}

/** Groups of the record first, under their own ids, since memberships name those; then what another tool has grouped. */
function groupsOf(
  record: OwnCase | undefined,
  made: Case["groups"],
  idOf: (fileId: string) => string | undefined,
): Case["groups"] {
  const groups = new Map<string, Group>();
  for (const group of record?.groups ?? [])
    if (!groups.has(group.id)) groups.set(group.id, placed(group, idOf));
  for (const group of made.values()) {
    let id = group.id;
    while (groups.has(id)) id += "'";
    groups.set(id, { ...group, id });
  }
  return groups;
}

/** Starts reading a graph of ours. */
export function ownGraph(): OwnGraph {
  let record: OwnCase | undefined;
  let unread = 0;
  const sourceIds = new Map<string, string>();
  const columnsOf = (values: readonly NamedValue[], type: "entity" | "link") => {
    const columns = ownColumns(values, type);
    if (!columns.record && columns.attributes.some((each) => each.name === "linchpin")) unread++;
    return columns;
  };
  const sourceId = (id: string, stated: string | undefined) =>
    stated ?? (id.startsWith(madeIdPrefix) ? "" : id);
  return {
    node: (node) => {
      const columns = columnsOf(node.values, "entity");
      record ??= columns.record?.case;
      const source = sourceId(node.id, columns.record?.sourceId);
      if (source !== node.id) sourceIds.set(node.id, source);
      const fields = ownEntityFields(columns);
      return {
        fields: { ...fields, label: labelOf(columns.facts.get("label"), node.label) },
        position: pointOf(node.values, node.position),
        pinned: columns.record?.pinned ?? false,
      };
    },
    edge: (edge) => {
      const columns = columnsOf(edge.values, "link");
      const fields = ownLinkFields(columns);
      const turned = columns.facts.get("direction")?.trim() === "back" && edge.direction === "forward";
      const direction = turned ? "back" : (edge.direction ?? "none");
      return {
        source: turned ? edge.target : edge.source,
        target: turned ? edge.source : edge.target,
        fields: {
          ...fields,
          direction,
          sourceId: sourceId(edge.id, columns.record?.sourceId),
          label: labelOf(columns.facts.get("label"), edge.label),
        },
      };
    },
    take: (stated) => {
      record = stated;
    },
    close: (kase, idOf) => {
      const entities = new Map(kase.entities);
      for (const [fileId, source] of sourceIds) {
        const id = idOf(fileId) ?? "";
        const item = entities.get(id);
        if (item) entities.set(id, { ...item, sourceId: source });
      }
      const { id: _, files, ...head } = record?.head ?? { id: "", files: [] };
      return {
        ...kase,
        head: { ...kase.head, ...head, ...(files.length > 0 ? { files } : {}) },
        entities,
        groups: groupsOf(record, kase.groups, idOf),
      };
    },
    problems: () =>
      unread === 0
        ? []
        : [
            problem(
              "own-record",
              `${countText(unread, "item has", "items have")} a Linchpin record that cannot be read.`,
              { done: "kept as text; the plain columns were read" },
            ),
          ],
  };
}
