import type { Arrangement } from "../../src/core/arrangement";
import type { Case } from "../../src/core/case";
import type { Attribute, Entity, Note } from "../../src/core/entity";
import type { Group } from "../../src/core/group";
import type { Link } from "../../src/core/link";
import type { Provenance } from "../../src/core/provenance";

/** What an XML file makes of a text: no controls, newlines alone. */
export function asXml(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, "");
}

/** A case without its internal ids: entities by place in the list, so that two cases can be compared. */
export function comparable(kase: Case, text: (text: string) => string = (same) => same) {
  const places = new Map([...kase.entities.keys()].map((id, at) => [id, at]));
  const at = (id: string | undefined) => (id === undefined ? undefined : places.get(id));
  const all = (ids: readonly string[]) => ids.flatMap((id) => places.get(id) ?? []);
  const reason = (item: Provenance) => item;
  const attribute = (item: Attribute) => ({ ...item, value: text(item.value), name: text(item.name) });
  const note = ({ id: _, ...item }: Note) => item;
  const filled = ({ from, to }: { from?: string; to?: string }) => ({
    ...(from ? { from: text(from) } : {}),
    ...(to ? { to: text(to) } : {}),
  });
  const both = (item: Entity | Link) => ({
    sourceId: item.sourceId,
    kind: item.kind,
    label: text(item.label),
    attributes: item.attributes.map(attribute),
    times: filled(item.times),
    provenance: item.provenance.map(reason),
    handling: item.handling,
    marking: item.marking,
    notes: item.notes.map(note),
  });
  const entity = (item: Entity) => ({
    ...both(item),
    typeName: text(item.typeName),
    caption: text(item.caption),
    aliases: item.aliases.map(text),
    memberships: item.memberships,
    functions: item.functions,
    status: item.status,
    categories: item.categories,
    born: item.born ? text(item.born) : undefined,
    place: item.place ? { ...item.place, address: text(item.place.address) } : undefined,
    photo: item.photo,
    placeholder: item.placeholder,
  });
  const link = (item: Link) => ({
    ...both(item),
    from: at(item.from),
    to: at(item.to),
    kin: item.kin,
    direction: item.direction,
    flow: item.flow,
    volume: item.volume ? { ...item.volume, unit: text(item.volume.unit) } : undefined,
    strength: item.strength,
    count: item.count,
    weight: item.weight,
  });
  const group = (item: Group) => {
    switch (item.type) {
      case "ocg":
        return { ...item, entity: at(item.entity) };
      case "household":
        return { ...item, address: at(item.address), members: all(item.members) };
      case "union":
        return { ...item, partners: all(item.partners), children: all(item.children) };
      case "cluster":
        return { ...item, entity: at(item.entity), members: all(item.members) };
    }
  };
  return {
    entities: [...kase.entities.values()].map(entity),
    links: [...kase.links.values()].map(link),
    groups: [...kase.groups.values()].map(group),
  };
}

/** Positions by place in the list of entities, rounded to `digits`. */
export function positionsOf(kase: Case, arrangement: Arrangement | undefined, digits = 6) {
  const factor = 10 ** digits;
  return [...kase.entities.keys()].map((id) => {
    const found = arrangement?.positions.get(id);
    if (!found || !Number.isFinite(found.x) || !Number.isFinite(found.y)) return undefined;
    const round = (value: number) => Math.round(value * factor) / factor + 0;
    return { x: round(found.x), y: round(found.y), pinned: found.pinned };
  });
}

/** Keys whose texts are ids of a case. */
const ids = ["id", "entity", "members", "partners", "children", "group"];
const dates = ["from", "to", "born", "date", "reviewDate"];

/** An item with texts that XML can hold, and no date that is empty text: such a date says nothing. */
function clean(value: unknown): unknown {
  if (typeof value === "string") return asXml(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== "object" || value === null) return value;
  const made = Object.entries(value)
    .filter(([key, each]) => !dates.includes(key) || clean(each) !== "")
    .map(([key, each]) => [key, ids.includes(key) && typeof each !== "object" ? each : clean(each)]);
  return Object.fromEntries(made);
}

/** A case of texts that XML can hold; links keep their ends. */
export function asFile(kase: Case): Case {
  const every = <T>(items: ReadonlyMap<string, T>, keep: (item: T) => Partial<T> = () => ({})) =>
    new Map([...items].map(([id, item]) => [id, { ...(clean(item) as T), ...keep(item) }]));
  return {
    ...kase,
    entities: every(kase.entities),
    links: every(kase.links, ({ from, to }) => ({ from, to })),
    groups: every(kase.groups, (group) =>
      group.type === "household"
        ? { members: group.members, ...(group.address === undefined ? {} : { address: group.address }) }
        : group.type === "union"
          ? { partners: group.partners, children: group.children }
          : group.type === "cluster"
            ? { members: group.members }
            : {},
    ),
  };
}

/** A case as a chart of i2 can have it. */
export function asChart(kase: Case): Case {
  const entities = [...kase.entities].map(([id, { photo: _, ...item }]) => [id, item] as const);
  return {
    ...kase,
    entities: new Map(entities),
    links: new Map([...kase.links].filter(([, item]) => item.from !== item.to)),
  };
}
