import type { Picture } from "../../core/picture";
import { fail, ok, type Result } from "../../core/problem";
import { screenStore, type ViewId } from "../../store/screenStore";
import { domPicture } from "../../ui/domPicture/domPicture";
import { views } from "../../views/index";

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Reads the drawing of the view on the screen. Dark is for screens: for the moment of reading the page is light. */
export async function walkView(view: ViewId): Promise<Result<Picture>> {
  const { theme } = screenStore.getState();
  const dark = theme === "dark";
  if (dark) screenStore.setState({ theme: "light" });
  try {
    // One frame to draw, one to be sure that it is drawn.
    await frame();
    await frame();
    const place = document.getElementById("view");
    const root = place?.querySelector("[data-picture]");
    if (!place || !root)
      return fail("no-picture", "This view has no picture to take: its table can be exported as data.");
    const keys = [...place.querySelectorAll("[data-picture-legend]")].filter((key) => !root.contains(key));
    const title = views.find((each) => each.id === view)?.heading ?? "";
    const about =
      // The mark of a drawing may say what it is; a single word there is only a name.
      /.* .*/.exec(root.getAttribute("data-picture") ?? "")?.[0] ??
      root.getAttribute("aria-label") ??
      root.querySelector("[aria-label]")?.getAttribute("aria-label") ??
      title;
    return ok(domPicture(root, keys, { title, about: `${about}.` }));
  } finally {
    if (dark) screenStore.setState({ theme });
  }
}
