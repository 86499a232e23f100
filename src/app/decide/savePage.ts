import type { Case } from "../../core/case";
import { fileName } from "../../exporters/fileName";
import { type PrintedPage, printedPage } from "../../exporters/printedPage";
import { tell } from "../../store/screenStore";
import { download } from "../saveFile";

/** Hands lists over as one page to print, under a name that carries the marking. */
export function savePage(kase: Case, page: PrintedPage): void {
  const { name } = fileName(kase, "html", page.title);
  download(name, new TextEncoder().encode(printedPage(page)), "text/html");
  tell(`Saved ${name}. Open it to print.`);
}
