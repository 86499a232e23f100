import { useEffect, useState } from "react";
import type { Case } from "../core/case";
import { type CaseTimes, caseTimes } from "../core/caseTimes";
import { worker } from "../store/worker";

/** Above this many items a look through all of them takes a frame or more: the worker does it. */
const large = 20_000;

interface Made {
  readonly of: Case;
  readonly times: CaseTimes;
}

/** The dates of the open case. For a small case at once; for a large one when the worker answers, until when the last answer stands. Undefined = not known yet. */
export function useCaseTimes(kase: Case): CaseTimes | undefined {
  const big = kase.entities.size + kase.links.size > large;
  const [made, setMade] = useState<Made | undefined>();
  const fits = made?.of === kase;
  useEffect(() => {
    if (fits || !big) return undefined;
    let wanted = true;
    worker()
      .run("times", undefined)
      .then((times) => {
        if (wanted) setMade({ of: kase, times });
      })
      // A worker that broke is told of where the user asked for something; without it there are no bars.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [fits, big, kase]);
  if (big || fits) return made?.times;
  const now = { of: kase, times: caseTimes(kase) };
  setMade(now);
  return now.times;
}
