import type { CaseFile } from "../core/caseFile";
import type { Entity } from "../core/entity";
import { madeIdPrefix, recordName } from "../core/factNames";
import type { Link } from "../core/link";
import { markingText } from "../core/marking";
import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { paletteOf } from "../encode/palette";
import { cardsOf, dateValues, gradeLists, itemGrade, sourceTypes } from "./anxCards";
import { type AnxPlaces, anxPlaces } from "./anxPlaces";
import {
  arrowStyles,
  entityTypes,
  linkTypes,
  namedIds,
  palette,
  strengthCollection,
  strengthName,
  titleOf,
  typeName,
  usedKinds,
} from "./anxTypes";
import { encodePieces } from "./encodePieces";
import type { Exporter, WriteOptions, Written } from "./exporter";
import { caseMarking, fileName } from "./fileName";
import {
  attributeColumns,
  attributesIn,
  entityColumns,
  type FactColumn,
  linkColumns,
  usedColumns,
} from "./graphFacts";
import { graphIds } from "./graphIds";
import { colourParts, graphLook, paleFill } from "./graphLook";
import { graphLosses, leftOut, lossyTexts } from "./graphLosses";
import { caseRecord, entityRecord, linkRecord } from "./graphRecord";
import { type XmlText, xmlText } from "./xmlText";

const choice = { cards: true };
/** Facts that a chart has a place of its own for, and pictures, which an attribute of a chart cannot be. */
const native = ["label", "kind", "type", "start", "grade", "source", "photo", "direction", "strength"];
/** Facts that are shown under an icon; the others stand in its properties. */
const shown = ["caption", "aliases", "role"];
const linkColour = colourRef(paletteOf("light").link);

/** A colour as Windows has it: B, G, R from the high byte down. */
function colourRef(hex: string): number {
  const [r, g, b] = colourParts(hex);
  return b * 65_536 + g * 256 + r;
}

const title = (name: string) => (name === "ocg" ? "OCG" : name.charAt(0).toUpperCase() + name.slice(1));

/** Entities keep their own word for a type as the chart's type; then the kind stands beside it. */
const kindFacts: readonly FactColumn<Entity, string>[] = [
  { name: "kind", type: "string", value: (item) => (item.typeName === "" ? undefined : item.kind) },
  {
    name: "type",
    type: "string",
    value: (item) => (item.typeName !== "" && item.typeName.trim() === "" ? item.typeName : undefined),
  },
];

function stringList(element: string, words: readonly string[], prefix: string, xml: XmlText): string {
  const rows = words.map((word, at) => `<String Id="${prefix}${at + 1}" Text=${xml.value(word)}/>`);
  return `<${element}><StringCollection>${rows.join("")}</StringCollection></${element}>\n`;
}

function summary({ case: kase }: CaseFile, record: object, xml: XmlText): string {
  const marking = caseMarking(kase);
  const property = (name: string, value: string) =>
    value === "" ? "" : `<CustomProperty Name="${name}" Type="String" Value=${xml.value(value)}/>\n`;
  return (
    `<Summary>\n<FieldCollection>\n<Field Type="SummaryFieldTitle" Field=${xml.value(kase.head.title)}/>\n</FieldCollection>\n` +
    `<CustomPropertyCollection>\n${property("Marking", marking ? markingText(marking) : "")}` +
    `${property("Note", kase.head.note)}${property("As at", kase.head.asAt)}` +
    `${property("Linchpin", JSON.stringify(record))}</CustomPropertyCollection>\n</Summary>\n`
  );
}

const isLoop = (item: Link) => item.from === item.to;

function* pieces(file: CaseFile, places: AnxPlaces, xml: XmlText): Generator<string> {
  const { case: kase, arrangement } = file;
  const ids = graphIds(kase);
  // An item of a chart has an id of letters and digits only: that of the source stands in the record.
  const unnamed = { ...ids, link: () => madeIdPrefix };
  const lookOf = graphLook(kase, arrangement);
  const links = [...kase.links.values()].filter((item) => !isLoop(item));
  const numbers = new Map([...kase.entities.keys()].map((id, index) => [id, index + 1]));
  const plain = <T, Name extends string>(columns: readonly FactColumn<T, Name>[]) =>
    columns.filter(({ name }) => !native.includes(name));
  const facts = {
    entity: usedColumns([...kindFacts, ...plain(entityColumns(kase))], kase.entities),
    link: usedColumns<Link, string>(plain(linkColumns()), kase.links),
  };
  // One list of attribute classes serves both entities and links.
  const free = attributeColumns([...kase.entities.values(), ...links], "a");
  const factNames = [...new Set([...facts.entity, ...facts.link].map(({ name }) => name))];
  const classes = namedIds("A", [...factNames.map(title), ...free.keys(), recordName]);
  const types = namedIds("E", [...kase.entities.values()].map(typeName));
  const kinds = namedIds("L", usedKinds(links).map(titleOf));
  let count = 0;

  const attributes = <T extends Entity | Link>(
    item: T,
    columns: readonly FactColumn<T, string>[],
    record: object,
  ) => {
    let out = "";
    const add = (name: string, value: string) => {
      out += `<Attribute AttributeClass=${xml.value(name)} AttributeClassReference="${classes.id(name)}" Value=${xml.value(value)}/>`;
    };
    for (const { name, value } of columns) {
      const text = value(item);
      if (text) add(title(name), text);
    }
    for (const { column, attribute } of attributesIn(item, free)) add(column.name, attribute.value);
    if (Object.keys(record).length > 0) add(recordName, JSON.stringify(record));
    return out === "" ? "" : `<AttributeCollection>${out}</AttributeCollection>`;
  };
  const opened = (item: Entity | Link, rest: string) =>
    `<ChartItem Id="I${++count}" Label=${xml.value(item.label)}${dateValues(item.times.from, xml)}${itemGrade(item)}${rest}>`;

  const entityItem = (item: Entity): string => {
    const { x, y } = places.of(item.id);
    const look = lookOf(item);
    const type = typeName(item);
    const shade = colourRef(look.coloured ? look.fill : paleFill);
    return (
      `${opened(item, ` XPosition="${x}"`)}<End X="${x}" Y="${y}" Z="0">` +
      `<Entity EntityId="${numbers.get(item.id)}" Identity=${xml.value(ids.entity(item.id) ?? "")} LabelIsIdentity="false">` +
      `<Icon><IconStyle Type=${xml.value(type)} EntityTypeReference="${types.id(type)}" IconShadingColour="${shade}"/></Icon>` +
      `${cardsOf(item, xml)}</Entity></End>` +
      `${attributes(item, facts.entity, entityRecord(item, ids, choice, arrangement.positions.get(item.id)))}</ChartItem>\n`
    );
  };

  const linkItem = (item: Link): string => {
    const kind = titleOf(item.kind);
    return (
      `${opened(item, "")}<Link End1Id="${numbers.get(item.from)}" End2Id="${numbers.get(item.to)}">${cardsOf(item, xml)}` +
      `<LinkStyle Strength="${strengthName(item)}" ArrowStyle="${arrowStyles[item.direction]}" LineColour="${linkColour}"` +
      ` Type="${kind}" LinkTypeReference="${kinds.id(kind)}"/></Link>` +
      `${attributes(item, facts.link, linkRecord(item, unnamed, choice))}</ChartItem>\n`
    );
  };

  yield `<?xml version="1.0" encoding="utf-16"?>\n<Chart>\n<ApplicationVersion Major="9" Minor="0" Point="0" Build="0"/>\n`;
  yield strengthCollection();
  for (const [index, [element, words]] of gradeLists.entries())
    yield stringList(element, words, `G${index + 1}-`, xml);
  yield stringList("SourceHints", sourceTypes, "H", xml);
  yield "<AttributeClassCollection>\n";
  for (const [name, id] of classes.all()) {
    const user = name !== recordName;
    const visible = factNames.some((fact) => title(fact) === name && shown.includes(fact));
    yield `<AttributeClass Id="${id}" Name=${xml.value(name)} Type="AttText" IsUser="true" UserCanAdd="${user}" UserCanRemove="${user}" ShowValue="true" Visible="${visible}"/>\n`;
  }
  yield "</AttributeClassCollection>\n";
  yield entityTypes(kase.entities.values(), types, xml);
  yield linkTypes(kinds);
  yield summary(file, caseRecord(kase, ids), xml);
  yield "<ChartItemCollection>\n";
  for (const item of kase.entities.values()) yield entityItem(item);
  for (const item of links) yield linkItem(item);
  yield "</ChartItemCollection>\n";
  yield palette(types, kinds, xml);
  yield "</Chart>\n";
}

function losses(file: CaseFile): readonly Problem[] {
  const { entities, links } = file.case;
  const loops = [...links.values()].filter(isLoop).length;
  const photos = [...entities.values()].filter((item) => item.photo !== undefined).length;
  return [
    problem(
      "anx-checked",
      "This chart was checked against the public schema, not against Analyst's Notebook.",
      {
        severity: "note",
      },
    ),
    ...leftOut(
      "anx-self-loops",
      loops,
      "link of an entity to itself",
      "links of entities to themselves",
      "Analyst's Notebook refuses such links",
    ),
    ...leftOut("left-out-photos", photos, "photo", "photos"),
    ...graphLosses(file),
  ];
}

async function write(file: CaseFile, options: WriteOptions): Promise<Result<Written>> {
  const xml = xmlText();
  const places = anxPlaces(file);
  const total = file.case.entities.size + file.case.links.size;
  const bytes = await encodePieces(pieces(file, places, xml), "utf-16", total, options);
  if (!bytes) return fail("cancelled", "Writing was cancelled.");
  const { name, problems } = fileName(file.case, anx.extension, options.name);
  return ok({
    bytes,
    name,
    problems: [...problems, ...losses(file), ...places.problems, ...lossyTexts(xml.lossy())],
  });
}

/** i2 Analyst's Notebook chart XML in UTF-16 with its mark, as version 9 takes it; elements in the order of the public schema. */
export const anx: Exporter = {
  title: "Analyst's Notebook chart",
  about: "A chart for i2 Analyst's Notebook, with grades and cards.",
  keeps: ["people", "things", "familyLinks", "links", "ocgs", "unions", "groups", "notes"],
  extension: "anx",
  write,
};
