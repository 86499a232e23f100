import { highestMarking, type Marking } from "../../core/marking";
import type { PictureOptions, SheetPage } from "../../core/sheet";
import { caseMarking } from "../fileName";

/** The highest marking of all pages and of the case that goes with them. */
export function pagesMarking(pages: readonly SheetPage[], options: PictureOptions): Marking | undefined {
  const marks = pages.map((page) => page.marking);
  return highestMarking([...marks, options.case ? caseMarking(options.case) : undefined]);
}
