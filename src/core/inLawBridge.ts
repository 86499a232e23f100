import type { Case } from "./case";
import type { Family } from "./family";
import { kinFrom } from "./kinPath";

/** A union that joins the families of two OCGs. */
export interface InLawBridge {
  readonly union: string;
  /** The partner on each side, and the OCGs of that side that the other has not. */
  readonly sides: readonly [BridgeSide, BridgeSide];
}

export interface BridgeSide {
  readonly person: string;
  readonly groups: readonly string[];
  /** A nominal of the OCG who is kin, where the partner is none themselves. */
  readonly through?: string;
}

/** Steps of kin over which somebody counts as of an OCG's family. */
const reach = 2;

function groupsOf(kase: Case, person: string): readonly string[] {
  return [...new Set((kase.entities.get(person)?.memberships ?? []).map(({ group }) => group))].filter(
    (id) => kase.groups.get(id)?.type === "ocg",
  );
}

/** OCGs of somebody, else of the nearest kin who are nominals and are not kin by the union itself. */
function sideOf(kase: Case, family: Family, person: string, without: ReadonlySet<string>): BridgeSide {
  const own = groupsOf(kase, person);
  if (own.length > 0) return { person, groups: own };
  const paths = kinFrom(family, person, { within: reach });
  for (const path of paths) {
    if (path.steps.some(({ to }) => without.has(to))) continue;
    const groups = groupsOf(kase, path.to);
    if (groups.length > 0) return { person, groups, through: path.to };
  }
  return { person, groups: [] };
}

/**
 * Couples who are together, one partner of one OCG's family and the other of another's: where two groups could meet. A nominal
 * counts for their own OCG; of who is none, the nearest nominal within two steps of kin on their own side.
 */
export function inLawBridges(kase: Case, family: Family): readonly InLawBridge[] {
  let nominals = 0;
  for (const item of kase.entities.values()) if (item.memberships.length > 0) nominals++;
  if (nominals === 0) return [];
  return family.unions.flatMap(({ key, adults, episodes, children }): readonly InLawBridge[] => {
    const [a, b] = adults;
    const ended = episodes.at(-1)?.ended;
    if (a === undefined || b === undefined || ended === "separated" || ended === "divorced") return [];
    const shared = new Set(children.map(({ person }) => person));
    const one = sideOf(kase, family, a, new Set([b, ...shared]));
    const other = sideOf(kase, family, b, new Set([a, ...shared]));
    const left = one.groups.filter((id) => !other.groups.includes(id));
    const right = other.groups.filter((id) => !one.groups.includes(id));
    // Between two who are both only kin of nominals there is no bridge that anybody has seen.
    if (left.length === 0 || right.length === 0 || (one.through && other.through)) return [];
    return [
      {
        union: key,
        sides: [
          { ...one, groups: left },
          { ...other, groups: right },
        ],
      },
    ];
  });
}
