import { problem } from "../core/problem";
import { readDate } from "../core/time";
import type { AnxItem, AnxRecords, AnxReport, AnxType } from "./anxRecords";
import { attribute, type XmlElement, type XmlHandler } from "./xml";

const noType: AnxType = { name: "", reference: "" };

/** Definitions whose Id others refer to. */
const named = ["EntityType", "LinkType", "AttributeClass", "Strength"];
const gradeLists: readonly string[] = ["GradeOne", "GradeTwo", "GradeThree"];
/** Elements inside Entity that say how it is drawn, in the words of both generations of the schema. */
const drawings: ReadonlyMap<string, string> = new Map([
  ["Icon", "Icon"],
  ["Box", "Box"],
  ["Circle", "Circle"],
  ["Border", "Border"],
  ["OleItem", "OleItem"],
  ["Theme", "ThemeLine"],
  ["ThemeLine", "ThemeLine"],
  ["Event", "EventFrame"],
  ["EventFrame", "EventFrame"],
  ["TextBlock", "TextBlock"],
]);

const textOf = (element: XmlElement, name: string): string => attribute(element, name) ?? "";

function indexOf(element: XmlElement, name: string): number | undefined {
  const text = textOf(element, name);
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** The date of an item: a day alone where the clock is midnight or not set. */
function dateOf(element: XmlElement): string | undefined {
  const date = readDate(textOf(element, "DateTime"));
  if (date === undefined || textOf(element, "DateSet") === "false") return undefined;
  const timeSet = textOf(element, "TimeSet");
  const noClock = timeSet === "false" || (timeSet !== "true" && /T00:00(:00)?$/.test(date));
  return noClock ? date.slice(0, 10) : date;
}

function reportOf(element: XmlElement): AnxReport {
  return {
    summary: textOf(element, "Summary"),
    text: textOf(element, "Text"),
    sourceReference: textOf(element, "SourceReference"),
    sourceType: textOf(element, "SourceType"),
    date: dateOf(element),
    dateText: textOf(element, "DateTimeDescription"),
    grades: [
      indexOf(element, "GradeOneIndex"),
      indexOf(element, "GradeTwoIndex"),
      indexOf(element, "GradeThreeIndex"),
    ],
  };
}

function itemOf(element: XmlElement): AnxItem {
  return {
    line: element.line,
    id: textOf(element, "Id"),
    label: textOf(element, "Label"),
    description: textOf(element, "Description"),
    hidden: textOf(element, "Shown") === "false",
    own: reportOf(element),
    cards: [],
    attributes: [],
    drawn: "",
    type: noType,
    strength: noType,
    arrow: "",
  };
}

function positionOf(element: XmlElement): { x: number; y: number } | undefined {
  const [x, y] = [Number.parseFloat(textOf(element, "X")), Number.parseFloat(textOf(element, "Y"))];
  return Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined;
}

/** What stands inside a ChartItem. */
function inItem(item: AnxItem, element: XmlElement): void {
  const { name } = element;
  const position = name === "End" ? positionOf(element) : undefined;
  if (position) item.position ??= position;
  else if (name === "Entity")
    item.entity ??= { id: textOf(element, "EntityId"), identity: textOf(element, "Identity") };
  else if (name === "Link") {
    const end = (which: string) => ({
      id: textOf(element, `${which}Id`),
      reference: textOf(element, `${which}Reference`),
    });
    item.link ??= { ends: [end("End1"), end("End2")] };
  } else if (name === "Card") item.cards.push(reportOf(element));
  else if (name === "Attribute") {
    const type = {
      name: textOf(element, "AttributeClass"),
      reference: textOf(element, "AttributeClassReference"),
    };
    item.attributes.push({ type, value: textOf(element, "Value") });
  } else if (name === "LinkStyle") {
    item.type = { name: textOf(element, "Type"), reference: textOf(element, "LinkTypeReference") };
    item.strength = { name: textOf(element, "Strength"), reference: textOf(element, "StrengthReference") };
    item.arrow = textOf(element, "ArrowStyle");
  } else if (name.endsWith("Style") && item.type === noType) {
    const type = { name: textOf(element, "Type"), reference: textOf(element, "EntityTypeReference") };
    if (item.entity && (type.name !== "" || type.reference !== "")) item.type = type;
  } else item.drawn ||= drawings.get(name) ?? "";
}

/** Reads an i2 chart in whatever order its parts stand; several collections of items are one chart. */
export function anxReader(): { readonly handler: XmlHandler; readonly records: AnxRecords } {
  const records: AnxRecords = {
    items: [],
    names: new Map(),
    grades: [[], [], []],
    summary: [],
    problems: [],
  };
  let item: AnxItem | undefined;
  let grades: string[] | undefined;
  const open = (element: XmlElement): void => {
    const { name } = element;
    if (name === "ChartItem") {
      item = itemOf(element);
      records.items.push(item);
    } else if (item) inItem(item, element);
    else if (named.includes(name)) {
      const id = textOf(element, "Id");
      if (id !== "" && !records.names.has(id)) records.names.set(id, textOf(element, "Name"));
    } else if (gradeLists.includes(name)) {
      grades = records.grades[gradeLists.indexOf(name)];
    } else if (name === "String") grades?.push(textOf(element, "Text"));
    else if (name === "Field")
      records.summary.push({
        name: textOf(element, "Type").replace(/^SummaryField/, ""),
        value: textOf(element, "Field"),
      });
    else if (name === "CustomProperty")
      records.summary.push({ name: textOf(element, "Name"), value: textOf(element, "Value") });
    else if (name === "Entity" || name === "Link")
      records.problems.push(
        problem("anx-element", `An element ${name} stands outside any ChartItem.`, {
          done: "skipped",
          where: { line: element.line },
        }),
      );
  };
  return {
    handler: {
      open,
      close: (name) => {
        if (name === "ChartItem") item = undefined;
        else if (gradeLists.includes(name)) grades = undefined;
      },
      // Pictures stand in the text of a chart; facts stand in attributes alone.
      text: () => undefined,
    },
    records,
  };
}
