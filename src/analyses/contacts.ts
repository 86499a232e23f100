import { type Case, linksAt } from "../core/case";
import type { Entity, EntityKind } from "../core/entity";
import { type Link, otherEnd } from "../core/link";
import { type SourceType, sourceTypeOf } from "../core/sourceType";
import { isPerson } from "./peopleOf";

/** Two people in contact, and the links of the case that say so (one for a direct link, two or three through a thing). */
export interface Contact {
  readonly a: string;
  readonly b: string;
  readonly links: readonly Link[];
  /** The thing they share, if they are not linked directly. */
  readonly through?: string;
  readonly source: SourceType;
}

/** A thing shared by too many to mean contact: a hospital, a solicitor's office, the custody suite. */
export interface DroppedHub {
  readonly id: string;
  readonly people: number;
}

export interface Contacts {
  readonly contacts: readonly Contact[];
  readonly dropped: readonly DroppedHub[];
}

export interface ContactRules {
  /** Most people that may share a thing for each to be the other's contact. */
  readonly hubLimit: number;
  /** Source types left out: untick telephone and see. */
  readonly without: ReadonlySet<SourceType>;
}

const sharing: ReadonlySet<EntityKind> = new Set<EntityKind>([
  "phone",
  "premises",
  "vehicle",
  "account",
  "event",
  "online",
]);
/** Devices and accounts stand for who uses them: a call between two phones is a contact between two people. */
const standsForUser: ReadonlySet<EntityKind> = new Set<EntityKind>(["phone", "online", "account"]);
const calls: ReadonlySet<Link["kind"]> = new Set<Link["kind"]>(["communicates", "pays"]);

interface Way {
  readonly person: string;
  readonly links: readonly Link[];
}

/** People at a thing, each once with the links by which they are there. An event also counts those whose phones were in it. */
function peopleAt(kase: Case, thing: Entity, at: ReadonlyMap<string, readonly string[]>): readonly Way[] {
  const ways = new Map<string, Link[]>();
  const add = (person: string, links: readonly Link[]) => {
    const known = ways.get(person);
    if (known) known.push(...links);
    else ways.set(person, [...links]);
  };
  for (const id of at.get(thing.id) ?? []) {
    const item = kase.links.get(id);
    const other = item && kase.entities.get(otherEnd(item, thing.id));
    if (!item || !other || item.kind === "rival") continue;
    if (isPerson(kase, other)) add(other.id, [item]);
    else if (thing.kind === "event" && standsForUser.has(other.kind))
      for (const far of at.get(other.id) ?? []) {
        const use = kase.links.get(far);
        const user = use && kase.entities.get(otherEnd(use, other.id));
        if (use && user && isPerson(kase, user)) add(user.id, [item, use]);
      }
  }
  return [...ways].map(([person, links]) => ({ person, links }));
}

/**
 * The person projection: people are in contact when they are linked directly, share a phone, premises, vehicle, account,
 * online identity or event, or when a phone or account of one calls or pays one of the other's. Rivalry is no contact;
 * things that more than `hubLimit` people share are left out and named (interdiction §9.6).
 */
export function contacts(kase: Case, rules: ContactRules): Contacts {
  const at = linksAt(kase);
  const found: Contact[] = [];
  const dropped: DroppedHub[] = [];
  const put = (contact: Contact) => {
    if (contact.a !== contact.b && !rules.without.has(contact.source)) found.push(contact);
  };
  for (const item of kase.links.values()) {
    if (item.kind === "rival") continue;
    const from = kase.entities.get(item.from);
    const to = kase.entities.get(item.to);
    if (from && to && isPerson(kase, from) && isPerson(kase, to))
      put({ a: from.id, b: to.id, links: [item], source: sourceTypeOf(item.kind) });
    else if (from && to && calls.has(item.kind) && standsForUser.has(from.kind) && standsForUser.has(to.kind))
      for (const a of peopleAt(kase, from, at))
        for (const b of peopleAt(kase, to, at))
          put({
            a: a.person,
            b: b.person,
            links: [...a.links, item, ...b.links],
            through: from.id,
            source: sourceTypeOf(item.kind, from.kind),
          });
  }
  for (const thing of kase.entities.values()) {
    if (!sharing.has(thing.kind)) continue;
    const people = peopleAt(kase, thing, at);
    if (people.length > rules.hubLimit) {
      dropped.push({ id: thing.id, people: people.length });
      continue;
    }
    people.forEach((a, index) => {
      for (const b of people.slice(index + 1))
        put({
          a: a.person,
          b: b.person,
          links: [...a.links, ...b.links],
          through: thing.id,
          source: sourceTypeOf("other", thing.kind),
        });
    });
  }
  return { contacts: found, dropped: dropped.sort((a, b) => b.people - a.people) };
}
