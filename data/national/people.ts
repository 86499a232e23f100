import { type Entity, entity, type Membership, type Role } from "../../src/core/entity";
import { type Ocg, ocg } from "../../src/core/group";
import type { Random } from "../kit/random";
import { ocgName, personName, towns } from "./names";
import { reasons } from "./pool";
import { groupSizes } from "./sizes";

/** An OCG with its members in order of rank: the principal first, then significant, then peripheral. */
export interface Team {
  readonly group: Ocg;
  readonly town: number;
  readonly members: readonly string[];
  /** How many of the members, from the front, are principal or significant. */
  readonly leaders: number;
}

export interface People {
  readonly teams: readonly Team[];
  readonly entities: readonly Entity[];
  readonly associates: readonly string[];
  /** Accountants, letting agents and the like, known to many groups. */
  readonly enablers: readonly string[];
}

const associateCount = 15_000;
const enablerCount = 400;
const types = ["hierarchical", "local or ethnic", "co-operative"] as const;
const crimes = [
  "Class A supply",
  "Cannabis production",
  "Firearms",
  "Fraud",
  "Modern slavery",
  "Vehicle crime",
];

function roleAt(place: number, leaders: number): Role {
  if (place === 0) return "principal";
  return place < leaders ? "significant" : "peripheral";
}

function groupOf(dice: Random, number: number, town: number): Ocg {
  return ocg(`g${number}`, ocgName(dice, number), {
    sourceId: `OCG-${number}`,
    entity: `o${number}`,
    ocgType: dice.pick(types),
    band: {
      criminality: dice.pick([1, 2, 3, 3, 4, 4, 4, 5, 5]),
      intent: dice.pick(["A", "B", "B", "C", "C"]),
    },
    tier: dice.pick([1, 2, 2, 3, 3, 3, 4, 4, 4, 4]),
    locality: towns[town]?.name ?? "",
    criminality: [dice.pick(crimes)],
  });
}

/** All OCGs, their nominals, associates and professional enablers. Every nominal has one OCG, some a second. */
export function people(dice: Random): People {
  const why = reasons(dice, "Named as a member");
  const entities: Entity[] = [];
  const teams: Team[] = [];
  let next = 1;
  groupSizes(dice).forEach((size, index) => {
    const town = dice.whole(0, towns.length - 1);
    const group = groupOf(dice, index + 1, town);
    const leaders = Math.min(size, 1 + Math.max(1, Math.round(size * 0.2)));
    const members = Array.from({ length: size }, () => `p${next++}`);
    entities.push(entity(group.entity ?? "", "ocg", group.name, { sourceId: group.sourceId }));
    members.forEach((id, place) => {
      const role = roleAt(place, leaders);
      const memberships: Membership[] = [{ group: group.id, role, times: {}, provenance: why() }];
      if (index > 0 && dice.next() < 0.04)
        memberships.push({
          group: `g${dice.whole(1, index)}`,
          role: "peripheral",
          times: {},
          provenance: why(),
        });
      // Some of those at the edge of a group are made to work for it.
      const exploited = role === "peripheral" && dice.next() < 0.05;
      entities.push(
        entity(id, "person", personName(dice), {
          sourceId: `N-${id.slice(1)}`,
          memberships,
          born: String(dice.whole(1955, 2006)),
          ...(exploited ? { status: ["exploited"], categories: ["victim"] } : { categories: ["suspect"] }),
        }),
      );
    });
    teams.push({ group, town, members, leaders });
  });
  const others = Array.from({ length: associateCount }, (_, index) => `a${index + 1}`);
  others.forEach((id, index) => {
    const enabler = index < enablerCount;
    entities.push(
      entity(id, "person", personName(dice), {
        sourceId: `N-${id}`,
        categories: ["other"],
        ...(enabler
          ? {
              caption: dice.pick(["accountant", "letting agent", "solicitor"]),
              functions: ["professional-enabling"],
            }
          : {}),
      }),
    );
  });
  return { teams, entities, associates: others.slice(enablerCount), enablers: others.slice(0, enablerCount) };
}
