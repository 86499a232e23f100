import { useSyncExternalStore } from "react";
import type { StoreApi } from "zustand/vanilla";

/** Reads a store in a component; redraws only when what `select` returns has changed. */
export function useFrom<T, S>(store: StoreApi<T>, select: (state: T) => S): S {
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}
