import type { Entity } from "./entity";

/** Lower case without accents. Plain ASCII, which most of a case is, needs no decomposing: a tenth of the time. */
export function folded(text: string): string {
  return /[^ -~]/.test(text)
    ? text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase()
    : text.toLowerCase();
}

/** Letters and digits alone, folded: 'TR41 NGA' → 'tr41nga'. */
export function joined(text: string): string {
  return folded(text).replace(/[^\p{L}\p{N}]/gu, "");
}

const texts = new WeakMap<Entity, string>();

function make(item: Entity): string {
  const parts: string[] = [];
  const add = (text: string | undefined) => {
    if (!text) return;
    const plain = folded(text);
    parts.push(plain);
    if (/[^a-z0-9]/.test(plain)) parts.push(plain.replace(/[^\p{L}\p{N}]/gu, ""));
  };
  add(item.label);
  for (const alias of item.aliases) add(alias);
  add(item.caption);
  add(item.typeName);
  add(item.sourceId);
  add(item.place?.address);
  add(item.born);
  for (const attribute of item.attributes) add(attribute.value);
  for (const note of item.notes) add(note.text);
  return parts.join("\n");
}

/** Everything of an entity that finding looks at, folded, in one text: what is not in here cannot be found. Kept for each entity, since every typed letter asks for all of them. */
export function findText(item: Entity): string {
  const known = texts.get(item);
  if (known !== undefined) return known;
  const made = make(item);
  texts.set(item, made);
  return made;
}
