import { type Problem, problem } from "../core/problem";
import type { NamedValue } from "./namedRoles";
import { isRecordName } from "./ownRecord";
import { attribute, type XmlElement } from "./xml";

/** What GraphML data can belong to. */
export type GraphmlOwner = "node" | "edge" | "hyperedge" | "graph" | "port";

/** A `key` element: the declaration of a kind of data. */
export interface GraphmlKey {
  readonly id: string;
  readonly name: string;
  /** 'node', 'edge', 'graph', 'all' …; lower case. */
  readonly owner: string;
  readonly type: string;
  /** True when its data are drawings of yEd or yFiles, not facts. */
  readonly graphics: boolean;
  readonly line: number;
  /** Value of every item that has no data of its own; set while the key is read. */
  fallback?: string;
}

/** Data of one item under one key. */
export interface GraphmlDatum {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** The keys of a file and what is wrong with them. */
export interface GraphmlKeys {
  readonly open: (element: XmlElement) => GraphmlKey | undefined;
  readonly find: (id: string) => GraphmlKey | undefined;
  /** True when the file says that Linchpin wrote it, by the key of its record. */
  readonly own: () => boolean;
  /** Data of one item as named values, defaults included. */
  readonly values: (owner: GraphmlOwner, data: readonly GraphmlDatum[]) => NamedValue[];
  readonly problems: () => readonly Problem[];
}

const owners = ["all", "graphml", "graph", "node", "edge", "hyperedge", "port", "endpoint"];
const numberTypes = ["int", "integer", "long", "float", "double"];
const otherTypes = ["", "boolean", "string"];

function isNumber(text: string): boolean {
  return (
    text.trim() !== "" && (Number.isFinite(Number(text)) || /^[+-]?(nan|inf(inity)?)$/i.test(text.trim()))
  );
}

/** Starts the table of keys of one file. */
export function graphmlKeys(): GraphmlKeys {
  const keys = new Map<string, GraphmlKey>();
  const defaults = new Map<GraphmlOwner, readonly GraphmlKey[]>();
  const undeclared = new Map<string, { count: number; line: number }>();
  const notNumbers = new Map<GraphmlKey, { count: number; line: number; value: string }>();
  const remarks: Problem[] = [];
  let own = false;
  const warn = (code: string, message: string, done: string, line: number) =>
    void remarks.push(problem(code, message, { done, where: { line } }));

  const open = (element: XmlElement): GraphmlKey | undefined => {
    const { line } = element;
    const id = attribute(element, "id");
    if (id === undefined || id === "") {
      warn("graphml-key", "A key has no id.", "skipped", line);
      return undefined;
    }
    const owner = (attribute(element, "for") ?? "all").toLowerCase();
    const type = (attribute(element, "attr.type") ?? "").toLowerCase();
    if (!owners.includes(owner))
      warn(
        "graphml-key",
        `Key '${id}' is for '${owner}', which GraphML does not know.`,
        "taken to be for everything",
        line,
      );
    if (!numberTypes.includes(type) && !otherTypes.includes(type))
      warn(
        "graphml-key",
        `Key '${id}' has the type '${type}', which GraphML does not know.`,
        "values kept as text",
        line,
      );
    if (keys.has(id)) {
      warn("graphml-key", `The key '${id}' is declared more than once.`, "first kept", line);
      return undefined;
    }
    const uri = attribute(element, "attr.uri") ?? "";
    const key: GraphmlKey = {
      id,
      name: attribute(element, "attr.name")?.trim() || id,
      owner: owners.includes(owner) ? owner : "all",
      type,
      graphics: attribute(element, "yfiles.type") !== undefined || uri.includes("yworks.com"),
      line,
    };
    keys.set(id, key);
    own ||= isRecordName(key.name);
    return key;
  };

  const defaultsOf = (owner: GraphmlOwner): readonly GraphmlKey[] => {
    const known = defaults.get(owner);
    if (known) return known;
    const made = [...keys.values()].filter(
      (key) => key.fallback !== undefined && !key.graphics && (key.owner === owner || key.owner === "all"),
    );
    defaults.set(owner, made);
    return made;
  };

  const tally = <Key, Extra extends object>(
    map: Map<Key, { count: number } & Extra>,
    key: Key,
    extra: Extra,
  ) => {
    const known = map.get(key);
    if (known) known.count++;
    else map.set(key, { count: 1, ...extra });
  };

  return {
    open,
    find: (id) => keys.get(id),
    own: () => own,
    values: (owner, data) => {
      const values: NamedValue[] = [];
      for (const { key: id, value, line } of data) {
        const key = keys.get(id);
        if (!key) tally(undeclared, id, { line });
        else if (numberTypes.includes(key.type) && value !== "" && !isNumber(value))
          tally(notNumbers, key, { line, value });
        values.push({ name: key?.name ?? id, value });
      }
      for (const key of defaultsOf(owner))
        if (!data.some((datum) => datum.key === key.id))
          values.push({ name: key.name, value: key.fallback ?? "" });
      return values;
    },
    problems: () => [
      ...remarks,
      ...[...undeclared].map(([id, { count, line }]) =>
        problem(
          "graphml-undeclared-key",
          `The key '${id}' is used ${count === 1 ? "once" : `${count} times`}, but never declared.`,
          {
            severity: "note",
            done: "values kept under that name",
            where: { line },
          },
        ),
      ),
      ...[...notNumbers].map(([key, { count, line, value }]) =>
        problem(
          "graphml-not-a-number",
          `'${key.name}' should be a number, but ${count === 1 ? "one value is not" : `${count} values are not`} ('${value.slice(0, 40)}').`,
          { done: "kept as text", where: { line } },
        ),
      ),
    ],
  };
}
