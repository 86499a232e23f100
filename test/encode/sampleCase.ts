import type { Case } from "../../src/core/case";
import { emptyCase } from "../../src/core/case";
import { type Entity, entity, type Role } from "../../src/core/entity";
import { ocg } from "../../src/core/group";
import { type Link, link } from "../../src/core/link";

/** Memberships with one role in each of the OCGs. */
export function member(role: Role, ...groups: readonly string[]): Pick<Entity, "memberships"> {
  return { memberships: groups.map((group) => ({ group, role, times: {}, provenance: [] })) };
}

/** A case of the given items with the OCGs SMITH, ALPHA, DELTA, GAMMA and BETA (ids g0 … g4, hexagons h0 … h4). */
export function sampleCase(items: readonly Entity[], links: readonly Link[] = []): Case {
  const names = ["SMITH OCG", "ALPHA", "DELTA", "GAMMA", "BETA"];
  const groups = new Map(names.map((name, at) => [`g${at}`, ocg(`g${at}`, name, { entity: `h${at}` })]));
  return {
    ...emptyCase(),
    groups,
    entities: new Map(items.map((item) => [item.id, item])),
    links: new Map(links.map((item) => [item.id, item])),
  };
}

/** Four OCGs in focus; BETA (g4) is grey. */
export const focus: readonly string[] = ["g0", "g1", "g2", "g3"];

export const wood = entity("wood", "person", "WOOD, Gary", {
  ...member("significant", "g0"),
  caption: "courier",
});
export const tracey = entity("tracey", "person", "SMITH, Tracey");
export const liam = entity("liam", "person", "Liam, 16", { status: ["child"], caption: "potential victim" });
export const van = entity("van", "vehicle", "Van ZZ99 ABC", { typeName: "van" });
export const drives = link("e1", "wood", "van", "uses", { label: "drives", strength: "confirmed", count: 7 });
