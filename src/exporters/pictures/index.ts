import { fail, ok, problem, type Result } from "../../core/problem";
import type { PictureFile, PictureFormat, PictureOptions, SheetPage } from "../../core/sheet";
import { markedName } from "../fileName";
import { cleanPicture } from "./cleanPicture";
import { pagesMarking } from "./pagesMarking";

/** A format that pictures can leave in. Its code is loaded when it is first written. */
export interface PictureExporter {
  readonly title: string;
  /** What it is for, in one line. */
  readonly about: string;
  readonly extension: string;
  /** Whether several pages become one file. */
  readonly pages: boolean;
}

/** Every format of pictures, by id. */
export const pictureExporters: { readonly [F in PictureFormat]: PictureExporter } = {
  pdf: {
    title: "PDF",
    about: "To print and to read: sharp at every size, names are text that can be searched.",
    extension: "pdf",
    pages: true,
  },
  pptx: {
    title: "PowerPoint slide",
    about: "To go on working: each mark is a shape that can be moved, and its links follow it.",
    extension: "pptx",
    pages: true,
  },
  png: {
    title: "PNG picture",
    about: "Pixels, for documents and messages that take nothing else.",
    extension: "png",
    pages: false,
  },
  svg: {
    title: "SVG drawing",
    about: "For drawing programs and web pages: sharp at every size, names are text.",
    extension: "svg",
    pages: false,
  },
  html: {
    title: "Page to read in a browser",
    about: "One file to look round in: picture, tables and details, without Linchpin and without a network.",
    extension: "html",
    pages: true,
  },
};

interface Bytes {
  readonly bytes: Uint8Array;
  readonly problems: PictureFile["problems"];
}

async function bytesOf(
  format: PictureFormat,
  pages: readonly SheetPage[],
  options: PictureOptions,
): Promise<Result<Bytes>> {
  switch (format) {
    case "svg":
      return (await import("./svgFile")).svgFile(pages);
    case "png":
      return (await import("./pngFile")).pngFile(pages, options);
    case "pdf":
      return (await import("./pdfFile")).pdfFile(pages, options);
    case "pptx":
      return (await import("./pptxFile")).pptxFile(pages, options);
    case "html":
      return (await import("./htmlFile")).htmlFile(pages, options);
  }
}

/**
 * Writes finished pages in one format. The same pages give the same bytes: no time, no name of a person or machine is in
 * them. Several pages in a format of single pictures become one ZIP.
 */
export async function writePicture(
  format: PictureFormat,
  pages: readonly SheetPage[],
  options: PictureOptions,
): Promise<Result<PictureFile>> {
  if (pages.length === 0) return fail("no-pages", "There is no picture to write.");
  const clean = pages.map((page) => ({ ...page, picture: cleanPicture(page.picture) }));
  const written = await bytesOf(format, clean, options);
  if (!written.ok) return written;
  const { extension, pages: many } = pictureExporters[format];
  const marking = pagesMarking(pages, options);
  const { bytes, problems } = written.value;
  const name = markedName(marking, options.name, many || pages.length === 1 ? extension : `${extension}.zip`);
  const unmarked = problem("no-marking", "No protective marking has been chosen for this case.", {
    done: "file and pictures carry none",
  });
  return ok({ bytes, name, problems: marking ? problems : [unmarked, ...problems] });
}
