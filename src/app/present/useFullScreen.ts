import { useEffect, useMemo, useRef } from "react";
import { stopPresenting } from "../../store/presentStore";

/** ms within which the browser leaves full screen for a window that was opened from it. */
const otherWindow = 2000;

/** Full screen while a briefing is presented, where the browser allows it; whoever leaves it with Esc leaves the presentation. */
export function useFullScreen(): { readonly enter: () => void; readonly staysWithout: () => void } {
  const excused = useRef(0);
  const door = useMemo(
    () => ({
      enter: () => {
        if (!document.fullscreenElement)
          void document.documentElement.requestFullscreen?.().catch(() => {
            // Refused, as without a press of a key: the slide fills the page instead.
          });
      },
      staysWithout: () => {
        excused.current = Date.now();
      },
    }),
    [],
  );
  useEffect(() => {
    let was = document.fullscreenElement !== null;
    door.enter();
    const follow = () => {
      const now = document.fullscreenElement !== null;
      if (was && !now && Date.now() - excused.current > otherWindow) stopPresenting();
      was = now;
    };
    document.addEventListener("fullscreenchange", follow);
    return () => {
      document.removeEventListener("fullscreenchange", follow);
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => {});
    };
  }, [door]);
  return door;
}
