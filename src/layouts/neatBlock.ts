import { gridStep, onGrid } from "../core/geometry";
import { type Body, moveBody } from "./body";

/** A block of things without links: rows by kind, in the order given. Stands with its top left corner at 0, 0. */
export function neatBlock(bodies: readonly Body[], aspect: number): void {
  const kinds = [...new Set(bodies.map((body) => body.spots[0]?.item.kind))];
  const sorted = kinds.flatMap((kind) => bodies.filter((body) => body.spots[0]?.item.kind === kind));
  const up = (value: number) => Math.ceil(value / gridStep) * gridStep;
  const across = up(Math.max(...bodies.map((body) => body.left + body.right)));
  const high = Math.max(...bodies.map((body) => body.top));
  const down = up(high + Math.max(...bodies.map((body) => body.bottom)));
  const columns = Math.max(1, Math.round(Math.sqrt((bodies.length * down * aspect) / across)));
  sorted.forEach((body, index) => {
    const x = (index % columns) * across + across / 2;
    const y = Math.floor(index / columns) * down + high;
    moveBody(body, onGrid(x), onGrid(y));
  });
}
