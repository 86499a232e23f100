import { glyphs } from "../../encode/glyphs";
import type { Flavour } from "./flavour";
import type { Sign } from "./mapMark";

/** Drawings of Lucide 1.75 (ISC), 24 × 24. */
const pictures: { readonly [S in Exclude<Sign, "search" | "driver">]: string } = {
  school:
    "M14 21v-3a2 2 0 0 0-4 0v3M18 5v16M4 6l7.106-3.79a2 2 0 0 1 1.788 0L20 6M6 5v16M3.5 10.5 2 12v7a2 2 0 0 0 2 2h16a2 2 0 0 0 2-2v-7l-1.5-1.5M12 11h.01",
  youth:
    "M16 21v-2a4 4 0 0 0-4-4H6a4 4 0 0 0-4 4v2M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M22 21v-2a4 4 0 0 0-3-3.87M16 3.13a4 4 0 0 1 0 7.75",
  faith:
    "M10 9h4M12 7v5M14 21v-3a2 2 0 0 0-4 0v3M18 9l3.52 2.147a1 1 0 0 1 .48.854V19a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2v-6.999a1 1 0 0 1 .48-.854L6 9M6 21V7a1 1 0 0 1 .376-.782l5-3.999a1 1 0 0 1 1.249.001l5 4A1 1 0 0 1 18 7v14",
  health:
    "M19 14c1.49-1.46 3-3.21 3-5.5A5.5 5.5 0 0 0 16.5 3c-1.76 0-3 .5-4.5 2-1.5-1.5-2.74-2-4.5-2A5.5 5.5 0 0 0 2 8.5c0 2.3 1.5 4.05 3 5.5l7 7ZM3.22 13H9.5l.5-1 2 4.5 2-7 1.5 3.5h5.27",
  asset: glyphs.house,
};

/** A cross for where police looked, a triangle for a driver, a rounded box for a community asset. Never in the colour of an OCG. */
export function SignMark({
  sign,
  flavour,
  selected,
  scale = 1,
}: {
  readonly sign: Sign;
  readonly flavour: Flavour;
  readonly selected: boolean;
  readonly scale?: number;
}) {
  const disc = selected ? (
    <circle r={17} fill={flavour.paper} stroke={flavour.ink} strokeWidth={2} opacity={0.96} />
  ) : null;
  const turn = scale === 1 ? undefined : `scale(${scale})`;
  switch (sign) {
    case "search":
      return (
        <g transform={turn}>
          {disc}
          <path
            d="M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5"
            stroke={flavour.paper}
            strokeWidth={5.5}
            strokeLinecap="round"
            fill="none"
          />
          <path d="M-4.5 -4.5L4.5 4.5M-4.5 4.5L4.5 -4.5" stroke={flavour.ink} strokeWidth={2.2} fill="none" />
        </g>
      );
    case "driver":
      return (
        <g transform={turn}>
          {disc}
          <path
            d="M0 -9L8.6 6.5H-8.6Z"
            fill={flavour.paper}
            stroke={flavour.ink}
            strokeWidth={1.8}
            strokeLinejoin="round"
          />
        </g>
      );
    default:
      return (
        <g transform={turn}>
          {disc}
          <rect
            x={-11}
            y={-11}
            width={22}
            height={22}
            rx={4}
            fill={flavour.paper}
            stroke={flavour.ink}
            strokeWidth={1.4}
          />
          <path
            d={pictures[sign]}
            transform="translate(-7.2 -7.2) scale(.6)"
            fill="none"
            stroke={flavour.ink}
            strokeWidth={2.3}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </g>
      );
  }
}
