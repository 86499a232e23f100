import type { Case } from "../../core/case";
import { stretchesOf } from "../../core/themeLines";
import { counted } from "../../encode/kindWords";
import { itemWords } from "./itemWords";
import type { Row } from "./rows";
import type { Active } from "./TimePicture";

/** Item −1 stands for the line itself. */
const lineItself = -1;

function nextRow(rows: readonly Row[], from: number, by: 1 | -1): number | undefined {
  for (let row = from + by; row >= 0 && row < rows.length; row += by)
    if (rows[row]?.type !== "section") return row;
  return undefined;
}

/** Where an arrow key leads: up and down from line to line, left and right along the items of a line. */
export function walked(key: string, rows: readonly Row[], active: Active | undefined): Active | undefined {
  const moves = ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight", "Home", "End"];
  if (!moves.includes(key)) return undefined;
  const first = nextRow(rows, -1, 1);
  if (first === undefined) return undefined;
  const id = (index: number) => rows[index]?.id ?? "";
  const at = active ? rows.findIndex((each) => each.id === active.row) : -1;
  if (!active || at < 0) return { row: id(first), item: lineItself };
  const row = rows[at];
  const count = row?.type === "line" ? row.line.items.length : 0;
  const to = (item: number) => ({ row: active.row, item: Math.max(lineItself, Math.min(count - 1, item)) });
  switch (key) {
    case "ArrowDown":
      return { row: id(nextRow(rows, at, 1) ?? at), item: lineItself };
    case "ArrowUp":
      return { row: id(nextRow(rows, at, -1) ?? at), item: lineItself };
    case "ArrowLeft":
      return to(active.item - 1);
    case "ArrowRight":
      return to(active.item + 1);
    case "Home":
      return to(0);
    default:
      return to(count - 1);
  }
}

/** What is said of the place that the keyboard is on. */
export function activeWords(kase: Case, rows: readonly Row[], { row: id, item: index }: Active): string {
  const at = rows.findIndex((each) => each.id === id);
  const row = rows[at];
  if (!row || row.type === "section") return "";
  if (row.type === "bars") return `${row.title}: ${counted(row.total, "dated item")}`;
  const { line } = row;
  const item = line.items[index];
  if (item) return `${itemWords(kase, item, line.entity)}, ${index + 1} of ${line.items.length}`;
  const gaps = stretchesOf(line).filter(({ gap }) => gap).length;
  return `${kase.entities.get(line.entity)?.label ?? line.entity}: ${counted(line.items.length, "dated item")}, ${counted(gaps, "gap")}, line ${at + 1} of ${rows.length}`;
}
