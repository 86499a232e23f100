/** Browsers draw an SVG before the font inside of it is ready, at times: a first, tiny drawing asks for it, this many ms before. */
const fontDelay = 60;

async function imageOf(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

/** Whether a picture has at least two colours or something to be seen; looked at on a small copy. */
function isBlank(canvas: HTMLCanvasElement): boolean {
  const small = document.createElement("canvas");
  small.width = Math.min(256, canvas.width);
  small.height = Math.min(256, canvas.height);
  const context = small.getContext("2d", { willReadFrequently: true });
  if (!context) return true;
  context.drawImage(canvas, 0, 0, small.width, small.height);
  const { data } = context.getImageData(0, 0, small.width, small.height);
  const words = new Uint32Array(data.buffer);
  return words.every((word) => word === words[0]);
}

/** Draws an SVG in pixels as a PNG; empty bytes where the browser could not. Nothing is asked for: fonts and images are inside. */
export async function rasterise(svg: string, width: number, height: number): Promise<Uint8Array> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const first = document.createElement("canvas");
    first.width = 1;
    first.height = 1;
    first.getContext("2d")?.drawImage(await imageOf(url), 0, 0, 1, 1);
    await new Promise((resolve) => setTimeout(resolve, fontDelay));
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    if (!context) return new Uint8Array();
    context.drawImage(await imageOf(url), 0, 0, width, height);
    if (isBlank(canvas)) return new Uint8Array();
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    return blob ? new Uint8Array(await blob.arrayBuffer()) : new Uint8Array();
  } finally {
    URL.revokeObjectURL(url);
  }
}
