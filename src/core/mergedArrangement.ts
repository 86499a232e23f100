import { type Fold, maxFocus, type Position } from "./arrangement";
import type { CaseFile } from "./caseFile";
import type { ArrangementChange } from "./edit";
import type { MapChange } from "./mapChange";
import { repointedArrangement } from "./repoint";
import type { NewId } from "./repointFilter";

/** Positions, folds and colours: nothing that has a place is moved, one that goes gives its place to one without. */
export function mergedArrangement(
  open: CaseFile,
  added: CaseFile | undefined,
  of: NewId,
): ArrangementChange | undefined {
  const own = open.arrangement;
  const other = added && repointedArrangement(added.arrangement, of);
  const positions: MapChange<Position>[] = [];
  const placed = new Set(own.positions.keys());
  for (const [id, at] of own.positions) {
    const next = of(id);
    if (next === id) continue;
    positions.push([id, null]);
    if (!placed.has(next)) {
      placed.add(next);
      positions.push([next, at]);
    }
  }
  for (const [id, at] of other?.positions ?? []) if (!placed.has(id)) positions.push([id, at]);
  const folds: MapChange<Fold>[] = [];
  for (const fold of own.folds.values()) {
    const members = [...new Set(fold.members.map(of))];
    if (members.every((id, at) => id === fold.members[at]) && members.length === fold.members.length)
      continue;
    folds.push([fold.id, members.length < 2 ? null : { ...fold, members }]);
  }
  for (const fold of other?.folds.values() ?? []) if (fold.members.length > 1) folds.push([fold.id, fold]);
  const focus = [...new Set([...own.focus.map(of), ...(other?.focus ?? [])])].slice(0, maxFocus);
  const sameFocus = focus.length === own.focus.length && focus.every((id, at) => id === own.focus[at]);
  const change: ArrangementChange = {
    ...(positions.length > 0 ? { positions } : {}),
    ...(folds.length > 0 ? { folds } : {}),
    ...(sameFocus ? {} : { focus }),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}
