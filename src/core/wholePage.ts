import type { Picture } from "./picture";

/** True for a picture that is a page of its own: its marking stands in it, and nothing more is put round it. */
export function isWholePage(picture: Picture): boolean {
  return picture.items.some(
    (item) => item.type === "group" && item.role?.type === "part" && item.role.name === "marking",
  );
}
