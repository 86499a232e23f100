import type { Picture, PictureItem, TextItem } from "../../core/picture";

function* within(items: readonly PictureItem[]): Generator<TextItem> {
  for (const item of items) {
    if (item.type === "text") yield item;
    else if (item.type === "group") yield* within(item.items);
  }
}

/** Every text of a picture, those of its symbols too. */
export function* textsOf(picture: Picture): Generator<TextItem> {
  for (const items of picture.symbols.values()) yield* within(items);
  yield* within(picture.items);
}
