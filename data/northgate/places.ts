import type { Book } from "./book";
import { anywhere, placed, quarter } from "./town";

type Row = readonly [key: string, label: string, type: string, area: string];

export const schools: readonly Row[] = [
  ["s-lock", "Lockside Primary", "school", "Lockside D"],
  ["s-mill", "Millbrook Primary", "school", "Millbrook E"],
  ["s-fern", "Fernhill Primary", "school", "Fernhill D"],
  ["s-market", "Market Church School", "school", "Market F"],
  ["s-harbour", "Harbour Infants", "school", "Harbour End D"],
  ["s-station", "Station Road School", "school", "Stationside B"],
  ["s-north", "Northgate Academy", "school", "Priory Gate E"],
  ["s-quarry", "Quarry Hill High", "school", "Quarry Hill B"],
  ["s-salt", "Saltings College", "school", "Saltings D"],
];

/** Local groups and organisations that can help: the community assets. */
const assets: readonly Row[] = [
  ["x-lockyouth", "Lockside Youth Club", "youth club", "Lockside E"],
  ["x-fernhub", "Fernhill Youth Hub", "youth club", "Fernhill A"],
  ["x-boxing", "Beacon Boxing Gym", "sports club", "Beacon D"],
  ["x-harbourfc", "Harbour End FC", "sports club", "Harbour End F"],
  ["x-food1", "Lockside Food Bank", "food bank", "Lockside B"],
  ["x-food2", "Market Food Bank", "food bank", "Market D"],
  ["x-church1", "St Brannoc's", "faith building", "Market C"],
  ["x-church2", "Quayside Chapel", "faith building", "Harbour End A"],
  ["x-temple", "Millbrook Faith Centre", "faith building", "Millbrook A"],
  ["x-gp1", "Lockside Surgery", "health", "Lockside F"],
  ["x-gp2", "Station Practice", "health", "Stationside F"],
  ["x-drug", "Recovery Service", "health", "Priory Gate B"],
  ["x-lib1", "Central Library", "library", "Market B"],
  ["x-lib2", "Eastfield Library", "library", "Eastfield C"],
  ["x-comm1", "Fernhill Residents' Hall", "community centre", "Fernhill C"],
  ["x-comm2", "Millbrook Centre", "community centre", "Millbrook D"],
  ["x-comm3", "Orchard Rooms", "community centre", "Orchard Rise B"],
  ["x-women", "Haven Women's Centre", "support service", "Priory Gate C"],
  ["x-debt", "Debt Advice Northgate", "support service", "Stationside C"],
  ["x-watch", "Saltings Watch", "residents' group", "Saltings B"],
  ["x-trade", "Market Traders", "traders' group", "Market E"],
  ["x-park", "Friends of Quarry Park", "residents' group", "Quarry Hill D"],
];

/** Schools and community assets, as premises on the map; few of them are linked to anybody. */
export function addPlaces(book: Book): void {
  for (const [key, label, typeName, area] of [...schools, ...assets])
    book.add(key, "premises", label, `${label}: community asset map`, {
      grade: "1A/P",
      typeName,
      caption: typeName,
      place: placed(anywhere(book.dice, quarter(area)), `${label}, ${quarter(area).ward}`, "exact"),
    });
}

/** Children at school, by age; the same school takes at most twelve, so that going to it still means something. */
export function addPupils(book: Book, children: readonly string[]): void {
  const taken = new Map<string, number>();
  for (const [at, key] of children.entries()) {
    const born = book.entities.find((item) => item.id === `n-${key}`)?.born ?? "";
    const year = Number(born.slice(0, 4));
    if (year > 2021) continue;
    const able = schools
      .slice(year < 2014 ? 6 : 0, year < 2014 ? 9 : 6)
      .filter(([id]) => (taken.get(id) ?? 0) < 12);
    const school = able[at % Math.max(1, able.length)];
    if (!school) continue;
    taken.set(school[0], (taken.get(school[0]) ?? 0) + 1);
    book.tie(key, school[0], "association", "attends", { grade: "1A/C" });
  }
}
