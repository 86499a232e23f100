import { type Entity, type EntityKind, entity, type Membership, type Role } from "../../src/core/entity";
import { type Provenance, strictestHandling } from "../../src/core/provenance";

/** An entity of a sample case under its key; handling follows the strictest of its reasons. */
export function thing(
  key: string,
  kind: EntityKind,
  label: string,
  reasons: Provenance | readonly Provenance[],
  rest: Partial<Entity> = {},
): Entity {
  const provenance = "claim" in reasons ? [reasons] : reasons;
  const handling = strictestHandling(provenance.flatMap((each) => (each.grade ? [each.grade.handling] : [])));
  return entity(`n-${key}`, kind, label, { provenance, handling, ...rest });
}

/** A role in an OCG; the group's key without its prefix. */
export function member(group: string, role: Role, reason: Provenance, from?: string): Membership {
  return {
    group: `g-${group}`,
    role,
    times: from === undefined ? {} : { from },
    provenance: [reason],
  };
}
