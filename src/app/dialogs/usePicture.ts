import { useEffect, useState } from "react";
import { caseStore } from "../../store/caseStore";
import type { TakenView } from "../pictures/viewSheet";
import { useFrom } from "../useFrom";

/** The picture of the view behind the dialog. */
export type PictureState =
  | { readonly type: "taking" }
  | { readonly type: "none"; readonly message: string }
  | { readonly type: "taken"; readonly taken: TakenView };

/** Takes the picture of the view on the screen once a picture is wanted, and again when the case changes. */
export function usePicture(wanted: boolean): PictureState {
  const version = useFrom(caseStore, (state) => state.version);
  const [state, setState] = useState<PictureState>({ type: "taking" });
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit changes what is drawn
  useEffect(() => {
    if (!wanted) return undefined;
    let here = true;
    const take = async () => {
      const { takeView } = await import("../pictures/viewSheet");
      const taken = await takeView();
      if (!here) return;
      setState(
        taken.ok ? { type: "taken", taken: taken.value } : { type: "none", message: taken.error.message },
      );
    };
    take().catch((error: unknown) => {
      if (here) setState({ type: "none", message: `The picture could not be taken: ${String(error)}` });
    });
    return () => {
      here = false;
    };
  }, [wanted, version]);
  return state;
}
