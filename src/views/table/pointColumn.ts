import { numberWords, type PointNumber, type PointNumbers } from "../../core/pointNumbers";
import type { Column } from "../../core/tableRows";
import { column } from "./column";

/** The number that an interdiction point wears on the chart; no column while none is shown. */
export function pointColumn<Item extends { readonly id: string }>(
  { list }: PointNumbers,
  own: ReadonlyMap<string, PointNumber>,
): readonly Column<Item>[] {
  if (list.length === 0) return [];
  const words = ({ id }: Item) => {
    const number = own.get(id);
    return number ? numberWords(number) : "";
  };
  return [
    column<Item>("point", "Point", words, {
      key: ({ id }) => own.get(id)?.place,
      about: "Place among the interdiction points, as on the chart",
    }),
  ];
}
