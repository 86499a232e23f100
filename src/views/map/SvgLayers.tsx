import { memo } from "react";
import type { View } from "./camera";
import { dots, stripes } from "./hatch";
import type { Fill, Line, MapLayer } from "./mapLayer";
import { areaPath, dotPath, linePath, ringsInPx } from "./svgPath";

/** Layers as plain SVG: paths, no patterns and no filters, so that every export can hold them. */
export const SvgLayers = memo(function SvgLayers({
  layers,
  view,
}: {
  readonly layers: readonly MapLayer[];
  readonly view: View;
}) {
  return (
    <g strokeLinejoin="round">
      {layers.map((layer) => (
        <SvgLayer key={layer.id} layer={layer} view={view} />
      ))}
    </g>
  );
});

const SvgLayer = memo(function SvgLayer({ layer, view }: { readonly layer: MapLayer; readonly view: View }) {
  switch (layer.type) {
    case "fills":
      return layer.items.map((item) => <SvgFill key={item.key} item={item} view={view} />);
    case "lines":
      return layer.items.map((item) => <SvgLine key={item.key} item={item} view={view} />);
    case "dots": {
      const cross = layer.shape === "cross" ? layer.radius : 0;
      const d = dotPath(layer.positions, view, cross);
      return d === "" ? null : (
        <path
          d={d}
          fill="none"
          stroke={layer.colour}
          strokeWidth={cross > 0 ? 1.2 : 2 * layer.radius}
          strokeLinecap="round"
          opacity={layer.opacity}
        />
      );
    }
  }
});

function SvgFill({ item: { polygons, look }, view }: { readonly item: Fill; readonly view: View }) {
  const d = areaPath(polygons, view);
  if (d === "") return null;
  const { pattern } = look;
  const rings = pattern.type === "none" ? [] : ringsInPx(polygons, view);
  return (
    <>
      {look.fill === "none" ? null : (
        <path d={d} fill={look.fill} fillRule="evenodd" stroke="none" opacity={look.opacity} />
      )}
      {pattern.type === "dots" ? (
        <path
          d={dots(rings, view, pattern.gap)}
          fill="none"
          stroke={pattern.colour}
          strokeWidth={pattern.size}
          strokeLinecap="round"
        />
      ) : null}
      {pattern.type === "stripes"
        ? pattern.colours.map((colour, at) => (
            <path
              key={`${colour}${at}`}
              d={stripes(rings, view, pattern.gap, pattern.colours.length, at)}
              fill="none"
              stroke={colour}
              strokeWidth={pattern.width}
            />
          ))
        : null}
    </>
  );
}

function SvgLine({ item: { paths, look, links }, view }: { readonly item: Line; readonly view: View }) {
  const d = linePath(paths, view);
  if (d === "") return null;
  const drawn = (
    <>
      {look.casing ? (
        <path d={d} fill="none" stroke={look.casing.stroke} strokeWidth={look.casing.width} />
      ) : null}
      <path
        d={d}
        fill="none"
        stroke={look.stroke}
        strokeWidth={look.width}
        opacity={look.opacity}
        {...(look.dash.length > 0 ? { strokeDasharray: look.dash.join(" ") } : { strokeLinecap: "round" })}
      />
    </>
  );
  const [first, ...rest] = links ?? [];
  return first === undefined ? (
    drawn
  ) : (
    <g data-link={first}>
      {drawn}
      {rest.map((id) => (
        <g key={id} data-link={id} />
      ))}
    </g>
  );
}
