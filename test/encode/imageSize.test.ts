import { describe, expect, it } from "vitest";
import { imageSize } from "../../src/encode/imageSize";

const url = (kind: string, bytes: readonly number[]) =>
  `data:image/${kind};base64,${Buffer.from(bytes).toString("base64")}`;
const pad = (bytes: readonly number[], length = 40) => [...bytes, ...Array(length - bytes.length).fill(0)];
const letters = (text: string) => [...text].map((letter) => letter.charCodeAt(0));

describe("the size that an image states", () => {
  it("is read from a PNG", () => {
    const png = pad([
      0x89,
      0x50,
      0x4e,
      0x47,
      13,
      10,
      26,
      10,
      0,
      0,
      0,
      13,
      ...letters("IHDR"),
      0,
      0,
      1,
      0,
      0,
      0,
      0,
      64,
    ]);
    expect(imageSize(url("png", png))).toEqual({ w: 256, h: 64 });
  });
  it("is read from a JPEG behind other segments", () => {
    const jpeg = pad([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0, 200, 1, 44, 3]);
    expect(imageSize(url("jpeg", jpeg))).toEqual({ w: 300, h: 200 });
  });
  it("is read from the three kinds of WebP", () => {
    const riff = [...letters("RIFF"), 0, 0, 0, 0, ...letters("WEBP")];
    const lossy = pad([...riff, ...letters("VP8 "), 0, 0, 0, 0, 0, 0, 0, 0x9d, 1, 0x2a, 0, 1, 128, 0]);
    expect(imageSize(url("webp", lossy))).toEqual({ w: 256, h: 128 });
    const wide = pad([...riff, ...letters("VP8X"), 0, 0, 0, 0, 0, 0, 0, 0, 255, 0, 0, 63, 0, 0]);
    expect(imageSize(url("webp", wide))).toEqual({ w: 256, h: 64 });
    const lossless = pad([...riff, ...letters("VP8L"), 0, 0, 0, 0, 0x2f, 0xff, 0xc0, 0x0f, 0]);
    expect(imageSize(url("webp", lossless))).toEqual({ w: 256, h: 64 });
  });
  it.each([
    "https://example.org/a.png",
    "data:image/png;base64,%%%",
    "data:image/png;base64,AAAA",
    "data:text/plain,x",
    "",
  ])("is not known of %s", (href) => expect(imageSize(href)).toBeUndefined());
});
