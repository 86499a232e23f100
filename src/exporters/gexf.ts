import type { CaseFile } from "../core/caseFile";
import type { Entity } from "../core/entity";
import { recordName } from "../core/factNames";
import type { Direction, Link } from "../core/link";
import { strengthOf } from "../core/link";
import { markingText } from "../core/marking";
import { fail, ok, type Result } from "../core/problem";
import { encodePieces } from "./encodePieces";
import type { Exporter, WriteOptions, Written } from "./exporter";
import { caseMarking, fileName } from "./fileName";
import { type GexfSpell, gexfSpell, timeFormatOf } from "./gexfTimes";
import {
  type AttributeColumn,
  attributeColumns,
  attributesIn,
  entityColumns,
  type FactColumn,
  linkColumns,
  usedColumns,
} from "./graphFacts";
import { graphIds } from "./graphIds";
import { colourParts, graphLook, paleFill } from "./graphLook";
import { graphLosses, lossyTexts } from "./graphLosses";
import { caseRecord, entityRecord, linkRecord } from "./graphRecord";
import { type XmlText, xmlText } from "./xmlText";

const types: { readonly [D in Direction]: string } = {
  none: "undirected",
  forward: "directed",
  // The ends are written the other way round.
  back: "directed",
  both: "mutual",
};
const dash = { confirmed: "solid", unconfirmed: "dashed", tentative: "dotted" } as const;
const choice = { cards: false };
/** Facts that GEXF has a place of its own for. */
const native = ["label", "weight"];
const nativeOfLink = [...native, "kind"];

type Columns<T> = readonly FactColumn<T, string>[];

const without = <T, Name extends string>(
  columns: readonly FactColumn<T, Name>[],
  names: readonly string[],
): Columns<T> => columns.filter(({ name }) => !names.includes(name));

function declared(
  xml: XmlText,
  owner: "node" | "edge",
  facts: readonly { readonly name: string; readonly type: string }[],
  free: ReadonlyMap<string, AttributeColumn>,
): string {
  const one = (id: string, title: string, type: string) =>
    `<attribute id=${xml.value(id)} title=${xml.value(title)} type="${type}"/>\n`;
  return (
    `<attributes class="${owner}" mode="static">\n` +
    facts.map(({ name, type }) => one(name, name, type)).join("") +
    [...free.values()].map(({ id, name, type }) => one(id, name, type)).join("") +
    `${one(recordName, recordName, "string")}</attributes>\n`
  );
}

function bounds(spell: GexfSpell): string {
  if (spell.start === undefined && spell.end === undefined) return "";
  const start = spell.start === undefined ? "" : ` start="${spell.start}"`;
  const end = spell.end === undefined ? "" : ` end="${spell.end}"`;
  return `<spells><spell${start}${end}/></spells>`;
}

function* pieces(file: CaseFile, xml: XmlText): Generator<string> {
  const { case: kase, arrangement } = file;
  const ids = graphIds(kase);
  const lookOf = graphLook(kase, arrangement);
  const items = [...kase.entities.values(), ...kase.links.values()];
  const dated = items.some(({ times }) => times.from !== undefined || times.to !== undefined);
  const format = timeFormatOf(items.map(({ times }) => times));
  const nodeFacts = without(usedColumns(entityColumns(kase), kase.entities), native);
  const edgeFacts = without(usedColumns(linkColumns(), kase.links), nativeOfLink);
  const nodeFree = attributeColumns(kase.entities.values(), "a");
  const edgeFree = attributeColumns(kase.links.values(), "a");
  const standard = [...kase.links.values()].some((item) => item.direction !== "none")
    ? "directed"
    : "undirected";

  const values = <T extends Entity | Link>(
    item: T,
    facts: Columns<T>,
    free: ReadonlyMap<string, AttributeColumn>,
    spell: GexfSpell,
    record: object,
  ) => {
    let out = "";
    const add = (id: string, value: string) => {
      out += `<attvalue for=${xml.value(id)} value=${xml.value(value)}/>`;
    };
    for (const { name, value } of facts) {
      if ((name === "start" && !spell.startAsText) || (name === "end" && !spell.endAsText)) continue;
      const text = value(item);
      if (text) add(name, text);
    }
    for (const { column, attribute } of attributesIn(item, free)) add(column.id, attribute.value);
    if (Object.keys(record).length > 0) add(recordName, JSON.stringify(record));
    return out === "" ? "" : `<attvalues>${out}</attvalues>`;
  };

  const node = (item: Entity, first: boolean): string => {
    const position = arrangement.positions.get(item.id);
    const placed =
      position && Number.isFinite(position.x) && Number.isFinite(position.y) ? position : undefined;
    const look = lookOf(item);
    const [r, g, b] = colourParts(look.coloured ? look.fill : paleFill);
    const own = entityRecord(item, ids, choice, placed);
    const spell = gexfSpell(item.times, format);
    return (
      `<node id=${xml.value(ids.entity(item.id) ?? "")} label=${xml.value(item.label)}>` +
      values(item, nodeFacts, nodeFree, spell, first ? { ...own, case: caseRecord(kase, ids) } : own) +
      bounds(spell) +
      `<viz:color r="${r}" g="${g}" b="${b}"/>` +
      (placed ? `<viz:position x="${placed.x}" y="${placed.y}" z="0"/>` : "") +
      `<viz:size value="${look.w}"/></node>\n`
    );
  };

  const edge = (item: Link): string => {
    const [from, to] = item.direction === "back" ? [item.to, item.from] : [item.from, item.to];
    const type = types[item.direction];
    const spell = gexfSpell(item.times, format);
    const weight =
      item.weight !== undefined && Number.isFinite(item.weight) ? ` weight="${item.weight}"` : "";
    return (
      `<edge id=${xml.value(ids.link(item.id))} source=${xml.value(ids.entity(from) ?? "")}` +
      ` target=${xml.value(ids.entity(to) ?? "")}${type === standard ? "" : ` type="${type}"`}` +
      // Gephi lays parallel edges of one kind into one: the kind keeps them apart.
      ` kind=${xml.value(item.kind)}${item.label === "" ? "" : ` label=${xml.value(item.label)}`}${weight}>` +
      values(item, edgeFacts, edgeFree, spell, linkRecord(item, ids, choice)) +
      bounds(spell) +
      `<viz:shape value="${dash[strengthOf(item)]}"/></edge>\n`
    );
  };

  const marking = caseMarking(kase);
  const description = [marking ? markingText(marking) : "", kase.head.note].filter(Boolean).join(". ");
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n`;
  yield `<meta><creator>Linchpin</creator><title>${xml.text(kase.head.title)}</title>${description && `<description>${xml.text(description)}</description>`}</meta>\n`;
  yield `<graph defaultedgetype="${standard}" mode="${dated ? "dynamic" : "static"}"${dated ? ` timeformat="${format}" timerepresentation="interval"` : ""}>\n`;
  yield declared(xml, "node", nodeFacts, nodeFree);
  yield declared(xml, "edge", edgeFacts, edgeFree);
  yield "<nodes>\n";
  let first = true;
  for (const item of kase.entities.values()) {
    yield node(item, first);
    first = false;
  }
  yield "</nodes>\n<edges>\n";
  for (const item of kase.links.values()) yield edge(item);
  yield "</edges>\n</graph>\n</gexf>\n";
}

async function write(file: CaseFile, options: WriteOptions): Promise<Result<Written>> {
  const xml = xmlText();
  const total = file.case.entities.size + file.case.links.size;
  const bytes = await encodePieces(pieces(file, xml), "utf-8", total, options);
  if (!bytes) return fail("cancelled", "Writing was cancelled.");
  const { name, problems } = fileName(file.case, gexf.extension, options.name);
  return ok({ bytes, name, problems: [...problems, ...graphLosses(file), ...lossyTexts(xml.lossy())] });
}

/** GEXF 1.3 with colours, positions and spells: for Gephi, and for Linchpin again. */
export const gexf: Exporter = {
  title: "GEXF",
  about: "For Gephi, with dates that its timeline plays.",
  keeps: ["people", "things", "familyLinks", "links", "ocgs", "unions", "groups", "notes", "photos"],
  extension: "gexf",
  write,
};
