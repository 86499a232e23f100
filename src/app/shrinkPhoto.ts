/** Side of a stored photograph in px: twice the largest mark at projector size. */
const side = 256;

/** Decodes, crops to a square and encodes again, so that no metadata (place, camera, time) is kept. Rejects when it is no picture. */
export async function shrinkPhoto(file: Blob): Promise<string> {
  const bitmap = await createImageBitmap(file);
  const canvas = document.createElement("canvas");
  canvas.width = side;
  canvas.height = side;
  const least = Math.min(bitmap.width, bitmap.height);
  const context = canvas.getContext("2d");
  if (!context || least === 0) throw new Error("no picture");
  context.drawImage(
    bitmap,
    (bitmap.width - least) / 2,
    (bitmap.height - least) / 2,
    least,
    least,
    0,
    0,
    side,
    side,
  );
  return canvas.toDataURL("image/webp", 0.85);
}
