import type { TextItem } from "../../core/picture";
import { ok, type Problem, problem, type Result } from "../../core/problem";
import type { PictureOptions, SheetPage } from "../../core/sheet";
import { type RasterText, rasterText } from "./drawnTexts";
import { imageBytes } from "./imageBytes";
import { boldFrom, type Inter, inter } from "./inter";
import { itemContent, type PdfBook } from "./pdfContent";
import { canSet, pdfFonts } from "./pdfFonts";
import { pdfImage } from "./pdfImages";
import { pdfNumber as n, PdfObjects, pdfText } from "./pdfObjects";
import { textsOf } from "./textsOf";

/** A px of a picture is a 96th of an inch, a point a 72nd. */
const point = 0.75;

/** Names given to values in the order in which they are first asked for. */
class Names {
  readonly ids = new Map<string, number | undefined>();
  constructor(
    private readonly letter: string,
    private readonly make: (key: string) => number | undefined,
  ) {}

  of(key: string): string | undefined {
    if (!this.ids.has(key)) this.ids.set(key, this.make(key));
    return this.ids.get(key) === undefined ? undefined : `${this.letter}${[...this.ids.keys()].indexOf(key)}`;
  }

  entries(): string {
    return [...this.ids.values()]
      .map((id, index) => (id === undefined ? "" : `/${this.letter}${index} ${id} 0 R`))
      .join("");
  }
}

interface Drawn {
  readonly texts: ReadonlyMap<TextItem, RasterText>;
  /** Texts that neither the font nor a browser could show. */
  readonly lost: readonly string[];
}

/** Texts in scripts that the font has not: pixels where a browser is at hand. */
async function drawnTexts(
  texts: readonly TextItem[],
  { regular, bold }: Inter,
  options: PictureOptions,
): Promise<Drawn> {
  const found = new Map<TextItem, RasterText>();
  const lost: string[] = [];
  for (const item of texts) {
    if (canSet(item.weight >= boldFrom ? bold : regular, item.text)) continue;
    const made = options.raster ? await rasterText(item, options.raster) : undefined;
    if (made) found.set(item, made);
    else lost.push(item.text);
  }
  return { texts: found, lost };
}

/** Pages as a PDF: vectors, embedded fonts, texts that can be searched, no date and no name but the title. */
export async function pdfFile(
  pages: readonly SheetPage[],
  options: PictureOptions,
): Promise<Result<{ bytes: Uint8Array; problems: readonly Problem[] }>> {
  const objects = new PdfObjects();
  const [catalog, tree, info, resources] = [
    objects.reserve(),
    objects.reserve(),
    objects.reserve(),
    objects.reserve(),
  ];
  const texts = pages.flatMap(({ picture }) => [...textsOf(picture)]);
  const faces = await inter();
  const drawn = await drawnTexts(texts, faces, options);
  const fonts = pdfFonts(objects, faces, texts);
  const refused = new Set<string>();
  const images = new Names("I", (href) => {
    const image = imageBytes(href);
    const id = image && pdfImage(objects, image);
    if (id === undefined) refused.add(href);
    return id;
  });
  const alphas = new Names("G", (key) => objects.add(`<</Type/ExtGState/ca ${key}/CA ${key}>>`));
  const pixels = new Map<TextItem, number>();
  for (const [item, { png }] of drawn.texts) {
    const id = pdfImage(objects, { type: "png", bytes: png });
    if (id !== undefined) pixels.set(item, id);
  }
  const pixelNames = new Map([...pixels.keys()].map((item, index) => [item, `T${index}`]));
  const forms = new Map<string, { readonly name: string; readonly id: number }>();

  const bookOf = (page: number): PdfBook => ({
    fonts,
    symbolOf: (key) => forms.get(`${page} ${key}`)?.name,
    imageOf: (href) => images.of(href),
    alphaOf: (opacity) => alphas.of(n(Math.max(0, opacity))) ?? "",
    drawnText: (item) => {
      const name = pixelNames.get(item);
      const place = drawn.texts.get(item);
      return name && place ? { ...place, image: name } : undefined;
    },
  });

  const kids: number[] = [];
  pages.forEach(({ picture }, index) => {
    const book = bookOf(index);
    for (const key of picture.symbols.keys())
      forms.set(`${index} ${key}`, { name: `S${forms.size}`, id: objects.reserve() });
    for (const [key, items] of picture.symbols) {
      const form = forms.get(`${index} ${key}`);
      const content = items.map((item) => itemContent(book, item)).join("");
      if (form)
        objects.setStream(
          form.id,
          content,
          `/Type/XObject/Subtype/Form/BBox[-4000 -4000 4000 4000]/Resources ${resources} 0 R`,
        );
    }
    const [w, h] = [picture.width * point, picture.height * point];
    const ground =
      picture.background === "none"
        ? ""
        : itemContent(book, {
            type: "path",
            d: `M0 0H${picture.width}V${picture.height}H0z`,
            fill: picture.background,
            stroke: "none",
            width: 0,
            dash: [],
            cap: "butt",
            join: "miter",
            opacity: 1,
          });
    const items = picture.items.map((item) => itemContent(book, item)).join("");
    const content = objects.stream(`${point} 0 0 ${-point} 0 ${n(h)} cm\n${ground}${items}`);
    kids.push(
      objects.add(
        `<</Type/Page/Parent ${tree} 0 R/MediaBox[0 0 ${n(w)} ${n(h)}]/Resources ${resources} 0 R/Contents ${content} 0 R>>`,
      ),
    );
  });

  const xobjects =
    images.entries() +
    [...pixels.values()].map((id, index) => `/T${index} ${id} 0 R`).join("") +
    [...forms.values()].map(({ name, id }) => `/${name} ${id} 0 R`).join("");
  objects.set(
    resources,
    `<</Font<<${fonts.entries}>>/XObject<<${xobjects}>>/ExtGState<<${alphas.entries()}>>>>`,
  );
  objects.set(tree, `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((id) => `${id} 0 R`).join(" ")}]>>`);
  objects.set(
    catalog,
    `<</Type/Catalog/Pages ${tree} 0 R/Lang(en-GB)/ViewerPreferences<</DisplayDocTitle true>>>>`,
  );
  objects.set(info, `<</Title ${pdfText(options.title)}>>`);
  return ok({ bytes: objects.file(catalog, info), problems: remarks(drawn.lost, refused.size) });
}

function remarks(lost: readonly string[], images: number): readonly Problem[] {
  const found: Problem[] = [];
  const [first] = lost;
  if (first !== undefined)
    found.push(
      problem("no-glyph", `The font has no letters for some texts, as ‘${first}’.`, {
        done: "blanks stand for them; they can be searched",
        count: lost.length,
      }),
    );
  if (images > 0)
    found.push(
      problem("image-kind", "Some images are of a kind that a PDF cannot hold.", {
        done: "grey fields stand for them",
        count: images,
      }),
    );
  return found;
}
