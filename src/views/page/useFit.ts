import { type RefCallback, useCallback, useLayoutEffect, useState } from "react";
import type { OcgPage } from "../../core/ocgPage";

/** Words are not made smaller than this share of their size: nobody reads a page in six point. */
const least = 0.7;
const step = 0.025;

/** True when nothing of the page runs over its edge. */
function holds(body: HTMLElement): boolean {
  return [body, ...body.querySelectorAll("[data-column]")].every(
    (each) => each.scrollHeight <= each.clientHeight + 1 && each.scrollWidth <= each.clientWidth + 1,
  );
}

/**
 * Makes the words of a page as large as its blocks allow: from full size down, in small steps, until all stands on the paper.
 * `onFit` hears whether it does; what does not fit at the least size is never cut off unsaid.
 */
export function useFit(
  format: string,
  page: OcgPage,
  onFit: (fits: boolean) => void,
): readonly [RefCallback<HTMLElement>, number] {
  const [body, setBody] = useState<HTMLElement | null>(null);
  const [scale, setScale] = useState(1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another format or other words are tried anew, from full size
  useLayoutEffect(() => setScale(1), [format, page]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words or another format may take more room
  useLayoutEffect(() => {
    if (!body) return;
    const tryOnce = () => {
      const fits = holds(body);
      onFit(fits);
      if (!fits && scale > least) setScale(Math.max(least, scale - step));
    };
    tryOnce();
    // Pictures and fonts come later than the words, and the streets later still.
    const observer = new ResizeObserver(tryOnce);
    for (const each of body.querySelectorAll("section")) observer.observe(each);
    return () => observer.disconnect();
  }, [body, scale, onFit, page, format]);
  return [useCallback((element) => setBody(element), []), scale];
}
