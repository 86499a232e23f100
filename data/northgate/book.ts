import type { Entity, EntityKind, Role } from "../../src/core/entity";
import type { Group } from "../../src/core/group";
import type { KinKind, Link, LinkKind } from "../../src/core/link";
import type { Provenance } from "../../src/core/provenance";
import { type ProofDetail, proof } from "../kit/proof";
import { type Random, random } from "../kit/random";
import { member, thing } from "../kit/thing";
import { tie } from "../kit/tie";
import { streetName } from "./names";
import type { OcgKey } from "./ocgs";
import { anywhere, placed, type Quarter } from "./town";

/** How reports of the case are graded: mostly known, some untested, a few that may be wrong. */
const grades = [
  "1A/P",
  "1A/P",
  "1B/P",
  "1B/P",
  "1B/P",
  "1B/C",
  "2B/P",
  "2B/P",
  "2B/P",
  "2B/C",
  "2C/P",
  "2C/P",
  "2C/C",
  "3C/P",
  "2D/P",
] as const;

/** The case while it is being written: everything is added once, numbered as it comes, and graded. */
export interface Book {
  readonly dice: Random;
  readonly entities: Entity[];
  readonly links: Link[];
  readonly groups: Group[];
  /** A graded reason; without a grade one is drawn. */
  readonly why: (claim: string, grade?: string, rest?: ProofDetail) => Provenance;
  /** Adds an entity and gives its key back. */
  readonly add: (
    key: string,
    kind: EntityKind,
    label: string,
    claim: string,
    rest?: Partial<Entity> & { readonly grade?: string },
  ) => string;
  readonly tie: (
    from: string,
    to: string,
    kind: LinkKind,
    label: string,
    rest?: Partial<Link> & { readonly grade?: string },
  ) => void;
  readonly kin: (from: string, to: string, kin: KinKind, label: string, grade?: string) => void;
  readonly home: (key: string, area: Quarter, label?: string) => string;
  readonly phone: (key: string) => string;
  readonly plate: () => string;
}

/** A role in one of the five OCGs. */
export function roleIn(book: Book, ocg: OcgKey, role: Role, grade?: string) {
  return member(ocg, role, book.why(`${role} in ${ocg.toUpperCase()}`, grade));
}

const letters = "ABCDEFGHJKLMNPRSTUVWXYZ";

export function newBook(seed: number): Book {
  const dice = random(seed);
  const entities: Entity[] = [];
  const links: Link[] = [];
  const next = { phone: 0, plate: 0, house: 0 };
  const why: Book["why"] = (claim, grade, rest = {}) =>
    proof(grade ?? dice.pick(grades), `N${dice.whole(101, 268)}`, claim, rest);
  const add: Book["add"] = (key, kind, label, claim, { grade, ...rest } = {}) => {
    const sourceId = `NG${1001 + entities.length}`;
    entities.push(thing(key, kind, label, why(claim, grade), { sourceId, ...rest }));
    return key;
  };
  return {
    dice,
    entities,
    links,
    groups: [],
    why,
    add,
    tie: (from, to, kind, label, { grade, ...rest } = {}) => {
      const date = rest.times?.to ?? rest.times?.from;
      links.push(tie(from, to, kind, label, why(label, grade, date === undefined ? {} : { date }), rest));
    },
    kin: (from, to, kin, label, grade = "1A/P") => {
      links.push(tie(from, to, "family", label, why(`${label} (register)`, grade), { kin }));
    },
    home: (key, area, label) => {
      const number = next.house++;
      const address = label ?? `${1 + ((number * 17) % 96)} ${streetName(number)}`;
      return add(key, "premises", address, `${address}, ${area.ward}`, {
        typeName: "home",
        place: placed(anywhere(dice, area), `${address}, ${area.ward}`, "exact"),
      });
    },
    phone: (key) => {
      const number = `07700 ${900_000 + ((next.phone++ * 37) % 1000)}`;
      return add(key, "phone", number, "Number in use");
    },
    plate: () => {
      const at = next.plate++;
      const letter = (n: number) => letters.charAt(n % letters.length);
      return `ZZ99 N${letter(Math.floor(at / letters.length))}${letter(at)}`;
    },
  };
}
