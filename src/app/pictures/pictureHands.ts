import type { PictureHands } from "../../store/pictureTaker";

/** The reader of drawings and the writers of files; each is loaded when it is first wanted. */
export const pictureHands: PictureHands = {
  walk: async (view) => {
    const { walkView } = await import("./walkView");
    return walkView(view);
  },
  write: async (format, pages, options) => {
    const { writeHere } = await import("./writeHere");
    return writeHere(format, pages, options);
  },
};
