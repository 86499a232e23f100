import { strToU8, type Zippable, zipSync } from "fflate";

/** The first moment that a ZIP can name, in the zone of whoever writes: the bytes are the same everywhere and at all times. */
const never = new Date(1980, 0, 1);

/** Parts in their order, with a fixed date. What is packed already is only stored. */
export function zipped(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const list: Zippable = Object.create(null);
  for (const [path, part] of parts)
    list[path] = [
      typeof part === "string" ? strToU8(part) : part,
      { mtime: never, level: /\.(png|jpe?g)$/.test(path) ? 0 : 9 },
    ];
  return zipSync(list);
}
