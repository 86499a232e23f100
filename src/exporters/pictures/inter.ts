import { unzlibSync } from "fflate";
import { readTrueType, type TrueType } from "./trueType";

/** The two weights that go into files. */
export interface Inter {
  readonly regular: TrueType;
  readonly bold: TrueType;
}

function unpacked(base64: string): TrueType {
  const binary = atob(base64);
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  return readTrueType(unzlibSync(bytes));
}

let loaded: Promise<Inter> | undefined;

/** Inter from the bundle: nothing is fetched. */
export function inter(): Promise<Inter> {
  loaded ??= Promise.all([
    import("../../../data/fonts/interRegular"),
    import("../../../data/fonts/interBold"),
  ]).then(([{ interRegular }, { interBold }]) => ({
    regular: unpacked(interRegular),
    bold: unpacked(interBold),
  }));
  return loaded;
}

/** From this weight on the bold one is used. */
export const boldFrom = 600;
