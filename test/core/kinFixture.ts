import type { Case } from "../../src/core/case";
import { type Entity, entity } from "../../src/core/entity";
import type { Group, Union } from "../../src/core/group";
import { type KinKind, type Link, link } from "../../src/core/link";
import { because, caseOf } from "../fixtures";

/** A reason with a source, graded 1A, that a family link rests on unless a test says otherwise. */
const register = because("register", "R1", "1A/P");

/** 'ann f 1980' → a woman called ann, born 1980; 'm', 'f' or '?' for sex. */
export function person(text: string, rest: Partial<Entity> = {}): Entity {
  const [id = "", sex, born] = text.split(" ");
  const word = sex === "m" ? "male" : sex === "f" ? "female" : "";
  return entity(id, "person", id, {
    attributes: word === "" ? [] : [{ name: "sex", value: word, provenance: [] }],
    ...(born === undefined ? {} : { born }),
    provenance: [register],
    ...rest,
  });
}

/** 'ann parent bob' → ann is bob's parent; kinds with blanks are written with dots ('former.partner'). */
export function kin(text: string, rest: Partial<Link> = {}): Link {
  const [from = "", kind = "", to = ""] = text.split(" ");
  return link(`${from}>${to}:${kind}`, from, to, "family", {
    kin: kind.replaceAll(".", " ") as KinKind,
    provenance: [register],
    ...rest,
  });
}

/** 'ann+bob > cid,dot' → a family record. */
export function union(id: string, text: string, rest: Partial<Union> = {}): Union {
  const [partners = "", children = ""] = text.split(">").map((part) => part.trim());
  const names = (part: string, by: string) =>
    part
      .split(by)
      .map((each) => each.trim())
      .filter(Boolean);
  return {
    ...{ type: "union", id, sourceId: id, name: id, times: {}, ended: "unknown", provenance: [register] },
    ...{ partners: names(partners, "+"), children: names(children, ",") },
    ...rest,
  };
}

/** A case of people, kin and family records. */
export function familyCase(
  people: readonly (string | Entity)[],
  links: readonly (string | Link)[],
  groups: readonly Group[] = [],
  asAt = "2026-06-12",
): Case {
  return caseOf({
    entities: people.map((each) => (typeof each === "string" ? person(each) : each)),
    links: links.map((each) => (typeof each === "string" ? kin(each) : each)),
    groups,
    head: { asAt },
  });
}
