import type { Picture } from "../core/picture";
import { fail, type Result } from "../core/problem";
import type { PictureFile, PictureFormat, PictureOptions, SheetPage } from "../core/sheet";
import type { ViewId } from "./screenStore";

/** Makes a picture of what a view shows now. */
export type PictureSupplier = () => Promise<Picture>;

/** What the app knows and stores do not: the DOM, and the writers of files. */
export interface PictureHands {
  /** Reads the drawing that the view on the screen marks with `data-picture`. */
  readonly walk: (view: ViewId) => Promise<Result<Picture>>;
  readonly write: (
    format: PictureFormat,
    pages: readonly SheetPage[],
    options: PictureOptions,
  ) => Promise<Result<PictureFile>>;
}

const suppliers = new Map<ViewId, PictureSupplier>();
let hands: PictureHands | undefined;

/** Called once by the app. */
export function givePictureHands(given: PictureHands): void {
  hands = given;
}

/** A view that does not draw SVG says here how its picture is made; returns what takes it back when the view is left. */
export function registerPicture(view: ViewId, supplier: PictureSupplier): () => void {
  suppliers.set(view, supplier);
  return () => {
    if (suppliers.get(view) === supplier) suppliers.delete(view);
  };
}

/** The drawing of a view that is on the screen, without marking, title and legend. */
export async function takePicture(view: ViewId): Promise<Result<Picture>> {
  const supplier = suppliers.get(view);
  if (supplier) return { ok: true, value: await supplier() };
  return hands ? hands.walk(view) : fail("no-picture", "Pictures cannot be taken yet.");
}

/** Writes finished pages to a file. */
export async function writePages(
  format: PictureFormat,
  pages: readonly SheetPage[],
  options: PictureOptions,
): Promise<Result<PictureFile>> {
  return hands ? hands.write(format, pages, options) : fail("no-writer", "Pictures cannot be written yet.");
}
