import type { Entity } from "./entity";
import type { Group } from "./group";
import type { Link } from "./link";
import { linkLists } from "./linkLists";
import type { Marking } from "./marking";
import type { Area, Incident } from "./place";
import { emptyPlan, type Plan } from "./plan";

/** What is true of the case as a whole. */
export interface CaseHead {
  /** Identifies the case across files and tabs; random, made where the case is made. */
  readonly id: string;
  readonly title: string;
  /** A line for the right of the marking bar ('Training case: SMITH OCG is fictional'). */
  readonly note: string;
  /** None until the user has chosen one: nothing is drawn before. */
  readonly marking?: Marking;
  /** Ages and 'as at' lines use this date (ISO). Empty = not stated. */
  readonly asAt: string;
  /** Where the material came from: file names. */
  readonly files: readonly string[];
}

/** The facts. Immutable: every change is an Edit. Maps keep the order of the source. */
export interface Case {
  readonly head: CaseHead;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly links: ReadonlyMap<string, Link>;
  readonly groups: ReadonlyMap<string, Group>;
  readonly areas: ReadonlyMap<string, Area>;
  readonly incidents: ReadonlyMap<string, Incident>;
  readonly plan: Plan;
}

export interface CaseCounts {
  /** Placeholders included. */
  readonly entities: number;
  /** Entities made for references to things that are not in the file. */
  readonly placeholders: number;
  readonly links: number;
  readonly groups: number;
  readonly incidents: number;
  readonly areas: number;
  readonly persons: number;
  readonly events: number;
}

/** A case with nothing in it. */
export function emptyCase(head: Partial<CaseHead> = {}): Case {
  return {
    head: { id: "", title: "", note: "", asAt: "", files: [], ...head },
    entities: new Map(),
    links: new Map(),
    groups: new Map(),
    areas: new Map(),
    incidents: new Map(),
    plan: emptyPlan,
  };
}

/** Counts of everything, by the same words in tests, messages and the truth line. */
export function caseCounts(kase: Case): CaseCounts {
  let placeholders = 0;
  let persons = 0;
  let events = 0;
  for (const item of kase.entities.values()) {
    if (item.placeholder) placeholders++;
    if (item.kind === "person") persons++;
    else if (item.kind === "event") events++;
  }
  return {
    entities: kase.entities.size,
    placeholders,
    links: kase.links.size,
    groups: kase.groups.size,
    incidents: kase.incidents.size,
    areas: kase.areas.size,
    persons,
    events,
  };
}

/** Link ids at each entity id, made once for the links of a case; a self loop is listed once. Entities without links are absent. */
export function linksAt(kase: Case): ReadonlyMap<string, readonly string[]> {
  return linkLists(kase.links);
}
