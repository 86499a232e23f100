import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Case } from "../../src/core/case";
import type { ChainFunction } from "../../src/core/chain";
import { entity } from "../../src/core/entity";
import { link } from "../../src/core/link";
import { madeOf } from "./madeOf";

const file = join(import.meta.dirname, "../../../shared/corpus/networks/valuechain_fixture.json");
export const hasValueChain = existsSync(file);

interface Chain {
  readonly members: { readonly [stage: string]: readonly string[] };
  readonly links: readonly { readonly source: string; readonly target: string; readonly weight: number }[];
}

const laneOf: { readonly [stage: string]: ChainFunction } = {
  supply: "source",
  transport: "transport",
  storage: "storage",
  exchange: "exchange",
  collection: "collection",
  laundering: "laundering",
  reinvestment: "reinvestment",
};

/** The value chain of the reference as a case: goods up to exchange, money from there on. Ids are the names. */
export function valueChain(): Case {
  const chain: Chain = JSON.parse(readFileSync(file, "utf8"));
  const stage = new Map<string, ChainFunction>();
  for (const [name, members] of Object.entries(chain.members))
    for (const id of members) stage.set(id, laneOf[name] ?? "source");
  const money = (id: string) =>
    ["exchange", "collection", "laundering", "reinvestment"].includes(stage.get(id) ?? "");
  return madeOf(
    [...stage].map(([id, lane]) => entity(id, "person", id, { functions: [lane] })),
    chain.links.map(({ source, target, weight }, at) =>
      link(`e${at}`, source, target, "supplies", {
        direction: "forward",
        flow: money(source) ? "money" : "commodity",
        volume: { amount: weight, unit: "units" },
        strength: "confirmed",
      }),
    ),
  );
}
