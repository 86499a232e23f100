import type { Entity, Membership, Status } from "../core/entity";
import { ocg } from "../core/group";
import { partsOf, readFunction, readRole, readStatus } from "./columnTests";
import { entityKindOf, plainWord } from "./kindWords";
import { labelFromName, neo4jSpace } from "./neo4j";
import { gradingOf } from "./rowGrading";
import { placeOf } from "./rowPlace";
import { type RowReader, rowReader, type TableRun } from "./tableRun";

/** What links find entities by: ids within their space, names where a table has no ids. */
export interface Known {
  /** Keys in the assembly by id, within each space of ids. */
  readonly ids: Map<string, Map<string, string>>;
  /** Keys by name; '' when several things have it, since a name alone never merges two. */
  readonly names: Map<string, string>;
  /** OCG group ids by name. */
  readonly ocgs: Map<string, string>;
  /** Kind per key, to keep 'person 1' and 'vehicle 1' apart. */
  readonly kinds: Map<string, string>;
}

export function noneKnown(): Known {
  return { ids: new Map(), names: new Map(), ocgs: new Map(), kinds: new Map() };
}

/** 'SURNAME, Forename' as nominals are written. */
function nameOf(row: RowReader): string {
  const surname = row.text("surname");
  const forename = row.text("forename");
  const whole = surname === "" ? forename : [surname.toUpperCase(), forename].filter(Boolean).join(", ");
  return row.text("label") || whole;
}

function groupOf(run: TableRun, known: Known, name: string): string {
  const group = known.ocgs.get(name) ?? run.assembly.group((id) => ocg(id, name, { sourceId: name }));
  known.ocgs.set(name, group);
  return group;
}

/** 'SMITH OCG; CL TEAM' with 'principal; peripheral': as many OCGs as roles, all of them known. */
function severalMemberships(
  run: TableRun,
  known: Known,
  names: string,
  words: string,
): readonly Membership[] | undefined {
  const split = (text: string) => text.split(";").map((part) => part.trim());
  const groups = split(names);
  const roles = split(words).map(readRole);
  if (groups.length < 2 || groups.length !== roles.length) return undefined;
  const read = roles.filter((role) => role !== undefined);
  if (read.length < roles.length) return undefined;
  return groups.map((name, at) => ({
    group: groupOf(run, known, name),
    role: read[at] ?? "peripheral",
    times: {},
    provenance: [],
  }));
}

function membershipsOf(run: TableRun, row: RowReader, known: Known): readonly Membership[] {
  const name = row.text("ocg");
  if (name === "") {
    if (row.text("role") !== "") row.keep("role");
    return [];
  }
  const word = row.text("role");
  const several = severalMemberships(run, known, name, word);
  if (several) return several;
  if (plainWord(word) === "associate") {
    // An associate is linked to a nominal and is no member: shown as one would mislead.
    row.keep("role");
    row.keep("ocg");
    return [];
  }
  const stated = row.value("role", readRole, "role in an OCG");
  if (!stated)
    run.table.remarks.once(
      "role-not-stated",
      name,
      `Members of '${name}' without a stated role.`,
      "read as peripheral, the least that membership says",
    );
  const group = groupOf(run, known, name);
  return [{ group, role: stated ?? "peripheral", times: {}, provenance: [] }];
}

function statusOf(row: RowReader): readonly Status[] {
  const text = row.text("status");
  if (text === "") return [];
  const parts = partsOf(text);
  const read = parts.map(readStatus);
  if (read.includes(undefined)) row.keep("status");
  return [...new Set(read.filter((status) => status !== undefined))];
}

function functionsOf(row: RowReader): Entity["functions"] {
  const text = row.text("function");
  if (text === "") return [];
  const read = partsOf(text).map(readFunction);
  if (read.includes(undefined)) row.keep("function");
  return [...new Set(read.filter((item) => item !== undefined))];
}

/** Kind and the source's own word for it. Labels of graph databases come as ':Person:Officer' or 'Person;Officer'. */
interface EntityType {
  readonly kind: Entity["kind"];
  readonly typeName: string;
}

function typeOf(run: TableRun, text: string, fallback: string): EntityType {
  const names = text
    .split(/[;:]/)
    .map((part) => part.trim())
    .filter(Boolean);
  const kind = names.map(entityKindOf).find((item) => item !== undefined);
  if (text !== "" && !kind)
    run.table.remarks.once(
      "unknown-kind",
      text,
      `'${text}' is no type that Linchpin knows.`,
      "kept as the type's name",
    );
  return {
    kind: kind ?? entityKindOf(run.mapping.entityKind) ?? "unknown",
    typeName: names.join(", ") || fallback,
  };
}

/** A key that no other item has; the same id in tables of different kinds stands for different things. */
function keyOf(id: string, kind: string, run: TableRun, row: RowReader, known: Known): string {
  if (id === "") return `${run.table.name} line ${row.line()}`;
  const first = known.kinds.get(id);
  if (first === undefined || first === kind) return id;
  run.table.remarks.once(
    "id-clash",
    run.table.name,
    `Ids of this table also stand in another table for things of another type, such as '${id}'.`,
    "kept apart, not merged",
  );
  return `${run.table.name}: ${id}`;
}

/** Reads an entity table. Returns the number of rows read, or undefined when cancelled. */
export async function readEntityRows(run: TableRun, known: Known): Promise<number | undefined> {
  const { table, assembly, columns } = run;
  const space = neo4jSpace(table.headers[columns.get("id")?.[0] ?? -1] ?? "");
  const graphDialect = table.headers.some((header) => /:ID\b|^_id$/.test(header));
  const typeFallback = graphDialect ? labelFromName(table.name) : "";
  const types = new Map<string, EntityType>();
  const ids = known.ids.get(space) ?? new Map<string, string>();
  known.ids.set(space, ids);
  const ownId = columns.has("id");
  const row = rowReader(run);
  for (let index = 0; index < table.rows.length; index++) {
    if (
      (index & 63) === 0 &&
      run.pause.due() &&
      !(await run.pause.rest(`Reading ${table.name}`, index / table.rows.length))
    )
      return undefined;
    row.to(index);
    const kindText = row.text("kind");
    const type = types.get(kindText) ?? typeOf(run, kindText, typeFallback);
    types.set(kindText, type);
    const { kind } = type;
    const typeName = columns.has("typeName") ? row.text("typeName") : type.typeName;
    const bareId = row.text("id");
    const id = bareId === "" || space === "" ? bareId : `${space} ${bareId}`;
    const key = keyOf(id, kind, run, row, known);
    const aliases = row
      .texts("alias")
      .flatMap((text) => text.split(/[;|,]/))
      .map((text) => text.trim())
      .filter(Boolean);
    const [firstCell = ""] = (table.rows[index] ?? []).filter((cell) => cell.trim() !== "");
    const named = nameOf(row) || aliases[0] || row.text("address");
    const numbered = typeFallback && bareId ? `${typeName} ${bareId}` : bareId;
    const label = named || numbered || firstCell.trim().slice(0, 80);
    const place = placeOf(run, row);
    const born = row.date("born");
    const from = row.date("start");
    const to = row.date("end");
    const memberships = membershipsOf(run, row, known);
    const functions = functionsOf(row);
    // An investigating officer must never look like a nominal or an associate.
    const officer = /\bofficer\b/i.test(typeName) ? (["professional"] as const) : [];
    const status = [...statusOf(row), ...officer];
    const photo = row.value(
      "photo",
      (text) => (/^data:image\/(png|jpeg|webp|gif);base64,/.test(text) ? text : undefined),
      "embedded picture; pictures are never fetched",
    );
    const { provenance, handling } = gradingOf(run, row, label);
    const notes = row
      .texts("note")
      .map((text, at) => ({ id: `${key} note ${at + 1}`, text, at: "", handling }));
    if (!place && row.text("address") !== "") row.keep("address");
    const made = assembly.entity(
      key,
      {
        kind,
        typeName,
        label,
        caption: row.text("caption"),
        handling,
        attributes: row.attributes(),
        ...(aliases.length > 0 ? { aliases } : {}),
        ...(memberships.length > 0 ? { memberships } : {}),
        ...(functions.length > 0 ? { functions } : {}),
        ...(status.length > 0 ? { status } : {}),
        ...(provenance.length > 0 ? { provenance } : {}),
        ...(notes.length > 0 ? { notes } : {}),
        ...(from || to ? { times: { ...(from ? { from } : {}), ...(to ? { to } : {}) } } : {}),
        ...(born ? { born } : {}),
        ...(place ? { place } : {}),
        ...(photo ? { photo } : {}),
      },
      { file: table.name, line: row.line() },
    );
    if (ownId && bareId === "")
      table.remarks.add("no-id", "This row has no id.", {
        line: row.line(),
        done: "kept, and given one",
        severity: "note",
      });
    row.became({ entity: made });
    if (bareId !== "" && !ids.has(bareId)) ids.set(bareId, key);
    known.kinds.set(key, kind);
    const other = known.names.get(label);
    known.names.set(label, other === undefined || other === key ? key : "");
  }
  return table.rows.length;
}
