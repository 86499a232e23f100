import { type RefCallback, useCallback, useLayoutEffect, useState } from "react";

/** Words are not made smaller than this share of their size: nobody reads a page in six point. */
const least = 0.7;
/** Halvings of what is between the least size and the full one: to within one in a hundred. */
const halvings = 5;

/** True when nothing of the page runs over its edge. */
function holds(body: HTMLElement): boolean {
  return [body, ...body.querySelectorAll("[data-column]")].every(
    (each) => each.scrollHeight <= each.clientHeight + 1 && each.scrollWidth <= each.clientWidth + 1,
  );
}

/** Sets the size of all words of the page to the largest at which everything stands on the paper; false = it does not even at the least. */
function fitted(body: HTMLElement): boolean {
  const at = (share: number) => {
    body.style.setProperty("--fit", String(share));
    return holds(body);
  };
  if (at(1)) return true;
  let [low, high] = [least, 1];
  if (!at(low)) return false;
  for (let step = 0; step < halvings; step++) {
    const middle = (low + high) / 2;
    if (at(middle)) low = middle;
    else high = middle;
  }
  return at(low);
}

/**
 * Makes the words of a page as large as its blocks allow. `onFit` hears whether everything stands on the paper: what does not
 * is never cut off unsaid. The page is drawn once; only the size of its words is tried. While words are edited (`loose`) the page
 * is as tall as it needs to be.
 */
export function useFit(
  format: string,
  page: object,
  loose: boolean,
  onFit: (fits: boolean) => void,
): RefCallback<HTMLElement> {
  const [body, setBody] = useState<HTMLElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words or another paper may take more room, or less
  useLayoutEffect(() => {
    if (!body) return;
    if (loose) {
      body.style.setProperty("--fit", "1");
      onFit(true);
      return;
    }
    onFit(fitted(body));
    // The routes, the streets and the fonts come later than the words.
    const observer = new ResizeObserver(() => {
      if (!holds(body)) onFit(fitted(body));
    });
    for (const each of body.querySelectorAll("section")) observer.observe(each);
    return () => observer.disconnect();
  }, [body, onFit, page, format, loose]);
  return useCallback((element) => setBody(element), []);
}
