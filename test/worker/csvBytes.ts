/** A link table of so many rows among a tenth as many people. */
export function csvBytes(rows: number): Uint8Array {
  const people = Math.max(2, Math.floor(rows / 10));
  const lines = Array.from(
    { length: rows },
    (_, index) => `P${index % people},P${(index * 7 + 1) % people},${1 + (index % 5)}`,
  );
  return new TextEncoder().encode(["source,target,weight", ...lines].join("\n"));
}
