import { type Case, linksAt } from "./case";
import type { ChainFunction } from "./chain";
import type { Entity } from "./entity";
import type { Link } from "./link";
import { isChild } from "./target";

/** A function that kind and links suggest, for a person to accept or leave. Never given silently. */
export interface FunctionProposal {
  readonly entity: string;
  readonly fn: ChainFunction;
  /** 'vehicle that carries the commodity'. */
  readonly reason: string;
  /** Links that suggest it. */
  readonly links: readonly string[];
}

/** How one entity stands in the flows: goods and money in and out, and who runs whom. */
interface Standing {
  readonly goodsIn: readonly Link[];
  readonly goodsOut: readonly Link[];
  readonly moneyIn: readonly Link[];
  readonly moneyOut: readonly Link[];
  readonly directs: readonly Link[];
  readonly calls: readonly Link[];
}

function standingOf(kase: Case, id: string): Standing {
  const own = (linksAt(kase).get(id) ?? []).flatMap((link) => kase.links.get(link) ?? []);
  const flows = (item: Link, out: boolean) => {
    const forward = item.direction !== "back";
    return item.direction === "both" || (item.from === id) === (out === forward);
  };
  const of = (flow: Link["flow"], out: boolean) =>
    own.filter((item) => item.flow === flow && item.from !== item.to && flows(item, out));
  return {
    goodsIn: of("commodity", false),
    goodsOut: of("commodity", true),
    moneyIn: of("money", false),
    moneyOut: of("money", true),
    directs: own.filter((item) => item.kind === "directs" && item.direction !== "none" && flows(item, true)),
    calls: own.filter((item) => item.kind === "communicates" || item.kind === "uses"),
  };
}

type Guess = Omit<FunctionProposal, "entity">;

const guess = (fn: ChainFunction, reason: string, ...lists: readonly (readonly Link[])[]): Guess => ({
  fn,
  reason,
  links: lists.flat().map((item) => item.id),
});

function ofPerson(at: Standing): readonly Guess[] {
  const found: Guess[] = [];
  const carries = at.goodsOut.filter((item) => item.kind === "carries");
  if (carries.length > 0) found.push(guess("transport", "person who carries the commodity", carries));
  else if (at.goodsOut.length > 0 && at.goodsIn.length === 0)
    found.push(
      guess("source", "supplies the commodity and nothing says who supplies it to them", at.goodsOut),
    );
  else if (at.goodsIn.length > 0 && at.moneyOut.length > 0)
    found.push(
      guess("exchange", "takes the commodity in and pays money on", at.goodsIn.slice(0, 1), at.moneyOut),
    );
  else if (at.goodsIn.length > 0 && at.goodsOut.length > 0)
    found.push(
      guess("distribution", "takes the commodity in and hands it on", at.goodsIn.slice(0, 1), at.goodsOut),
    );
  if (at.goodsIn.length + at.goodsOut.length === 0 && at.moneyIn.length > 0 && at.moneyOut.length > 0)
    found.push(guess("collection", "takes money in and passes it on", at.moneyIn, at.moneyOut));
  if (at.directs.length > 1)
    found.push(guess("direction", `directs ${at.directs.length} others`, at.directs));
  return found;
}

function ofThing(item: Entity, at: Standing): readonly Guess[] {
  switch (item.kind) {
    case "vehicle":
      return at.goodsIn.length + at.goodsOut.length > 0
        ? [guess("transport", "vehicle that carries the commodity", at.goodsIn, at.goodsOut)]
        : [];
    case "premises": {
      if (at.goodsIn.length > 0)
        return [guess("storage", "premises where the commodity is kept", at.goodsIn)];
      if (at.moneyIn.length > 0 && at.moneyOut.length === 0)
        return [guess("reinvestment", "premises that money goes into", at.moneyIn)];
      return [];
    }
    case "account":
    case "business":
      if (at.moneyIn.length > 0 && at.moneyOut.length === 0)
        return [guess("reinvestment", `${item.kind} where money arrives and stays`, at.moneyIn)];
      return at.moneyIn.length > 0
        ? [guess("laundering", `${item.kind} that receives money and passes it on`, at.moneyIn)]
        : [];
    case "cash":
      return at.moneyIn.length > 0 && at.moneyOut.length > 0
        ? [guess("collection", "cash that is brought together and passed on", at.moneyIn)]
        : [];
    case "phone":
      return at.calls.length > 2
        ? [guess("communications", `phone with ${at.calls.length} links of calls or use`, at.calls)]
        : [];
    default:
      return [];
  }
}

/**
 * Functions that kind and links suggest for entities that have none. A child is never proposed for the business: where one
 * carries or sells, the question is exploitation, and a person must see it.
 */
export function proposeFunctions(kase: Case): readonly FunctionProposal[] {
  const found: FunctionProposal[] = [];
  for (const item of kase.entities.values()) {
    if (item.functions.length > 0 || isChild(kase, item)) continue;
    const at = standingOf(kase, item.id);
    const guesses = item.kind === "person" ? ofPerson(at) : ofThing(item, at);
    for (const each of guesses) found.push({ entity: item.id, ...each });
  }
  return found;
}
