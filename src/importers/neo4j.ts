import type { ColumnRole } from "./mapping";

/** A column header of the Neo4j import dialect: 'personId:ID(Person)', ':START_ID', 'age:int', ':LABEL'. */
interface Neo4jHeader {
  readonly name: string;
  readonly type: string;
  /** Space that ids are unique in; empty = all nodes. */
  readonly space: string;
}

const pattern = /^([^:]*):([A-Za-z_ ]+?)(?:\[\])?(?:\(([^)]*)\))?(?:\{.*\})?$/;
const roles: ReadonlyMap<string, ColumnRole> = new Map([
  ["ID", "id"],
  ["LABEL", "kind"],
  ["START_ID", "from"],
  ["END_ID", "to"],
  ["TYPE", "linkKind"],
  ["IGNORE", "ignore"],
]);

function parsed(header: string): Neo4jHeader | undefined {
  const match = pattern.exec(header.trim());
  return match ? { name: match[1] ?? "", type: match[2] ?? "", space: match[3] ?? "" } : undefined;
}

/** True when a row of headers is in this dialect: it names a node id or both ends of a relationship. */
export function isNeo4jHeader(headers: readonly string[]): boolean {
  const types = headers.map((header) => parsed(header)?.type);
  return types.includes("ID") || (types.includes("START_ID") && types.includes("END_ID"));
}

/** Role that the header itself states; undefined for properties. */
export function neo4jRole(header: string): ColumnRole | undefined {
  return roles.get(parsed(header)?.type ?? "");
}

/** Space of the ids in this column. */
export function neo4jSpace(header: string): string {
  return neo4jRole(header) ? (parsed(header)?.space ?? "") : "";
}

/** Name of a property without its type: 'latitude:double' → 'latitude'. Headers with a role stay as they are. */
export function neo4jName(header: string): string {
  const found = parsed(header);
  return found && found.name !== "" && !roles.has(found.type) ? found.name : header;
}

/** 'nodes' or 'relationships' and the label or type, from names such as 'pole.nodes.Person.csv' or 'KNOWS.csv'. */
export function labelFromName(name: string): string {
  const stem = (name.split(/[/\\]/).at(-1) ?? name).replace(/\.(csv|tsv|tab|txt|xls[xm])$/i, "");
  const match = /(?:^|[._-])(?:nodes?|relationships?|rels?|edges?)[._-](.+)$/i.exec(stem);
  return (match?.[1] ?? stem).trim();
}
