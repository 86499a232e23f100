import type { Case } from "../../core/case";
import { fileName } from "../../exporters/fileName";
import { tell } from "../../store/screenStore";
import { download } from "../saveFile";

/** Hands a list over as CSV under a name that carries the marking. */
export function saveCsv(kase: Case, what: string, text: string): void {
  const { name } = fileName(kase, "csv", `${what} ${kase.head.title}`);
  download(name, new TextEncoder().encode(text), "text/csv");
  tell(`Saved ${name}`);
}
