import { useEffect, useState } from "react";

/** Size of the page in px, kept up. */
export function useWindowSize(): { readonly w: number; readonly h: number } {
  const [size, setSize] = useState({ w: window.innerWidth, h: window.innerHeight });
  useEffect(() => {
    const follow = () => setSize({ w: window.innerWidth, h: window.innerHeight });
    window.addEventListener("resize", follow);
    return () => window.removeEventListener("resize", follow);
  }, []);
  return size;
}
