import { eachId, type NewId } from "./repointFilter";
import type { ShareProfile } from "./shareProfile";

/** The first of each, where several became one. */
function firstOf<T>(list: readonly T[], id: (item: T) => string): readonly T[] {
  const seen = new Set<string>();
  return list.filter((item) => !seen.has(id(item)) && seen.add(id(item)));
}

/** A sharing profile about those that its entities are now. Of two people who became one, the stand-in name given first goes on. */
export function repointedProfile(profile: ShareProfile, of: NewId): ShareProfile {
  const agreed = eachId(profile.agreed, of);
  const folded = eachId(profile.folded, of);
  const moved = <T extends { readonly entity: string }>(list: readonly T[]): readonly T[] =>
    list.every(({ entity }) => of(entity) === entity)
      ? list
      : firstOf(
          list.map((item) => ({ ...item, entity: of(item.entity) })),
          ({ entity }) => entity,
        );
  const standIns = moved(profile.standIns);
  const accepted = moved(profile.accepted);
  const lines = profile.lines.every(({ item }) => of(item) === item)
    ? profile.lines
    : profile.lines.map((line) => ({ ...line, item: of(line.item) }));
  const same =
    agreed === profile.agreed &&
    folded === profile.folded &&
    standIns === profile.standIns &&
    accepted === profile.accepted &&
    lines === profile.lines;
  return same ? profile : { ...profile, agreed, folded, standIns, accepted, lines };
}
