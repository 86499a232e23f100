import { previewTables } from "../../../src/importers/index";
import type { TablePreview } from "../../../src/importers/mapping";

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The previews of tables given as text, as the worker makes them. */
export async function previewed(
  ...files: readonly (readonly [string, string])[]
): Promise<readonly TablePreview[]> {
  const answer = await previewTables(files.map(([name, text]) => ({ name, bytes: bytesOf(text) })));
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value.tables;
}

/** The preview of one table. */
export async function previewedOne(text: string, name = "table.csv"): Promise<TablePreview> {
  const [table] = await previewed([name, text]);
  if (!table) throw new Error("This table needs no mapping.");
  return table;
}
