import type { Position } from "../core/arrangement";
import type { Case } from "../core/case";
import type { Entity } from "../core/entity";
import { attributeColumn, madeIdPrefix } from "../core/factNames";
import type { Group } from "../core/group";
import type { Link } from "../core/link";
import { written } from "./form";
import type { GraphIds } from "./graphIds";
import { entityForm, headForm, linkForm, writtenGroup } from "./linchpinForm";

/** What a writer puts elsewhere itself: .anx has cards for provenance and notes. */
export interface RecordChoice {
  readonly cards: boolean;
}

type Json = Record<string, unknown>;

const separator = ";";

/** Several words in one column; undefined when they could not be told apart again. */
export function joinedWords(words: readonly string[]): string | undefined {
  const plain = words.every((word) => word !== "" && word === word.trim() && !word.includes(separator));
  return plain ? words.join(`${separator} `) : undefined;
}

/** Columns of an item's attributes by index; undefined where no column can bear the name, or where the value is a blank, which other tools take for nothing. */
export function columnsOf(item: Entity | Link): readonly (string | undefined)[] {
  if (item.attributes.length === 0) return [];
  const seen = new Map<string, number>();
  return item.attributes.map(({ name, value }) => {
    if (value.trim() === "") return undefined;
    const nth = (seen.get(name) ?? 0) + 1;
    seen.set(name, nth);
    return attributeColumn(name, nth);
  });
}

/** Attributes that a column cannot say whole: with their place in the list, and their value where no column has it. */
function oddAttributes(item: Entity | Link, whole: Readonly<Json>): readonly Json[] {
  const columns = columnsOf(item);
  const all = whole.attributes as readonly Json[] | undefined;
  return (all ?? []).flatMap((each, at): readonly Json[] => {
    if (columns[at] === undefined) return [{ at, value: "", ...each }];
    return each.provenance ? [{ at, name: each.name, provenance: each.provenance }] : [];
  });
}

function common(item: Entity | Link, fileId: string, choice: RecordChoice, whole: Readonly<Json>): Json {
  const out: Json = {};
  const read = fileId.startsWith(madeIdPrefix) ? "" : fileId;
  if (read !== item.sourceId) out.sourceId = item.sourceId;
  const odd = oddAttributes(item, whole);
  if (odd.length > 0) out.attributes = odd;
  if (!choice.cards && whole.provenance) out.provenance = whole.provenance;
  if (!choice.cards && whole.notes) out.notes = whole.notes;
  if (whole.marking) out.marking = whole.marking;
  return out;
}

const plain = (item: Entity | Link): boolean =>
  item.provenance.length + item.notes.length === 0 &&
  !item.marking &&
  item.attributes.every((each) => each.provenance.length === 0);

/** What the plain columns of an entity leave out. */
export function entityRecord(
  item: Entity,
  ids: GraphIds,
  choice: RecordChoice,
  position: Position | undefined,
): Json {
  const simple =
    plain(item) && item.memberships.length === 0 && columnsOf(item).every((each) => each !== undefined);
  const whole = simple ? {} : written(entityForm, item);
  const out = common(item, ids.entity(item.id) ?? "", choice, whole);
  if (item.aliases.length > 0 && joinedWords(item.aliases) === undefined) out.aliases = item.aliases;
  if (whole.memberships) out.memberships = whole.memberships;
  if (position?.pinned) out.pinned = true;
  return out;
}

/** What the plain columns of a link leave out. */
export function linkRecord(item: Link, ids: GraphIds, choice: RecordChoice): Json {
  const simple = plain(item) && columnsOf(item).every((each) => each !== undefined);
  return common(item, ids.link(item.id), choice, simple ? {} : written(linkForm, item));
}

/** A group with the ids of the file; what refers to nothing in the case is left out. */
function groupRecord(group: Group, ids: GraphIds): Json {
  const known = (list: readonly string[]) => list.flatMap((id) => ids.entity(id) ?? []);
  const one = (id: string | undefined) => (id === undefined ? undefined : ids.entity(id));
  const out: Json = { ...writtenGroup(group) };
  switch (group.type) {
    case "ocg":
      out.entity = one(group.entity);
      break;
    case "household":
      out.address = one(group.address);
      out.members = known(group.members);
      break;
    case "union":
      out.partners = known(group.partners);
      out.children = known(group.children);
      break;
    case "cluster":
      out.entity = one(group.entity);
      out.members = known(group.members);
      break;
  }
  return out;
}

/** The case's head and groups. The internal id stays behind: a copy that comes back is another case than the one it was made of. */
export function caseRecord(kase: Case, ids: GraphIds): Json {
  const { id: _, ...head } = written(headForm, kase.head);
  const groups = [...kase.groups.values()].map((group) => groupRecord(group, ids));
  return { head, ...(groups.length > 0 ? { groups } : {}) };
}
