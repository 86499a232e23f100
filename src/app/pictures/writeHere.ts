import type { PictureWriter } from "../../core/sheet";
import { writePicture } from "../../exporters/pictures/index";
import { plainImages } from "./plainImages";
import { rasterise } from "./rasterise";

/** Writes pages with what only a browser can do: pixels, and images of kinds that files cannot hold. */
export const writeHere: PictureWriter = async (format, pages, options) => {
  const plain = await Promise.all(
    pages.map(async (page) => ({ ...page, picture: await plainImages(page.picture) })),
  );
  return writePicture(format, plain, { raster: rasterise, ...options });
};
