import type { Grade, Handling } from "../core/provenance";
import type { AnxRecords, AnxReport } from "./anxRecords";
import { informationWords, sourceWords } from "./gradeParts";

const handlingWords: readonly (readonly [Handling, RegExp])[] = [
  ["P", /^(P\W*)?(lawful sharing permitted)?$/i],
  ["C", /^(C\W*)?(lawful sharing permitted with conditions.*)?$/i],
];

/** The code of each text of a list; undefined when any of them is no word of the scheme, for then the list is another scheme. */
function codes<T>(
  texts: readonly string[],
  words: readonly (readonly [T, RegExp])[],
): readonly (T | undefined)[] | undefined {
  const found = texts.map((text) =>
    text.trim() === "" ? undefined : words.find(([, pattern]) => pattern.test(text.trim()))?.[0],
  );
  const fits = found.every((code, at) => code !== undefined || texts[at]?.trim() === "");
  const stated = found.filter((code) => code !== undefined);
  return fits && stated.length > 0 && new Set(stated).size === stated.length ? found : undefined;
}

/** What the grades of a report say. */
export interface AnxGraded {
  readonly grade?: Grade;
  /** The words of the file where they are no 3×5×2 grade; empty otherwise. */
  readonly text: string;
}

/** Reads grades of a chart: 3×5×2 when the lists of the chart are that scheme, else words. */
export function anxGrades(records: Pick<AnxRecords, "grades">): (report: AnxReport) => AnxGraded {
  const [one, two, three] = records.grades;
  const sources = codes(one, sourceWords);
  const informations = codes(two, informationWords);
  const handlings = codes(three, handlingWords);
  return ({ grades: [first, second, third] }) => {
    const source = first === undefined ? undefined : sources?.[first];
    const information = second === undefined ? undefined : informations?.[second];
    const handling = third === undefined ? "P" : handlings?.[third];
    if (source !== undefined && information !== undefined && handling !== undefined)
      return { grade: { source, information, handling }, text: "" };
    const words = [first, second, third].flatMap((index, list) => {
      if (index === undefined) return [];
      return [
        records.grades[list]?.[index]?.trim() || `no. ${index + 1} of a list that the file does not have`,
      ];
    });
    return { text: words.join(", ") };
  };
}
