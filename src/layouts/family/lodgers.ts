import type { FamilyPart } from "./families";

/** Years between two births from which on the younger stands a row lower. */
const generation = 18;

const year = (born: string) => (/^\d{4}/.test(born) ? Number(born.slice(0, 4)) : undefined);

/** Rows of those who only live with a family: beside whoever of the household is nearest in age, the grown-ups where no age is known. */
export function seatLodgers({ kin, lodgers }: FamilyPart, row: Int32Array): void {
  const apart = new Set(lodgers.map(({ person }) => person));
  const born = (person: number) => year(kin.people[person]?.born ?? "");
  for (const { person, beside } of lodgers) {
    const family = beside.filter((each) => !apart.has(each));
    const own = born(person);
    const [first] = [...family].sort((a, b) => {
      const [ya, yb] = [born(a), born(b)];
      if (own === undefined || ya === undefined || yb === undefined) return (row[a] ?? 0) - (row[b] ?? 0);
      return Math.abs(ya - own) - Math.abs(yb - own) || a - b;
    });
    if (first !== undefined) row[person] = row[first] ?? 0;
    else {
      // A household without any kin: the eldest on top, whoever could be their child a row below.
      const years = [person, ...beside].flatMap((each) => born(each) ?? []);
      const eldest = Math.min(...years);
      row[person] =
        own !== undefined && Number.isFinite(eldest) ? Math.floor((own - eldest) / generation) : 0;
    }
  }
  closeUp(lodgers, row, apart.size === row.length);
}

/** Rows of a household without kin follow each other, however many years lie between. */
function closeUp(lodgers: FamilyPart["lodgers"], row: Int32Array, alone: boolean): void {
  if (!alone) return;
  const used = [...new Set(lodgers.map(({ person }) => row[person] ?? 0))].sort((a, b) => a - b);
  for (const { person } of lodgers) row[person] = used.indexOf(row[person] ?? 0);
}

/** Puts their blocks next to those whom they live with. */
export function placeLodgers(
  { lodgers }: FamilyPart,
  rows: readonly (readonly number[])[],
  blockOf: (person: number) => number,
): number[][] {
  const apart = new Set(lodgers.map(({ person }) => blockOf(person)));
  const placed = rows.map((row) => row.filter((block) => !apart.has(block)));
  for (const { person, beside } of lodgers) {
    const block = blockOf(person);
    const row = placed[rows.findIndex((each) => each.includes(block))];
    if (!row) continue;
    const at = Math.max(-1, ...beside.map((each) => row.indexOf(blockOf(each))));
    row.splice(at < 0 ? row.length : at + 1, 0, block);
  }
  return placed;
}
