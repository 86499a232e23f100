import { type Fold, foldOf, type Multiplicity, maxFocus, type Position } from "./arrangement";
import type { CaseFile } from "./caseFile";
import type { ArrangementChange, Edit } from "./edit";
import type { MapChange } from "./mapChange";

/** A mark (entity or fold id) and where it goes. */
export type Spot = readonly [id: string, at: { readonly x: number; readonly y: number }];

/** 'WOOD, Gary', 'Runners of 12 Quay Street', '4 marks'. */
function marksText(file: CaseFile, ids: readonly string[]): string {
  const [first] = ids;
  if (first === undefined || ids.length > 1) return `${ids.length} marks`;
  return file.arrangement.folds.get(first)?.label || file.case.entities.get(first)?.label || first;
}

/** Moves marks; `pin` = the user did it by hand, so no layout may move them again. Those that are pinned stay pinned. */
export function moveMarks(file: CaseFile, spots: readonly Spot[], pin = true): Edit {
  const { positions } = file.arrangement;
  return {
    note: `Move ${marksText(
      file,
      spots.map(([id]) => id),
    )}`,
    arrangement: {
      positions: spots.map(([id, { x, y }]) => [
        id,
        { x, y, pinned: pin || positions.get(id)?.pinned === true },
      ]),
    },
  };
}

/** Pins marks where they stand. */
export function pinMarks(file: CaseFile, spots: readonly Spot[]): Edit {
  return {
    ...moveMarks(file, spots),
    note: `Pin ${marksText(
      file,
      spots.map(([id]) => id),
    )}`,
  };
}

/** Lets layouts move marks again; they stay where they are until one does. */
export function unpinMarks(file: CaseFile, ids: readonly string[]): Edit {
  const positions = ids.flatMap((id): MapChange<Position>[] => {
    const at = file.arrangement.positions.get(id);
    return at?.pinned ? [[id, { ...at, pinned: false }]] : [];
  });
  return { note: `Unpin ${marksText(file, ids)}`, arrangement: { positions } };
}

/** The middle of the members that have a place: a fold appears where they were. */
function middle(file: CaseFile, members: readonly string[]): Position | undefined {
  const places = members.flatMap((id) => file.arrangement.positions.get(id) ?? []);
  if (places.length === 0) return undefined;
  const sum = (of: (place: Position) => number) => places.reduce((total, place) => total + of(place), 0);
  return {
    x: sum((place) => place.x) / places.length,
    y: sum((place) => place.y) / places.length,
    pinned: false,
  };
}

/**
 * Folds entities into one mark each. What the user chose leaves its earlier folds; any other fold takes only what no
 * fold has yet, so that one entity is drawn once. A fold of fewer than two is none.
 */
export function foldMembers(file: CaseFile, folds: readonly Fold[]): Edit {
  const { arrangement } = file;
  const own = new Set(folds.map((fold) => fold.id));
  const taken = new Map([...foldOf(arrangement)].filter(([, fold]) => !own.has(fold)));
  const chosen = new Set(folds.flatMap((fold) => (fold.by === "chosen" ? fold.members : [])));
  const changes: MapChange<Fold>[] = [];
  const positions: MapChange<Position>[] = [];
  const drop = (id: string) => {
    changes.push([id, null]);
    if (arrangement.positions.has(id)) positions.push([id, null]);
  };
  for (const fold of arrangement.folds.values()) {
    if (own.has(fold.id)) continue;
    const members = fold.members.filter((id) => !chosen.has(id));
    if (members.length === fold.members.length) continue;
    if (members.length < 2) drop(fold.id);
    else changes.push([fold.id, { ...fold, members }]);
  }
  const made: Fold[] = [];
  const used = new Set<string>();
  for (const fold of folds) {
    const free = [...new Set(fold.members)].filter(
      (id) => !used.has(id) && (fold.by === "chosen" || !(chosen.has(id) || taken.has(id))),
    );
    if (free.length < 2) {
      if (arrangement.folds.has(fold.id)) drop(fold.id);
      continue;
    }
    for (const id of free) used.add(id);
    made.push({ ...fold, members: free });
    changes.push([fold.id, { ...fold, members: free }]);
    const at = arrangement.positions.has(fold.id) ? undefined : middle(file, free);
    if (at) positions.push([fold.id, at]);
  }
  const [first] = made;
  const count = made.reduce((sum, fold) => sum + fold.members.length, 0);
  return {
    note:
      made.length === 1 && first
        ? `Fold ${first.label} (${count})`
        : `Fold ${count} entities into ${made.length} marks`,
    arrangement: { folds: changes, positions },
  };
}

/** Draws the members of folds one by one again, where they stood before. */
export function unfold(file: CaseFile, ids: readonly string[]): Edit {
  const known = ids.filter((id) => file.arrangement.folds.has(id));
  const placed = known.filter((id) => file.arrangement.positions.has(id));
  return {
    note: `Unfold ${marksText(file, known)}`,
    arrangement: { folds: known.map((id) => [id, null]), positions: placed.map((id) => [id, null]) },
  };
}

/** Chooses the OCGs in colour, in order; the first four count. */
export function setFocus(file: CaseFile, groups: readonly string[]): Edit {
  const focus = [...new Set(groups)].slice(0, maxFocus);
  const names = focus.map((id) => file.case.groups.get(id)?.name || id);
  return {
    note: names.length === 0 ? "No OCG in colour" : `Colour ${names.join(", ")}`,
    arrangement: { focus },
  };
}

/** Chooses how several links between a pair are drawn. */
export function setMultiplicity(_: CaseFile, multiplicity: Multiplicity): Edit {
  const words = { single: "one line", "each way": "one line each way", all: "every line" } as const;
  return { note: `Draw ${words[multiplicity]} for several links`, arrangement: { multiplicity } };
}

/** Chooses a layout and, once it has run, keeps where it put the marks; pinned marks stay where they are. */
export function setLayout(
  file: CaseFile,
  layout: string,
  spots: readonly Spot[] = [],
  rest: Pick<ArrangementChange, "seed"> = {},
): Edit {
  const { positions } = file.arrangement;
  const free = spots.filter(([id]) => !positions.get(id)?.pinned);
  return {
    note: `Layout: ${layout}`,
    arrangement: {
      layout,
      ...rest,
      ...(free.length > 0
        ? { positions: free.map(([id, { x, y }]): MapChange<Position> => [id, { x, y, pinned: false }]) }
        : {}),
    },
  };
}
