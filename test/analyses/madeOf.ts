import type { Case } from "../../src/core/case";
import type { Entity } from "../../src/core/entity";
import type { Link } from "../../src/core/link";
import { caseOf } from "../fixtures";

/** A case of some entities and links and nothing else. */
export const madeOf = (entities: readonly Entity[], links: readonly Link[]): Case =>
  caseOf({ entities, links });
