import { useStore } from "zustand";
import { screenStore } from "../../store/screenStore";
import { bivariateLook } from "./areaLayers";
import type { Flavour } from "./flavour";
import { flavourOf } from "./flavour";
import { dots, stripes } from "./hatch";
import type { FillLook, Pattern } from "./mapLayer";
import type { Sign } from "./mapMark";
import { SignMark } from "./SignMark";

export function useFlavour(): Flavour {
  return flavourOf(useStore(screenStore, (state) => state.theme));
}

const box = (w: number, h: number): readonly (readonly [number, number])[] => [
  [0, 0],
  [w, 0],
  [w, h],
  [0, h],
];

function Signs({ pattern, w, h }: { readonly pattern: Pattern; readonly w: number; readonly h: number }) {
  const rings = [box(w, h)];
  const frame = { width: w, height: h };
  if (pattern.type === "dots")
    return (
      <path
        d={dots(rings, frame, pattern.gap)}
        fill="none"
        stroke={pattern.colour}
        strokeWidth={pattern.size}
        strokeLinecap="round"
      />
    );
  if (pattern.type === "stripes")
    return pattern.colours.map((colour, at) => (
      <path
        key={colour + String(at)}
        d={stripes(rings, frame, pattern.gap, pattern.colours.length, at)}
        fill="none"
        stroke={colour}
        strokeWidth={pattern.width}
      />
    ));
  return null;
}

/** A piece of a fill as on the map. */
export function FillSwatch({
  look,
  edge,
  w = 22,
  h = 15,
}: {
  readonly look: FillLook;
  readonly edge?: { readonly colour: string; readonly width: number; readonly dash?: string };
  readonly w?: number;
  readonly h?: number;
}) {
  return (
    <svg width={w} height={h} viewBox={`0 0 ${w} ${h}`} aria-hidden="true">
      {look.fill === "none" ? null : <rect width={w} height={h} fill={look.fill} opacity={look.opacity} />}
      <Signs pattern={look.pattern} w={w} h={h} />
      {edge ? (
        <rect
          x={edge.width / 2}
          y={edge.width / 2}
          width={w - edge.width}
          height={h - edge.width}
          fill="none"
          stroke={edge.colour}
          strokeWidth={edge.width}
          strokeDasharray={edge.dash}
        />
      ) : null}
    </svg>
  );
}

export function SignSwatch({ sign }: { readonly sign: Sign }) {
  const flavour = useFlavour();
  return (
    <svg width={24} height={24} viewBox="-12 -12 24 24" aria-hidden="true">
      <SignMark sign={sign} flavour={flavour} selected={false} />
    </svg>
  );
}

/** Core and range of an OCG: a thick line in a thin one. */
export function SphereSwatch({ colour }: { readonly colour: string }) {
  const flavour = useFlavour();
  const rim = flavour.paper === "#151B21" ? "#F3F5F6" : flavour.paper;
  return (
    <svg width={26} height={18} viewBox="0 0 26 18" aria-hidden="true" fill="none">
      <ellipse cx={13} cy={9} rx={12} ry={8} stroke={rim} strokeWidth={3} />
      <ellipse
        cx={13}
        cy={9}
        rx={12}
        ry={8}
        stroke={colour}
        strokeWidth={1.5}
        fill={colour}
        fillOpacity={0.1}
      />
      <ellipse cx={13} cy={9} rx={6.5} ry={4.2} stroke={rim} strokeWidth={4} />
      <ellipse cx={13} cy={9} rx={6.5} ry={4.2} stroke={colour} strokeWidth={2.8} />
    </svg>
  );
}

/** Nine squares: harm to the right, vulnerability upwards. */
export function BivariateKey() {
  const flavour = useFlavour();
  const thirds = [0, 1, 2] as const;
  const side = 26;
  return (
    <svg
      width={150}
      height={116}
      viewBox="-30 -4 150 116"
      role="img"
      aria-label="Key: the darker, the more harm; the denser the dots, the more vulnerable"
    >
      {thirds.map((harm) =>
        thirds.map((vulnerable) => (
          <g key={`${harm} ${vulnerable}`} transform={`translate(${harm * side} ${(2 - vulnerable) * side})`}>
            <FillSwatch
              look={bivariateLook(harm, vulnerable, flavour)}
              w={side - 2}
              h={side - 2}
              edge={{ colour: flavour.words, width: 0.8 }}
            />
          </g>
        )),
      )}
      <text x={38} y={96} textAnchor="middle" fontSize={11.5} fill={flavour.ink}>
        more harm →
      </text>
      <text transform="translate(-10 38) rotate(-90)" textAnchor="middle" fontSize={11.5} fill={flavour.ink}>
        vulnerable →
      </text>
    </svg>
  );
}
