import type { Mapping, TablePreview } from "../worker/client";

/** Mappings that the user has confirmed, by the signature of the table's shape. Column roles only: no value of any file is kept. */
const key = "linchpin-mappings";
/** Enough for every spreadsheet layout of a desk; old ones fall out. */
const most = 50;

function all(): readonly (readonly [string, Mapping])[] {
  try {
    const parsed: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}

/** The mapping confirmed last for a table of this shape, if it still fits. */
export function rememberedMapping(table: TablePreview): Mapping | undefined {
  const found = all().find(([signature]) => signature === table.signature)?.[1];
  return found?.columns?.length === table.headers.length ? found : undefined;
}

export function rememberMapping(signature: string, mapping: Mapping): void {
  const others = all().filter(([known]) => known !== signature);
  try {
    localStorage.setItem(key, JSON.stringify([[signature, mapping], ...others].slice(0, most)));
  } catch {
    // A browser that keeps nothing still imports; it only has to be told again next time.
  }
}
