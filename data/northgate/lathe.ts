import type { Business, Flow, Part } from "./business";

const routes = [1, 2, 3] as const;
type Row = readonly [label: string, caption: string, born?: string];

const lane = (
  key: string,
  kind: Part["kind"],
  does: Part["does"],
  rows: readonly Row[],
  area?: readonly string[],
) =>
  rows.map(
    ([label, caption, born], at): Part => ({
      key: `${key}${at + 1}`,
      kind,
      label,
      caption,
      does,
      ...(kind === "person" ? { role: does.includes("source") ? "significant" : "peripheral" } : {}),
      ...(born === undefined ? {} : { born }),
      ...(area?.[at] === undefined ? {} : { in: area[at] }),
    }),
  );

const along = (from: string, to: string, label: string, amount: number, grade = "1B/P"): readonly Flow[] =>
  routes.map((n): Flow => [`${from}${n}`, `${to}${n}`, label, amount, grade]);

/** LATHE: every step is done by three, each with a third of it; nobody is in the middle of all three. */
export const lathe: Business = {
  ocg: "lathe",
  unit: "vehicles a month",
  parts: [
    ...lane(
      "l-take",
      "person",
      ["source"],
      [
        ["BASSETT, Troy", "takes vehicles", "1994"],
        ["CROOKE, Liam", "takes vehicles", "1991"],
        ["DENBY, Shaun", "takes vehicles", "1996"],
      ],
    ),
    ...lane(
      "l-move",
      "person",
      ["transport"],
      [
        ["FAWCETT, Les", "low loader", "1979"],
        ["GREAVES, Nick", "drives off", "1988"],
        ["HURST, Kenny", "low loader", "1984"],
      ],
    ),
    ...lane(
      "l-yard",
      "premises",
      ["storage"],
      [
        ["Yard behind No. 40", "cooling yard"],
        ["Railway arches 6", "cooling yard"],
        ["Old dairy", "cooling yard"],
      ],
      ["Stationside A", "Stationside E", "Orchard Rise F"],
    ),
    ...lane(
      "l-shop",
      "person",
      ["distribution"],
      [
        ["IMRIE, Scott", "new papers", "1981"],
        ["JUDSON, Mel", "breaks for parts", "1985"],
        ["KNELL, Barry", "new papers", "1973"],
      ],
    ),
    ...lane(
      "l-sell",
      "online",
      ["exchange"],
      [
        ["ng_motors", "selling page"],
        ["partsbay77", "selling page"],
        ["quarry_autos", "selling page"],
      ],
    ),
    ...lane(
      "l-cash",
      "person",
      ["collection"],
      [
        ["LAYTON, Gwen", "takes payment", "1987"],
        ["MARR, Eddie", "takes payment", "1990"],
        ["NEAVE, Col", "takes payment", "1982"],
      ],
    ),
    ...lane(
      "l-bank",
      "account",
      ["laundering"],
      [
        ["Account …1174", "Gwen's"],
        ["Account …2285", "Eddie's"],
        ["Account …3396", "Col's"],
      ],
    ).map((part, at) => ({ ...part, of: `l-cash${at + 1}` })),
    ...lane(
      "l-buy",
      "cash",
      ["reinvestment"],
      [
        ["Tools and lift", "bought 2025"],
        ["Auction stock", "damaged cars"],
        ["Caravan", "bought 2024"],
      ],
    ),
  ],
  goods: [
    ...along("l-take", "l-move", "hands to", 4),
    ...along("l-move", "l-yard", "parks at", 4),
    ...along("l-yard", "l-shop", "fetched by", 4),
    ...along("l-shop", "l-sell", "sells on", 4, "1A/P"),
  ],
  money: [
    ...along("l-sell", "l-cash", "paid to", 2_400, "1A/P"),
    ...along("l-cash", "l-bank", "pays in", 2_400, "1A/C"),
    ...along("l-bank", "l-buy", "buys", 2_400, "1A/C"),
  ],
  orders: [],
};
