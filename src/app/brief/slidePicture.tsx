import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { Picture } from "../../core/picture";
import { domPicture } from "../../ui/domPicture/domPicture";
import type { SlideContent } from "../../views/brief/composeSlide";
import { aboutSlide, Slide } from "../../views/brief/Slide";
import type { SlideCanvas } from "../../views/brief/slideCanvas";

/** Reads an SVG as it is drawn, out of sight and at its full size. */
export function drawnPicture(
  drawing: ReactNode,
  { w, h }: Pick<SlideCanvas, "w" | "h">,
  words: { readonly title: string; readonly about: string },
): Picture {
  const place = document.createElement("div");
  place.style.cssText = `position:fixed;left:${-2 * w}px;top:0;width:${w}px;height:${h}px`;
  place.setAttribute("aria-hidden", "true");
  document.body.append(place);
  const root = createRoot(place);
  try {
    flushSync(() => root.render(drawing));
    const svg = place.querySelector("svg");
    if (!svg) throw new Error("The slide was not drawn.");
    return domPicture(svg, [], words);
  } finally {
    root.unmount();
    place.remove();
  }
}

/** The picture of a slide that is drawn from the facts. */
export function slidePicture(content: SlideContent): Picture {
  return drawnPicture(<Slide content={content} theme="projector" />, content.frame.canvas, {
    title: content.scene.title,
    about: aboutSlide(content),
  });
}
