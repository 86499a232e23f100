import { useEffect, useState } from "react";
import { type Ground, isSampleCase, sampleGround, ukGround } from "./basemap";

/** The grounds of a case: the bundle's, and the invented streets where the case is a sample. */
export function useGrounds(caseId: string): readonly Ground[] {
  const [grounds, setGrounds] = useState<readonly Ground[]>([]);
  useEffect(() => {
    let here = true;
    void Promise.all([ukGround(), ...(isSampleCase(caseId) ? [sampleGround()] : [])]).then((found) => {
      if (here) setGrounds(found);
    });
    return () => {
      here = false;
    };
  }, [caseId]);
  return grounds;
}
