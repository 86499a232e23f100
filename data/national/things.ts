import { type Entity, entity } from "../../src/core/entity";
import type { Random } from "../kit/random";
import { businessName, phoneName, plateName, towns } from "./names";

export interface Things {
  readonly entities: readonly Entity[];
  readonly phones: readonly string[];
  readonly vehicles: readonly string[];
  readonly premises: readonly string[];
  readonly accounts: readonly string[];
  readonly businesses: readonly string[];
  readonly online: readonly string[];
}

const ids = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** What people use, own, live in and are paid through: with the people and OCGs 110,000 entities. */
export function things(dice: Random): Things {
  const phones = ids("t", 24_000);
  const vehicles = ids("v", 9_000);
  const premises = ids("h", 11_000);
  const accounts = ids("c", 6_000);
  const businesses = ids("b", 2_500);
  const online = ids("x", 775);
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  const address = (index: number): Partial<Entity> => {
    const town = towns[index % towns.length];
    if (!town) return {};
    return {
      place: {
        lon: round(town.lon + dice.normal() * 0.02),
        lat: round(town.lat + dice.normal() * 0.012),
        precision: "street",
        address: `${1 + (index % 240)} Invented Row, ${town.name}`,
      },
    };
  };
  const entities = [
    ...phones.map((id, index) => entity(id, "phone", phoneName(index), { sourceId: `T-${index + 1}` })),
    ...vehicles.map((id, index) =>
      entity(id, "vehicle", plateName(index), { typeName: dice.pick(["car", "van", "motorcycle"]) }),
    ),
    ...premises.map((id, index) =>
      entity(
        id,
        "premises",
        `${1 + (index % 240)} ${towns[index % towns.length]?.name ?? ""}`,
        address(index),
      ),
    ),
    ...accounts.map((id, index) => entity(id, "account", `Account ${100_000 + index}`)),
    ...businesses.map((id, index) => entity(id, "business", businessName(dice), address(index))),
    ...online.map((id, index) => entity(id, "online", `user_${index + 1}`)),
  ];
  return { entities, phones, vehicles, premises, accounts, businesses, online };
}
