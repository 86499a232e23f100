import type { GroupItem, Picture } from "../core/picture";
import { domPicture } from "./domPicture/domPicture";

/** A marking bar of the page as a part of the picture, so that whoever writes it knows that the page has its own. */
function barOf(
  bar: Element,
  page: DOMRect,
  words: { readonly title: string; readonly about: string },
): GroupItem {
  const box = bar.getBoundingClientRect();
  const { items, background } = domPicture(bar, [], words);
  const d = `M0 0H${box.width}V${box.height}H0Z`;
  const ground = {
    type: "path",
    d,
    fill: background,
    stroke: "none",
    width: 0,
    dash: [],
    cap: "butt",
    join: "miter",
    opacity: 1,
  } as const;
  return {
    type: "group",
    role: { type: "part", name: "marking" },
    x: box.left - page.left,
    y: box.top - page.top,
    scale: 1,
    turn: 0,
    items: [ground, ...items],
  };
}

/** A page as a picture, at its size on paper whatever its size on the screen; its marking bars are told apart. */
export function sheetPicture(page: HTMLElement, title: string): Picture {
  const { transform } = page.style;
  page.style.transform = "none";
  const bars = [...page.querySelectorAll("[data-part=marking]")];
  const words = { title, about: `${title}.` };
  try {
    const box = page.getBoundingClientRect();
    const marking = bars.map((bar) => barOf(bar, box, words));
    for (const bar of bars) bar.setAttribute("data-picture-skip", "");
    const body = domPicture(page, [], words);
    return { ...body, items: [...body.items, ...marking] };
  } finally {
    for (const bar of bars) bar.removeAttribute("data-picture-skip");
    page.style.transform = transform;
  }
}
