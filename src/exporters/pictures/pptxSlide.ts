import { growth, identity, type Matrix2d, onPoint, onSegments, placed, times } from "../../core/matrix2d";
import { pathSegments, type Segment } from "../../core/pathData";
import type {
  Box,
  Clip,
  GroupItem,
  ImageItem,
  ItemRole,
  PathItem,
  Picture,
  PictureItem,
  TextItem,
} from "../../core/picture";
import type { XmlText } from "../xmlText";
import { boundsOf, clipFill, clipLine, holds, overlap, runsOf, segmentsOf } from "./clipped";
import { type Connector, connector, type Mark, tipOf, tipped } from "./pptxConnector";
import { fillOf, geometry, lineOf, place, solid } from "./pptxDrawing";
import { type Shape, textShape } from "./pptxText";

interface Around {
  readonly matrix: Matrix2d;
  /** In px of the slide. */
  readonly clip?: Clip;
  readonly symbols: Picture["symbols"];
}

function hull(boxes: readonly Box[]): Box | undefined {
  return boundsOf(
    boxes.flatMap(({ x, y, w, h }) => [
      { type: "move", x, y } as const,
      { type: "line", x: x + w, y: y + h } as const,
    ]),
  );
}

function boxOn(matrix: Matrix2d, { x, y, w, h }: Box): Box {
  const corners = [
    { x, y },
    { x: x + w, y },
    { x, y: y + h },
    { x: x + w, y: y + h },
  ].map((point) => ({ type: "line", ...onPoint(matrix, point) }) as const);
  return boundsOf(corners) ?? { x: 0, y: 0, w: 0, h: 0 };
}

/** What is drawn on one slide, as shapes that can be moved and edited. */
export class PptxSlide {
  private id = 1;
  /** Shape that the lines of each entity are glued to. */
  private readonly marks = new Map<string, Mark>();
  private titled = false;

  constructor(
    private readonly xml: XmlText,
    /** Relationship of an image; undefined where PowerPoint does not know its kind. */
    private readonly imageOf: (href: string) => string | undefined,
    /** px of the slide for each px of the picture. */
    private readonly scale: number,
  ) {}

  /** The shapes of a picture, in the order of drawing. */
  shapes(picture: Picture): string {
    const around: Around = {
      matrix: { ...identity, a: this.scale, d: this.scale },
      symbols: picture.symbols,
    };
    // Marks have their numbers before the lines that are glued to them, which are drawn first.
    this.number(picture.items, around);
    return picture.items
      .flatMap((item) => this.item(item, around))
      .map(({ xml }) => xml)
      .join("");
  }

  private next(): number {
    this.id++;
    return this.id;
  }

  private number(items: readonly PictureItem[], around: Around): void {
    for (const item of items) {
      if (item.type !== "group") continue;
      const inner = this.inside(item, around);
      // The first drawing of an entity is the one that lines go to.
      if (item.role?.type === "entity" && !this.marks.has(item.role.id))
        this.marks.set(item.role.id, { shape: this.next(), box: boxOn(inner.matrix, item.role.box) });
      this.number(item.items, inner);
    }
  }

  private inside(group: GroupItem, around: Around): Around {
    const matrix = times(around.matrix, placed(group.x, group.y, group.scale, group.turn));
    if (!group.clip) return { ...around, matrix };
    const own = boxOn(matrix, group.clip);
    const both = around.clip ? (overlap(around.clip, own) ?? { ...own, w: 0, h: 0 }) : own;
    return { ...around, matrix, clip: { ...both, radius: (group.clip.radius ?? 0) * growth(matrix) } };
  }

  private item(item: PictureItem, around: Around): readonly Shape[] {
    switch (item.type) {
      case "path":
        return this.path(item, around);
      case "text":
        return this.text(item, around);
      case "image":
        return this.image(item, around);
      case "use": {
        const matrix = times(around.matrix, placed(item.x, item.y, item.scale));
        const parts = around.symbols.get(item.symbol) ?? [];
        return parts.flatMap((part) => this.item(part, { ...around, matrix }));
      }
      case "group":
        return this.group(item, around);
    }
  }

  private group(item: GroupItem, around: Around): readonly Shape[] {
    const inner = this.inside(item, around);
    const { role } = item;
    if (role?.type === "link") return this.link(item, role, inner);
    const shapes = item.items.flatMap((each) => this.item(each, inner));
    if (role?.type === "entity") return this.grouped(this.anchored(role, inner, shapes), item.alt ?? "");
    if (role?.type === "part" && role.name === "title") return this.withTitle(item, inner);
    const named = item.alt ?? (role?.type === "part" && role.name !== "drawing" ? partNames[role.name] : "");
    return named === "" ? shapes : this.grouped(shapes, named);
  }

  /** Lines are glued to a shape as large as the mark, which is not seen and moves with it. */
  private anchored(
    role: ItemRole & { type: "entity" },
    around: Around,
    shapes: readonly Shape[],
  ): readonly Shape[] {
    const mark = this.marks.get(role.id);
    const box = boxOn(around.matrix, role.box);
    if (!mark || mark.box.x !== box.x || mark.box.y !== box.y) return shapes;
    const form = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>';
    const xml = this.shape(mark.shape, "Place of links", box, `${form}<a:noFill/><a:ln><a:noFill/></a:ln>`);
    return [{ xml, box }, ...shapes];
  }

  private grouped(shapes: readonly Shape[], alt: string): readonly Shape[] {
    const box = hull(shapes.map((shape) => shape.box));
    if (!box) return [];
    const at = place(box).replace("</a:xfrm>", "").replace("<a:xfrm>", "");
    const child = at.replaceAll("a:off", "a:chOff").replaceAll("a:ext", "a:chExt");
    const name = this.xml.value(alt.slice(0, 200));
    return [
      {
        box,
        xml:
          `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${this.next()}" name=${name} descr=${this.xml.value(alt)}/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>` +
          `<p:grpSpPr><a:xfrm>${at}${child}</a:xfrm></p:grpSpPr>${shapes.map(({ xml }) => xml).join("")}</p:grpSp>`,
      },
    ];
  }

  private shape(id: number, name: string, box: Box, look: string, more = ""): string {
    return (
      `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name=${this.xml.value(name)}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr>` +
      `<p:spPr>${place(box)}${look}</p:spPr>${more}</p:sp>`
    );
  }

  private path(item: PathItem, around: Around): readonly Shape[] {
    const whole = onSegments(around.matrix, pathSegments(item.d));
    const scale = growth(around.matrix);
    const bounds = boundsOf(whole);
    const { clip } = around;
    if (!bounds || (clip && !overlap(clip, bounds))) return [];
    if (!clip || holds(clip, bounds)) return this.drawn(whole, item, scale);
    const runs = runsOf(whole);
    const filled =
      item.fill === "none"
        ? []
        : this.drawn(segmentsOf(clipFill(runs, clip)), { ...item, stroke: "none" }, scale);
    const stroked =
      item.stroke === "none"
        ? []
        : this.drawn(segmentsOf(clipLine(runs, clip)), { ...item, fill: "none" }, scale);
    return [...filled, ...stroked];
  }

  private drawn(segments: readonly Segment[], item: PathItem, scale: number): readonly Shape[] {
    const made = geometry(segments);
    const seen = item.fill !== "none" || (item.stroke !== "none" && item.width > 0);
    if (!made || !seen) return [];
    const look = made.form + fillOf(item) + lineOf(item, scale);
    return [{ box: made.box, xml: this.shape(this.next(), "Shape", made.box, look) }];
  }

  private text(item: TextItem, around: Around, title = false): readonly Shape[] {
    const { matrix, clip } = around;
    const at = onPoint(matrix, item);
    if (item.text.trim() === "") return [];
    if (clip && !holds({ ...clip, h: clip.h + item.size }, { x: at.x, y: at.y, w: 0, h: 0 })) return [];
    return [textShape(this.xml, item, matrix, { id: this.next(), title })];
  }

  /** The first words of the title block are the title of the slide to those who hear it. */
  private withTitle(item: GroupItem, around: Around): readonly Shape[] {
    return item.items.flatMap((each) => {
      if (each.type !== "text" || this.titled) return this.item(each, around);
      this.titled = true;
      return this.text(each, around, true);
    });
  }

  private image(item: ImageItem, around: Around): readonly Shape[] {
    const box = boxOn(around.matrix, { x: item.x, y: item.y, w: item.width, h: item.height });
    const { clip } = around;
    const seen = clip ? overlap(clip, box) : box;
    if (!seen || seen.w === 0 || seen.h === 0) return [];
    const relation = this.imageOf(item.href);
    const round = clip && (clip.radius ?? 0) >= Math.min(seen.w, seen.h) / 2 - 0.5;
    const form = `<a:prstGeom prst="${round ? "ellipse" : "rect"}"><a:avLst/></a:prstGeom>`;
    if (relation === undefined)
      return [{ box: seen, xml: this.shape(this.next(), "Image", seen, form + solid("#DDE2E5")) }];
    const share = (part: number, of: number) => Math.round((part / of) * 100_000);
    const crop = `<a:srcRect l="${share(seen.x - box.x, box.w)}" t="${share(seen.y - box.y, box.h)}" r="${share(box.x + box.w - seen.x - seen.w, box.w)}" b="${share(box.y + box.h - seen.y - seen.h, box.h)}"/>`;
    const xml =
      `<p:pic><p:nvPicPr><p:cNvPr id="${this.next()}" name="Image" descr=${this.xml.value(item.alt)}/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>` +
      `<p:blipFill><a:blip r:embed="${relation}"/>${crop}<a:stretch><a:fillRect/></a:stretch></p:blipFill>` +
      `<p:spPr>${place(seen)}${form}</p:spPr></p:pic>`;
    return [{ xml, box: seen }];
  }

  /** A link: its line as a connector that is glued to both marks, its words and all else beside it. */
  private link(item: GroupItem, role: ItemRole & { type: "link" }, around: Around): readonly Shape[] {
    const [from, to] = [this.marks.get(role.from), this.marks.get(role.to)];
    const line = item.items.find(
      (each) => each.type === "path" && each.fill === "none" && each.stroke !== "none",
    );
    const arrows = new Map(
      item.items.flatMap((each) =>
        each.type === "group" && each.role?.type === "arrow"
          ? [[each.role.at, tipOf(each, around.matrix)] as const]
          : [],
      ),
    );
    const made: Connector | undefined =
      line?.type === "path" && from && to && from !== to
        ? connector(
            tipped(onSegments(around.matrix, pathSegments(line.d)), arrows.get("from"), arrows.get("to")),
            from,
            to,
          )
        : undefined;
    if (!made || line?.type !== "path") {
      const all = item.items.flatMap((each) => this.item(each, around));
      return this.grouped(all, item.alt ?? "Link");
    }
    const head = (at: "from" | "to", tag: string) =>
      arrows.has(at) ? `<a:${tag} type="triangle" w="med" len="med"/>` : "";
    const look = lineOf(line, growth(around.matrix), head("from", "headEnd") + head("to", "tailEnd"));
    const alt = item.alt ?? "Link";
    const xml =
      `<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="${this.next()}" name=${this.xml.value(alt.slice(0, 200))} descr=${this.xml.value(alt)}/>` +
      `<p:cNvCxnSpPr><a:stCxn id="${made.from.shape}" idx="${made.from.site}"/><a:endCxn id="${made.to.shape}" idx="${made.to.site}"/></p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>` +
      `<p:spPr>${place(made.box, made.flips)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${look}</p:spPr></p:cxnSp>`;
    const rest = item.items.filter(
      (each) => each !== line && !(each.type === "group" && each.role?.type === "arrow"),
    );
    return [{ xml, box: made.box }, ...rest.flatMap((each) => this.item(each, around))];
  }
}

const partNames = {
  marking: "Protective marking",
  title: "Title",
  legend: "Legend",
  truth: "What is shown of the case",
  method: "Method",
  drawing: "",
} as const;
