import { chainFunctions } from "./chain";
import { entityKinds, roles, statuses, subjectCategories } from "./entity";
import { ocgTypes } from "./group";
import { directions, flows, kinKinds, linkKinds } from "./link";
import { layerKinds } from "./place";
import { wordsOf } from "./plainText";
import { pillars, tacticHeadings } from "./plan";
import { strengths } from "./provenance";

const more =
  "amount unit precision exact street snap layout seed positions pinned folds focus multiplicity single head case as at marking level local files handling descriptor claim source grade information opinion memberships role times functions born lon lat placeholder weight volume strength direction flow kin groups areas incidents plan arrangement filter linchpin address official sensitive only nominal group site business vehicle phone account organisation online identity item age fewer than or over under year month children vulnerable people living here " +
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec " +
  "name type kind label link links entity entities note notes page map chart family time table picture file copy data date day start end from to and of the in at by with not no yes as is are was " +
  "colour color white black grey gray brown green blue red bold font text title mark marks line point place area cell layer style key value version format true false none";

let known: ReadonlySet<string> | undefined;

/** Words that Linchpin writes by itself: alone they prove nothing, though somebody may be called 'White' or 'Mark'. Whole names are looked for all the same. */
export function ownWords(): ReadonlySet<string> {
  known ??= new Set(
    [
      ...entityKinds,
      ...roles,
      ...statuses,
      ...subjectCategories,
      ...linkKinds,
      ...kinKinds,
      ...directions,
      ...flows,
      ...chainFunctions,
      ...layerKinds,
      ...strengths,
      ...pillars,
      ...tacticHeadings,
      ...ocgTypes,
      more,
    ].flatMap((text) => wordsOf(text).split(" ")),
  );
  return known;
}
