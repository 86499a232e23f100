import { type Case, linksAt } from "../../core/case";
import { bestGrade, datesOf, nameText, sourcesText } from "../../core/cellText";
import { type Entity, isProtected, roles } from "../../core/entity";
import { noNumbers } from "../../core/pointNumbers";
import type { Column } from "../../core/tableRows";
import { naturalKey, type SortKey } from "../../core/tableRowsOrder";
import { functionWords, kindWords, roleWords, statusWords } from "../../encode/kindWords";
import { ocgName } from "../../encode/symbol";
import {
  attributeColumns,
  column,
  dateCell,
  gradeCell,
  gradeKey,
  handlingCell,
  numberCell,
  timeKey,
} from "./column";
import { pointColumn } from "./pointColumn";

/** What the source calls the type, else the kind in words. A placeholder says what it is. */
export function typeText(item: Entity): string {
  const type = item.typeName || kindWords[item.kind].one;
  return item.placeholder ? `${type} (not in the file)` : type;
}

/** 'Principal, SMITH'; several OCGs one after the other, the highest role first. A person of none is said not to be a member. */
export function roleText(kase: Case, item: Entity): string {
  if (item.kind !== "person") return "";
  if (item.memberships.length === 0) return isProtected(item) ? "" : roleWords.associate;
  return [...item.memberships]
    .sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role))
    .map((each) => {
      const group = kase.groups.get(each.group);
      return `${roleWords[each.role]}, ${group?.type === "ocg" ? ocgName(group) : "an OCG not in the file"}`;
    })
    .join("; ");
}

const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** Sort place of a person's role: the highest first, then associates; things have none. */
function roleKey(kase: Case, item: Entity): SortKey {
  const text = roleText(kase, item);
  if (text === "") return undefined;
  const best = item.memberships.reduce((least, each) => Math.min(least, roles.indexOf(each.role)), 9);
  return `${best} ${naturalKey(text) ?? ""}`;
}

/** Columns of the table of entities, those of the attributes found in the case last. */
export function entityColumns(kase: Case, numbers = noNumbers): readonly Column<Entity>[] {
  const at = linksAt(kase);
  const degree = (item: Entity) => at.get(item.id)?.length ?? 0;
  const grade = (item: Entity) => bestGrade(item.provenance);
  return [
    column("name", "Name", nameText),
    ...pointColumn<Entity>(numbers, numbers.entities),
    column("type", "Type", typeText),
    column("role", "Role and OCG", (item) => roleText(kase, item), { key: (item) => roleKey(kase, item) }),
    column("functions", "Functions", (item) => item.functions.map((each) => functionWords[each]).join(", ")),
    column("status", "Status", (item) => upperFirst(item.status.map((each) => statusWords[each]).join(", "))),
    column("links", "Links", (item) => numberCell(degree(item)), {
      numeric: true,
      key: degree,
      about: "Links in the whole case, shown or not",
    }),
    column("first", "First date", (item) => dateCell(datesOf(kase, item).from), {
      key: (item) => timeKey(datesOf(kase, item).from),
      about: "Earliest date of the entity or of its links",
    }),
    column("last", "Last date", (item) => dateCell(datesOf(kase, item).to), {
      key: (item) => timeKey(datesOf(kase, item).to),
      about: "Latest date of the entity or of its links",
    }),
    column("grade", "Best grade", (item) => gradeCell(grade(item)), {
      key: (item) => gradeKey(grade(item)),
      about: "The firmest of its 3×5×2 grades",
    }),
    column("handling", "Handling", (item) => handlingCell[item.handling]),
    column("aliases", "Aliases", (item) => item.aliases.join("; "), { first: false }),
    column("caption", "Caption", (item) => item.caption, { first: false }),
    column("category", "DPA category", (item) => item.categories.join(", "), { first: false }),
    column("born", "Born", (item) => dateCell(item.born), {
      first: false,
      key: (item) => timeKey(item.born),
    }),
    column("address", "Address", (item) => item.place?.address ?? "", { first: false }),
    column("source", "Sources", (item) => sourcesText(item.provenance), { first: false }),
    column("sourceId", "Id in the source", (item) => item.sourceId, { first: false }),
    ...attributeColumns(kase.entities.values()),
  ];
}
