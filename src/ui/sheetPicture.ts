import type { Picture } from "../core/picture";
import { domPicture } from "./domPicture/domPicture";

/** A page as a picture, at its size on paper whatever its size on the screen. */
export function sheetPicture(page: HTMLElement, title: string): Picture {
  const { transform } = page.style;
  page.style.transform = "none";
  try {
    return { ...domPicture(page, [], { title, about: `${title}.` }), complete: true };
  } finally {
    page.style.transform = transform;
  }
}
