import type { Picture, PictureItem } from "../core/picture";

/** Symbols are worth it from this many letters of path data on. */
const least = 60;

type Group = PictureItem & { readonly type: "group" };

/** What a group draws, where that may be shared: shapes alone, with nothing of its own in them. */
function keyOf(item: Group): string | undefined {
  if (item.role || item.clip || item.alt || item.turn !== 0) return undefined;
  const plain = (inner: PictureItem): boolean =>
    inner.type === "path" || (inner.type === "group" && !inner.role && inner.items.every(plain));
  if (!item.items.every(plain)) return undefined;
  const key = JSON.stringify(item.items);
  return key.length >= least ? key : undefined;
}

/** Holds once what is drawn many times: groups that draw the very same become references to one symbol. */
export function sharedSymbols(picture: Picture): Picture {
  const counts = new Map<string, number>();
  const count = (items: readonly PictureItem[]): void => {
    for (const item of items) {
      if (item.type !== "group") continue;
      const key = keyOf(item);
      if (key === undefined) count(item.items);
      else counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  };
  count(picture.items);
  const symbols = new Map(picture.symbols);
  const names = new Map<string, string>();
  const shared = (items: readonly PictureItem[]): readonly PictureItem[] =>
    items.map((item) => {
      if (item.type !== "group") return item;
      const key = keyOf(item);
      if (key === undefined) return { ...item, items: shared(item.items) };
      if ((counts.get(key) ?? 0) < 2) return item;
      let name = names.get(key);
      if (name === undefined) {
        name = `shared-${names.size + 1}`;
        names.set(key, name);
        symbols.set(name, item.items);
      }
      return { type: "use", symbol: name, x: item.x, y: item.y, scale: item.scale };
    });
  const items = shared(picture.items);
  return { ...picture, symbols, items };
}
