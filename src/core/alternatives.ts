import type { CaseFile } from "./caseFile";
import type { Edit } from "./edit";
import { namesOf } from "./edits";
import type { Alternative, AlternativeNumbers, Judgement, RerouteKind } from "./plan";
import { letterOf, type Reroute, type WhatIf } from "./whatIf";

const sameSet = (a: readonly string[], b: readonly string[]) =>
  a.length === b.length && a.every((id) => b.includes(id));

/** The saved alternative that takes out exactly these, if there is one. */
export function alternativeOf(
  file: CaseFile,
  entities: readonly string[],
  links: readonly string[],
): Alternative | undefined {
  return file.case.plan.alternatives.find(
    (each) => sameSet(each.entities, entities) && sameSet(each.links, links),
  );
}

/** The numbers of a what-if that an alternative keeps. */
export function numbersOf(result: WhatIf): AlternativeNumbers {
  const lost = (goods: "commodity" | "money") =>
    result.goods.find((each) => each.goods === goods)?.lost.share;
  const [commodityLost, moneyLost] = [lost("commodity"), lost("money")];
  return {
    piecesBefore: result.people.before,
    pieces: result.people.after,
    largest: result.people.largest,
    cutsOff: result.people.cutsOff.length,
    repairs: result.repairs,
    f: result.people.f,
    ...(commodityLost === undefined ? {} : { commodityLost }),
    ...(moneyLost === undefined ? {} : { moneyLost }),
    entities: result.of.entities,
    links: result.of.links,
    draws: result.draws,
    seed: result.seed,
  };
}

/** The first letter that no alternative has as its name. */
function freeName(file: CaseFile): string {
  const taken = new Set(file.case.plan.alternatives.map((each) => each.name));
  let place = 0;
  while (taken.has(letterOf(place))) place++;
  return letterOf(place);
}

function withAlternatives(file: CaseFile, alternatives: readonly Alternative[], note: string): Edit {
  return { note, plan: { ...file.case.plan, alternatives } };
}

/** Keeps a removal with its numbers; one that is kept already gets the new numbers. `id` and `at` are given by the caller: nothing here asks the clock. */
export function saveAlternative(
  file: CaseFile,
  result: WhatIf,
  made: { readonly id: string; readonly at: string },
): Edit {
  const { alternatives } = file.case.plan;
  const known = alternativeOf(file, result.entities, result.links);
  const numbers = numbersOf(result);
  if (known)
    return withAlternatives(
      file,
      alternatives.map((each) => (each === known ? { ...each, numbers, at: made.at } : each)),
      `Work alternative ${known.name} out again`,
    );
  const name = freeName(file);
  const { entities, links } = result;
  const next: Alternative = { ...made, name, entities, links, numbers, judgements: [] };
  const what = entities.length > 0 ? namesOf(file.case, entities) : `${links.length} links`;
  return withAlternatives(file, [...alternatives, next], `Save alternative ${name}: without ${what}`);
}

export function dropAlternative(file: CaseFile, id: string): Edit {
  const { alternatives } = file.case.plan;
  const name = alternatives.find((each) => each.id === id)?.name ?? id;
  return withAlternatives(
    file,
    alternatives.filter((each) => each.id !== id),
    `Drop alternative ${name}`,
  );
}

/** What a judgement is about: the way itself, so that it is found again when the case is worked out anew. */
export function wayOf(reroute: Reroute): { readonly kind: RerouteKind; readonly about: readonly string[] } {
  switch (reroute.type) {
    case "bypass":
      return { kind: "bypass", about: reroute.path };
    case "substitute":
      return { kind: "substitute", about: [reroute.removed, reroute.by] };
    case "repair":
      return { kind: "repair", about: [reroute.from, reroute.to] };
  }
}

/** The judgement of a way back in an alternative, if the analyst has given one. */
export function judgementOf(alternative: Alternative | undefined, reroute: Reroute): Judgement | undefined {
  const { kind, about } = wayOf(reroute);
  return alternative?.judgements.find(
    (each) =>
      each.kind === kind &&
      each.about.length === about.length &&
      each.about.every((id, at) => about[at] === id),
  );
}

/** Puts an analyst's judgement of a way back into an alternative, saving the removal as one first where it is not; empty words take it away. */
export function judge(
  file: CaseFile,
  result: WhatIf,
  reroute: Reroute,
  said: Pick<Judgement, "duration" | "back" | "basis" | "by">,
  made: { readonly id: string; readonly at: string },
): Edit {
  const saved = alternativeOf(file, result.entities, result.links)
    ? file.case.plan.alternatives
    : (saveAlternative(file, result, made).plan?.alternatives ?? []);
  const known = saved.find(
    (each) => sameSet(each.entities, result.entities) && sameSet(each.links, result.links),
  );
  const before = judgementOf(known, reroute);
  const judgement: Judgement = {
    id: before?.id ?? `${made.id}-j`,
    ...wayOf(reroute),
    ...said,
    at: made.at,
  };
  const empty = said.duration === "" && said.back === "" && said.basis === "";
  const alternatives = saved.map((each) => {
    if (each !== known) return each;
    const others = each.judgements.filter((one) => one !== before);
    return { ...each, judgements: empty ? others : [...others, judgement] };
  });
  return withAlternatives(
    file,
    alternatives,
    `${empty ? "Take back" : "Record"} a judgement in alternative ${known?.name ?? ""}`,
  );
}
