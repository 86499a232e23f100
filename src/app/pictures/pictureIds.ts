import type { Picture, PictureItem } from "../../core/picture";

export interface PictureIds {
  readonly entities: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
}

/** Every entity and link that a picture shows or counts. */
export function pictureIds(picture: Picture): PictureIds {
  const entities = new Set<string>();
  const links = new Set<string>();
  const look = (items: readonly PictureItem[]): void => {
    for (const item of items) {
      if (item.type !== "group") continue;
      if (item.role?.type === "entity") entities.add(item.role.id);
      if (item.role?.type === "link") links.add(item.role.id);
      look(item.items);
    }
  };
  look(picture.items);
  return { entities, links };
}
