import { type Flow, flows, kinKinds, type Link, type LinkKind } from "../core/link";
import { readNumber } from "./cell";
import { readDirection, readStrength } from "./columnTests";
import type { Known } from "./entityRows";
import { headerWords } from "./headerNames";
import { entityKindOf, kinKindOf, linkKindOf, plainWord } from "./kindWords";
import type { ColumnRole } from "./mapping";
import { labelFromName, neo4jSpace } from "./neo4j";
import { gradingOf } from "./rowGrading";
import { type RowReader, rowReader, type TableRun } from "./tableRun";

/** Relationship types of graph databases that say more than their single words do. */
const typeWords: ReadonlyMap<string, LinkKind> = new Map([
  ["has email", "uses"],
  ["has postcode", "located"],
  ["location in area", "located"],
  ["postcode in area", "located"],
  ["knows sn", "association"],
  // The call is the event; the phone takes part in it.
  ["caller", "involved"],
  ["called", "involved"],
]);

const flowOfKind: Partial<Record<LinkKind, "commodity" | "money">> = {
  pays: "money",
  supplies: "commodity",
  carries: "commodity",
};

const readKin = (text: string) => kinKinds.find((kin) => kin === text.toLowerCase()) ?? kinKindOf(text);
const readFlow = (text: string): Flow | undefined => flows.find((flow) => flow === text.toLowerCase());

/** 'FAMILY_REL' → 'family rel'; words that a person wrote stay as they are. */
const wording = (text: string): string =>
  /^[A-Z0-9_]+$/.test(text) && text.includes("_") ? plainWord(text) : text;

interface LinkType {
  readonly kind: LinkKind;
  readonly kin?: NonNullable<Link["kin"]>;
  readonly label: string;
}

function typeOf(run: TableRun, row: RowReader, text: string, dialect: boolean): LinkType {
  const label = wording(text);
  if (text === "" && row.text("kin") === "") return { kind: "association", label };
  const known = (dialect ? typeWords.get(plainWord(text)) : undefined) ?? linkKindOf(text);
  if (!known && text !== "")
    run.table.remarks.once(
      "unknown-link-kind",
      text,
      `'${text}' is no kind of link that Linchpin knows.`,
      "kept as words on the line, read as an association",
    );
  if (run.columns.has("kin")) {
    const kin = row.value("kin", readKin, "kinship");
    // Where kinship and words have columns of their own, the kind is not the words on the line as well.
    const own = run.columns.has("linkLabel") && known === text;
    const kind = known ?? (kin && text === "" ? "family" : "association");
    return { kind, label: own ? "" : label, ...(kin ? { kin } : {}) };
  }
  let kin = kinKindOf(text);
  if (known === "family" && !kin) {
    // Graph databases put the kinship beside the type: FAMILY_REL {rel_type: 'SIBLING'}.
    const word = row
      .attributes()
      .find((item) => /^(rel type|relation|relationship|kin)$/.test(headerWords(item.name)))?.value;
    kin = word ? kinKindOf(word) : undefined;
    if (word) return { kind: known, label: wording(word).toLowerCase(), ...(kin ? { kin } : {}) };
  }
  return { kind: known ?? "association", label, ...(kin ? { kin } : {}) };
}

/** Kinships and ties that read the same both ways. */
const mutual = (type: LinkType): boolean =>
  type.kind === "rival" ||
  type.kind === "household" ||
  (type.kind === "family" &&
    ["partner", "former partner", "sibling", "half-sibling", "step-sibling", "cousin"].includes(
      type.kin ?? "",
    ));

function volumeOf(row: RowReader): Link["volume"] {
  const amount = row.value("amount", readNumber, "amount");
  if (amount === undefined) {
    row.keep("unit");
    return undefined;
  }
  return { amount, unit: row.text("unit") || (/[£$€]/.exec(row.text("amount"))?.[0] ?? "") };
}

/** Reads a link table. Ends that no table names become entities when there is no entity table at all, placeholders otherwise. */
export async function readLinkRows(run: TableRun, known: Known, alone: boolean): Promise<number | undefined> {
  const { table, assembly, columns, mapping } = run;
  const header = (role: ColumnRole) => table.headers[columns.get(role)?.[0] ?? -1] ?? "";
  const dialect = /:START_ID\b/.test(header("from")) || /^_?start$/i.test(header("from"));
  const spaces = { from: neo4jSpace(header("from")), to: neo4jSpace(header("to")) };
  const typeFallback = dialect ? labelFromName(table.name) : "";
  const types = new Map<string, LinkType>();
  let read = 0;

  const endOf = (end: "from" | "to", row: RowReader, text: string): string => {
    const space = spaces[end];
    const key = known.ids.get(space)?.get(text);
    if (key !== undefined) return key;
    const named = known.names.get(text);
    if (named) {
      table.remarks.once(
        "by-name",
        table.name,
        "Some ends are given by name, not by id.",
        "matched where only one item has that name",
      );
      return named;
    }
    if (named === "")
      row.remark(
        "name-not-unique",
        `Several items are called '${text}'.`,
        "a placeholder was made, none of them was chosen",
      );
    const made = named === "" ? `name: ${text}` : space === "" ? text : `${space} ${text}`;
    if (alone && named === undefined && assembly.idOf(made) === undefined) {
      const kindText = row.text(end === "from" ? "fromKind" : "toKind");
      const kind = entityKindOf(kindText) ?? entityKindOf(mapping.entityKind) ?? "unknown";
      const label = row.text(end === "from" ? "fromLabel" : "toLabel") || text;
      assembly.entity(made, { kind, label, typeName: kindText }, { file: table.name, line: row.line() });
    }
    return made;
  };

  const row = rowReader(run);
  for (let index = 0; index < table.rows.length; index++) {
    if (
      (index & 63) === 0 &&
      run.pause.due() &&
      !(await run.pause.rest(`Reading ${table.name}`, index / table.rows.length))
    )
      return undefined;
    row.to(index);
    const fromText = row.text("from");
    const toText = row.text("to");
    if (fromText === "" || toText === "") {
      row.remark("no-end", "A link needs two ends; one is empty.", "skipped");
      continue;
    }
    const from = endOf("from", row, fromText);
    const to = endOf("to", row, toText);
    const typeText = row.text("linkKind") || typeFallback;
    const type = types.get(typeText) ?? typeOf(run, row, typeText, dialect);
    if (type.kind !== "family" && !columns.has("kin")) types.set(typeText, type);
    const stated = row.value("direction", readDirection, "direction");
    const direction = stated ?? (mapping.directed && !mutual(type) ? "forward" : "none");
    const flow = row.value("flow", readFlow, "flow (money, commodity)") ?? flowOfKind[type.kind] ?? "none";
    const volume = volumeOf(row);
    const strength = row.value("strength", readStrength, "strength (confirmed, unconfirmed, tentative)");
    const weight = row.value("weight", readNumber, "number");
    const count = row.value(
      "count",
      (text) => (/^\d+$/.test(text) && Number(text) > 0 ? Number(text) : undefined),
      "count",
    );
    const start = row.date("start");
    const end = row.date("end");
    const label = row.text("linkLabel") || type.label;
    const claim = [fromText, label || type.kind, toText].join(" ");
    const { provenance, handling } = gradingOf(run, row, claim);
    const notes = row
      .texts("note")
      .map((text, at) => ({ id: `${table.name} ${row.line()} note ${at + 1}`, text, at: "", handling }));
    const attributes = row.attributes();
    const made = assembly.link(
      from,
      to,
      {
        kind: type.kind,
        label,
        direction,
        flow,
        handling,
        sourceId: row.text("id"),
        attributes,
        ...(type.kin ? { kin: type.kin } : {}),
        ...(volume ? { volume } : {}),
        ...(strength ? { strength } : {}),
        ...(weight === undefined ? {} : { weight }),
        ...(count === undefined ? {} : { count }),
        ...(start || end
          ? { times: { ...(start ? { from: start } : {}), ...(end ? { to: end } : {}) } }
          : {}),
        ...(provenance.length > 0 ? { provenance } : {}),
        ...(notes.length > 0 ? { notes } : {}),
      },
      { file: table.name, line: row.line() },
    );
    row.became({ link: made });
    read++;
  }
  return read;
}
