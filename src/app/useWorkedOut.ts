import { useEffect, useState } from "react";
import type { Case } from "../core/case";

/** Above this many items a look through all of them takes a frame or more. */
const large = 20_000;

/**
 * Something worked out from the whole case. For a small case at once; for a large one in a task of its own after the page
 * has been painted, until when the last value stands. Undefined = not worked out yet. `work` must be the same function each time.
 */
export function useWorkedOut<T>(kase: Case, work: (kase: Case) => T): { readonly value: T } | undefined {
  const big = kase.entities.size + kase.links.size > large;
  const [made, setMade] = useState(() => (big ? undefined : { of: kase, value: work(kase) }));
  const fits = made?.of === kase;
  useEffect(() => {
    if (fits || !big) return undefined;
    const timer = setTimeout(() => setMade({ of: kase, value: work(kase) }));
    return () => clearTimeout(timer);
  }, [fits, big, kase, work]);
  if (big || fits) return made;
  const now = { of: kase, value: work(kase) };
  setMade(now);
  return now;
}
