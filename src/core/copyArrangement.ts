import { type Arrangement, emptyArrangement, type Fold, type Position } from "./arrangement";
import { type CaseFile, caseFile } from "./caseFile";
import { type Sanitised, type SanitiseOptions, sanitise } from "./sanitise";
import type { ShareProfile } from "./shareProfile";

const nameOf = (count: number) => `${count} marks`;

/** The places of the original for what is in the copy, so that a briefing can use either; folds keep their members that are left, not their names. */
export function copyArrangement(arrangement: Arrangement, { ids }: Sanitised): Arrangement {
  const folds = new Map<string, Fold>();
  const foldIds = new Map<string, string>();
  for (const fold of arrangement.folds.values()) {
    const members = fold.members.flatMap((id) => ids.entities.get(id) ?? []);
    const [first] = members;
    if (first === undefined || members.length < 2) continue;
    const id = `f${first}`;
    foldIds.set(fold.id, id);
    folds.set(id, {
      id,
      label: nameOf(members.length),
      by: fold.by === "ocg" || fold.by === "leaves" ? fold.by : "chosen",
      members,
    });
  }
  const positions = new Map<string, Position>();
  for (const [old, { x, y, pinned }] of arrangement.positions) {
    const id = ids.entities.get(old) ?? foldIds.get(old);
    if (id !== undefined) positions.set(id, { x, y, pinned });
  }
  // The last one left of a fold stands where the fold stood.
  for (const fold of arrangement.folds.values()) {
    const left = fold.members.flatMap((id) => ids.entities.get(id) ?? []);
    const [only] = left;
    const place = arrangement.positions.get(fold.id);
    if (left.length === 1 && only !== undefined && place && !positions.has(only))
      positions.set(only, { x: place.x, y: place.y, pinned: false });
  }
  return {
    ...emptyArrangement,
    layout: arrangement.layout,
    multiplicity: arrangement.multiplicity,
    positions,
    folds,
    focus: arrangement.focus.flatMap((id) => ids.groups.get(id) ?? []),
  };
}

export interface SanitisedFile extends Sanitised {
  readonly file: CaseFile;
}

/** A partner's copy as a case file of its own. Filters name what they hide, so none goes along. */
export function sanitiseFile(
  file: CaseFile,
  profile: ShareProfile,
  options: SanitiseOptions = {},
): SanitisedFile {
  const made = sanitise(file.case, profile, options);
  return { ...made, file: caseFile(made.case, { arrangement: copyArrangement(file.arrangement, made) }) };
}
