import type { CaseFile } from "./caseFile";
import { type ChainFunction, chainFunctions } from "./chain";
import type { Edit } from "./edit";
import { namesOf } from "./edits";

/** 'professional-enabling' as it is said. */
const said = (of: ChainFunction) => of.replace("-", " ");

/** Functions in the order of the chain, each once. */
function ordered(functions: Iterable<ChainFunction>): readonly ChainFunction[] {
  const kept = new Set(functions);
  return chainFunctions.filter((each) => kept.has(each));
}

function changed(
  file: CaseFile,
  ids: readonly string[],
  note: string,
  next: (now: readonly ChainFunction[]) => Iterable<ChainFunction>,
): Edit {
  const entities = ids.flatMap((id) => {
    const item = file.case.entities.get(id);
    return item ? [{ item: { ...item, functions: ordered(next(item.functions)) } }] : [];
  });
  return { note, put: { entities } };
}

/** Gives and takes functions of several entities; what is in neither list stays as it is for each. */
export function setFunctions(
  file: CaseFile,
  ids: readonly string[],
  give: readonly ChainFunction[],
  take: readonly ChainFunction[],
): Edit {
  const parts = [
    give.length > 0 ? `give ${ordered(give).map(said).join(", ")}` : "",
    take.length > 0 ? `take ${ordered(take).map(said).join(", ")}` : "",
  ].filter(Boolean);
  return changed(file, ids, `Functions of ${namesOf(file.case, ids)}: ${parts.join("; ")}`, (now) => [
    ...now.filter((each) => !take.includes(each)),
    ...give,
  ]);
}

/** Moves entities from one function to another; `from` undefined adds the function to those they have. */
export function moveFunction(
  file: CaseFile,
  ids: readonly string[],
  from: ChainFunction | undefined,
  to: ChainFunction,
): Edit {
  const who = namesOf(file.case, ids);
  const note = from ? `Move ${who} from ${said(from)} to ${said(to)}` : `Add ${who} to ${said(to)}`;
  return changed(file, ids, note, (now) => [...now.filter((each) => each !== from), to]);
}

/** Gives each entity a function of its own, as one step. */
export function giveFunctions(
  file: CaseFile,
  gifts: readonly { readonly entity: string; readonly fn: ChainFunction }[],
): Edit {
  const byEntity = new Map<string, ChainFunction[]>();
  for (const { entity, fn } of gifts) byEntity.set(entity, [...(byEntity.get(entity) ?? []), fn]);
  const ids = [...byEntity.keys()];
  const [first] = gifts;
  const note =
    gifts.length === 1 && first
      ? `Take ${namesOf(file.case, ids)} as ${said(first.fn)}`
      : `Take ${gifts.length} proposed functions`;
  const entities = ids.flatMap((id) => {
    const item = file.case.entities.get(id);
    return item
      ? [{ item: { ...item, functions: ordered([...item.functions, ...(byEntity.get(id) ?? [])]) } }]
      : [];
  });
  return { note, put: { entities } };
}
