import type { PictureFormat, SheetPage } from "../../core/sheet";
import type { PaperName } from "../../encode/pictureSheet";
import { smallPrint } from "../../encode/smallPrint";
import { writePages } from "../../store/pictureTaker";
import { tell } from "../../store/screenStore";
import type { TakenView } from "../pictures/viewSheet";
import { download } from "../saveFile";
import type { ExportEnd } from "./exportPart";

export interface PictureChoice {
  readonly paper: PaperName;
  readonly scale: 1 | 2 | 3 | 4;
}

/** The page of a taken view on the paper that was chosen. */
export async function pageOf(taken: TakenView, paper: PaperName): Promise<SheetPage> {
  const { viewPage } = await import("../pictures/viewSheet");
  return viewPage(taken, paper);
}

/** The page as an SVG with its font inside, to be looked at. */
export async function previewSvg({ picture }: SheetPage): Promise<string> {
  const { svgOf } = await import("../../exporters/pictures/svgFile");
  return (await svgOf(picture)).svg;
}

const types: { readonly [F in PictureFormat]: string } = {
  svg: "image/svg+xml",
  png: "image/png",
  pdf: "application/pdf",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  html: "text/html",
};

/** Writes the picture of a view and hands the file over. */
export async function savePicture(
  format: PictureFormat,
  taken: TakenView,
  choice: PictureChoice,
): Promise<ExportEnd> {
  try {
    const { viewOptions } = await import("../pictures/viewSheet");
    const page = await pageOf(taken, choice.paper);
    const written = await writePages(format, [page], { ...viewOptions(taken), scale: choice.scale });
    if (!written.ok) return { type: "failed", message: written.error.message };
    const { name, bytes, problems } = written.value;
    download(name, bytes, types[format]);
    tell(`Saved ${name}`);
    return { type: "saved", name, problems: [...smallPrint(page), ...problems] };
  } catch (error) {
    return { type: "failed", message: `The file could not be written: ${String(error)}` };
  }
}
