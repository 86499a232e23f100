import { useMemo } from "react";
import { useStore } from "zustand";
import type { Case } from "../../../core/case";
import { type HiddenNames, hiddenNames } from "../../../core/kinHiddenNames";
import { caseStore } from "../../../store/caseStore";
import { childNamesHidden, childNamesStore } from "../../../store/childNames";
import { presentStore } from "../../../store/presentStore";
import { screenStore } from "../../../store/screenStore";

export interface Names extends HiddenNames {
  readonly hidden: boolean;
}

/** Names as they may be written now: children's are hidden on the wall until somebody switches them on. */
export function useNames(): Names {
  const kase: Case = useStore(caseStore, (state) => state.file.case);
  const theme = useStore(screenStore, (state) => state.theme);
  const presents = useStore(presentStore, (state) => state.on);
  const shown = useStore(childNamesStore, (state) => state.shown);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what hides them is read from the stores
  return useMemo(() => {
    const hidden = childNamesHidden();
    if (hidden) return { hidden, ...hiddenNames(kase) };
    return { hidden, nameOf: (id) => kase.entities.get(id)?.label ?? id, inText: (text) => text };
  }, [kase, theme, presents, shown]);
}
