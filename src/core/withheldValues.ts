import type { Case } from "./case";
import type { Attribute, Entity, EntityKind, Note } from "./entity";
import { entityFate, type Fate } from "./fate";
import type { Group } from "./group";
import type { Provenance } from "./provenance";
import type { ShareProfile } from "./shareProfile";
import type { WithheldCategory, WithheldEnd, WithheldValue } from "./withheld";

const byKind: { readonly [K in EntityKind]: WithheldCategory } = {
  person: "names",
  ocg: "groups",
  organisation: "groups",
  business: "groups",
  premises: "addresses",
  vehicle: "plates",
  phone: "phones",
  account: "accounts",
  commodity: "things",
  cash: "things",
  weapon: "things",
  online: "things",
  event: "events",
  document: "things",
  unknown: "names",
};

const phoneLike = /^\+?[\d\s().-]{10,}$/;
const plateLike = /^(?:[A-Z]{2}\d{2}\s?[A-Z]{3}|[A-Z]\d{1,3}\s?[A-Z]{3}|[A-Z]{3}\s?\d{1,3}[A-Z])$/i;

/** What sort of value an attribute holds, by its shape first: names of columns are what a file called them. */
function attributeCategory({ name, value }: Attribute): WithheldCategory {
  if (phoneLike.test(value.trim())) return "phones";
  if (plateLike.test(value.trim()) || /registration|plate|vrm/i.test(name)) return "plates";
  if (/address|post ?code|lives/i.test(name)) return "addresses";
  if (/account|sort ?code|iban|card|ends in|passport|licen[cs]e|nino|nhs/i.test(name)) return "accounts";
  if (/birth|dob|born/i.test(name)) return "births";
  if (/name|alias/i.test(name)) return "names";
  return "notes";
}

type Add = (
  category: WithheldCategory,
  value: string | undefined,
  of: string,
  reason: string,
  end?: WithheldEnd,
) => void;

const noFreeText = "Free text leaves line by line only";
const noSources = "Sources and their words stay";

function provenanceValues(add: Add, of: string, list: readonly Provenance[]): void {
  for (const { claim, source, note } of list)
    for (const text of [claim, source, note]) add("notes", text, of, noSources);
}

function noteValues(add: Add, of: string, notes: readonly Note[], profile: ShareProfile): void {
  for (const { id, text } of notes) {
    const line = profile.lines.find((each) => each.item === of && each.note === id && each.read === text);
    if (line?.text !== text) add("notes", text, of, noFreeText);
  }
}

const withClock = /T\d{2}:\d{2}/;

function timeValues(add: Add, of: string, times: Entity["times"], profile: ShareProfile): void {
  if (profile.rules.dates === "kept") return;
  for (const time of [times.from, times.to])
    if (time && withClock.test(time))
      add("events", time, of, "Times are told by the month at most", "generalised");
}

function entityValues(add: Add, item: Entity, fate: Fate, profile: ShareProfile): void {
  const { rules } = profile;
  const { id } = item;
  const gone = fate.type === "left out";
  const own = (gone ? fate.category : undefined) ?? byKind[item.kind];
  const named = !gone && fate.naming === "kept";
  const why = gone ? fate.reason : "Goes by a stand-in name";
  // Children and victims are told as counts of a home.
  const end = own === "children" ? "counted" : gone ? "removed" : "replaced";
  if (!named) add(own, item.label, id, why, end);
  for (const alias of item.aliases)
    add(own, alias, id, named ? "Other names are not needed" : why, named ? "removed" : end);
  if (gone || rules.words === "left out") add("notes", item.caption, id, noFreeText);
  for (const attribute of item.attributes) {
    provenanceValues(add, id, attribute.provenance);
    const agreedAddress = !gone && fate.agreed && /address/i.test(attribute.name);
    if (gone || !(rules.attributes.includes(attribute.name) || agreedAddress))
      add(
        attributeCategory(attribute),
        attribute.value,
        id,
        gone ? fate.reason : `'${attribute.name}' is not among the facts that leave`,
      );
  }
  if (item.born && (gone || rules.births !== "kept"))
    add(
      "births",
      item.born,
      id,
      gone ? fate.reason : "Told less exactly, or not at all",
      gone || rules.births === "left out" ? "removed" : "generalised",
    );
  if (item.place) {
    const kept = !gone && (fate.agreed || rules.addresses === "kept");
    if (!kept)
      add(
        "addresses",
        item.place.address,
        id,
        gone ? fate.reason : "Addresses that were not agreed",
        gone || rules.addresses === "left out" ? "removed" : "generalised",
      );
    add(
      "coordinates",
      `${item.place.lon} ${item.place.lat}`,
      id,
      "No place is told finer than its cell",
      gone || rules.cells === "left out" ? "removed" : "generalised",
    );
  }
  if (item.photo && (gone || rules.photos === "left out"))
    add("photos", item.photo, id, gone ? fate.reason : "Photographs stay");
  noteValues(add, id, item.notes, profile);
  provenanceValues(add, id, item.provenance);
  for (const membership of item.memberships) provenanceValues(add, id, membership.provenance);
  add("ids", item.sourceId, id, "Ids of sources stay");
  add("ids", id, id, "Ids are made anew");
  timeValues(add, id, item.times, profile);
}

function groupValues(add: Add, group: Group, profile: ShareProfile): void {
  if (group.type !== "cluster") provenanceValues(add, group.id, group.provenance);
  add("ids", group.sourceId, group.id, "Ids of sources stay");
  add("ids", group.id, group.id, "Ids are made anew");
  if (group.type !== "ocg" || profile.rules.groups === "stand-in")
    add("groups", group.name, group.id, "Goes by a stand-in name", "replaced");
  if (group.type !== "ocg") return;
  add("names", group.planOwner, group.id, "Names of staff stay");
  const { violence, cashFlow, cohesion } = group.capability;
  for (const text of [group.locality, group.summary, ...group.criminality, violence, cashFlow, cohesion])
    add("notes", text, group.id, noFreeText);
  // Words that somebody wrote for the page about the OCG.
  for (const { words, of } of group.wording ?? [])
    for (const text of [words, of]) add("notes", text, group.id, noFreeText);
}

/** Every text in a record of the plan, however deep. */
function planTexts(add: Add, value: unknown, of: string): void {
  if (typeof value === "string") add("plan", value, of, "The plan stays");
  else if (Array.isArray(value)) for (const each of value) planTexts(add, each, of);
  else if (typeof value === "object" && value !== null)
    for (const each of Object.values(value)) planTexts(add, each, of);
}

/** Lists of the plan that say how things are shared, and no more. */
const ownLists = new Set(["profiles", "ledger", "disclosures"]);

/** Every value of the case that may not be in the copy, each once, by the fates of what it was found on. */
export function withheldValues(
  kase: Case,
  profile: ShareProfile,
  fates: ReadonlyMap<string, Fate>,
): readonly WithheldValue[] {
  const found = new Map<string, WithheldValue>();
  const add: Add = (category, value, of, reason, end = "removed") => {
    const text = value?.trim() ?? "";
    const key = `${category}\u0000${text}`;
    if (text !== "" && !found.has(key)) found.set(key, { category, value: text, of, end, reason });
  };
  for (const item of kase.entities.values())
    entityValues(add, item, fates.get(item.id) ?? entityFate(kase, item, profile), profile);
  for (const item of kase.links.values()) {
    if (profile.rules.words === "left out" && item.label.includes(" "))
      add("notes", item.label, item.id, noFreeText);
    provenanceValues(add, item.id, item.provenance);
    noteValues(add, item.id, item.notes, profile);
    for (const attribute of item.attributes)
      add(attributeCategory(attribute), attribute.value, item.id, "Further facts of links stay");
    add("ids", item.sourceId, item.id, "Ids of sources stay");
    timeValues(add, item.id, item.times, profile);
  }
  for (const group of kase.groups.values()) groupValues(add, group, profile);
  for (const item of kase.incidents.values()) {
    add("ids", item.sourceId, item.id, "Ids of sources stay");
    if (item.place) {
      add("addresses", item.place.address, item.id, "Places of incidents stay");
      add(
        "coordinates",
        `${item.place.lon} ${item.place.lat}`,
        item.id,
        "No place is told finer than its cell",
        "generalised",
      );
    }
    for (const attribute of item.attributes)
      add(attributeCategory(attribute), attribute.value, item.id, "Facts of incidents stay");
    provenanceValues(add, item.id, item.provenance);
    timeValues(add, item.id, item.times, profile);
  }
  for (const [name, list] of Object.entries(kase.plan)) if (!ownLists.has(name)) planTexts(add, list, name);
  add("groups", kase.head.title, kase.head.id, "The name of the case stays", "replaced");
  add("ids", kase.head.id, kase.head.id, "Ids are made anew");
  for (const file of kase.head.files) add("ids", file, kase.head.id, "Names of files stay");
  return [...found.values()];
}
