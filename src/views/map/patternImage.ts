import type { Pattern } from "./mapLayer";

/** A picture that MapLibre is given: a pattern of a fill, or a small cross for a spot. */
export type GlPicture = Pattern | { readonly type: "cross"; readonly colour: string; readonly size: number };

/** A pattern as a tile of px for the graphics card; undefined where the browser gives no canvas to draw on. */
export function patternImage(pattern: GlPicture, ratio: number): ImageData | undefined {
  if (pattern.type === "none") return undefined;
  if (pattern.type === "cross") return crossImage(pattern.colour, pattern.size, ratio);
  const stripes = pattern.type === "stripes" ? pattern.colours.length : 1;
  // Stripes at 45° repeat along an edge after gap × √2; two rows of dots make a tile.
  const side = Math.max(
    2,
    Math.round((pattern.type === "stripes" ? pattern.gap * stripes * Math.SQRT2 : pattern.gap * 2) * ratio),
  );
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext("2d");
  if (!pen) return undefined;
  if (pattern.type === "dots") {
    pen.fillStyle = pattern.colour;
    const dot = (x: number, y: number) => {
      pen.beginPath();
      pen.arc(x, y, (pattern.size / 2) * ratio, 0, 2 * Math.PI);
      pen.fill();
    };
    // The second row is moved by half a gap; a dot on the edge is drawn on both sides of it.
    for (const [x, y] of [
      [0.25, 0.25],
      [0.75, 0.25],
      [0, 0.75],
      [0.5, 0.75],
      [1, 0.75],
    ] as const)
      dot(side * x, side * y);
  } else {
    pen.lineWidth = pattern.width * ratio;
    pen.lineCap = "square";
    for (const [at, colour] of pattern.colours.entries()) {
      pen.strokeStyle = colour;
      const shift = (side * (at + 0.5)) / stripes;
      for (const turn of [-side, 0, side]) {
        pen.beginPath();
        pen.moveTo(turn + shift - side, side);
        pen.lineTo(turn + shift + side, -side);
        pen.stroke();
      }
    }
  }
  return pen.getImageData(0, 0, side, side);
}

function crossImage(colour: string, size: number, ratio: number): ImageData | undefined {
  const side = Math.ceil((2 * size + 3) * ratio);
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const pen = canvas.getContext("2d");
  if (!pen) return undefined;
  const [near, far] = [1.5 * ratio, side - 1.5 * ratio];
  pen.strokeStyle = colour;
  pen.lineWidth = 1.2 * ratio;
  pen.beginPath();
  pen.moveTo(near, near);
  pen.lineTo(far, far);
  pen.moveTo(far, near);
  pen.lineTo(near, far);
  pen.stroke();
  return pen.getImageData(0, 0, side, side);
}
