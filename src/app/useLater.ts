import { startTransition, useEffect, useState } from "react";

/**
 * False while a screen is first painted, true right after, in a transition: what waits for it is rendered a few
 * milliseconds at a time, so that a heavy screen never holds the page up in one piece. Parts that wait for different
 * `ms` are laid out one after the other.
 */
export function useLater(ms = 0): boolean {
  const [later, setLater] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setLater(true)), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return later;
}
