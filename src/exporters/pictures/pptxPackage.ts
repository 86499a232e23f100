import type { XmlText } from "../xmlText";

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = "http://schemas.openxmlformats.org/officeDocument/2006";
const packaging = "http://schemas.openxmlformats.org/package/2006";
const kind = "application/vnd.openxmlformats-officedocument";
export const spaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  `xmlns:r="${office}/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"`;

const noTree =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>' +
  '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';

/** What a package holds of a slide. */
export interface SlidePart {
  /** Shapes. */
  readonly shapes: string;
  readonly background: string;
  /** File names in ppt/media, in the order of their relationships rId2, rId3 … */
  readonly media: readonly string[];
  readonly notes: string | undefined;
}

const titleShape = (id: number) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Title"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>` +
  '<p:spPr><a:xfrm><a:off x="457200" y="457200"/><a:ext cx="8229600" cy="457200"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
  '<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0"/><a:lstStyle/><a:p><a:r><a:rPr lang="en-GB"/><a:t>Title</a:t></a:r></a:p></p:txBody></p:sp>';

const colours: readonly (readonly [string, string])[] = [
  ["dk1", "0B0C0C"],
  ["lt1", "FFFFFF"],
  ["dk2", "2B3136"],
  ["lt2", "F3F5F6"],
  ["accent1", "12436D"],
  ["accent2", "28A197"],
  ["accent3", "801650"],
  ["accent4", "F46A25"],
  ["accent5", "505A5F"],
  ["accent6", "8A9399"],
  ["hlink", "12436D"],
  ["folHlink", "505A5F"],
];

const plainFill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const plainLine = `<a:ln w="9525">${plainFill}</a:ln>`;
const fonts = '<a:latin typeface="Arial"/><a:ea typeface=""/><a:cs typeface=""/>';

const theme =
  `${declaration}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Linchpin"><a:themeElements>` +
  `<a:clrScheme name="Linchpin">${colours.map(([name, hex]) => `<a:${name}><a:srgbClr val="${hex}"/></a:${name}>`).join("")}</a:clrScheme>` +
  `<a:fontScheme name="Linchpin"><a:majorFont>${fonts}</a:majorFont><a:minorFont>${fonts}</a:minorFont></a:fontScheme>` +
  `<a:fmtScheme name="Linchpin"><a:fillStyleLst>${plainFill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${plainLine.repeat(3)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${"<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${plainFill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme>` +
  "</a:themeElements></a:theme>";

const mapping =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>';
const ground = '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>';

const master =
  `${declaration}<p:sldMaster ${spaces}><p:cSld>${ground}<p:spTree>${noTree}${titleShape(2)}</p:spTree></p:cSld>${mapping}` +
  '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>' +
  "<p:txStyles><p:titleStyle/><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>";
const layout =
  `${declaration}<p:sldLayout ${spaces} type="titleOnly" preserve="1"><p:cSld name="Title only"><p:spTree>${noTree}${titleShape(2)}</p:spTree></p:cSld>` +
  "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";
const notesMaster = `${declaration}<p:notesMaster ${spaces}><p:cSld>${ground}<p:spTree>${noTree}</p:spTree></p:cSld>${mapping}</p:notesMaster>`;

type Relation = readonly [type: string, target: string];

function relations(list: readonly Relation[]): string {
  const inside = list.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${type.startsWith("http") ? type : `${office}/relationships/${type}`}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${inside.join("")}</Relationships>`;
}

function notesXml(notes: string, xml: XmlText): string {
  const lines = notes
    .split("\n")
    .map((line) => `<a:p><a:r><a:rPr lang="en-GB"/><a:t>${xml.text(line)}</a:t></a:r></a:p>`);
  return (
    `${declaration}<p:notes ${spaces}><p:cSld><p:spTree>${noTree}` +
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="685800"/><a:ext cx="5486400" cy="3086100"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>' +
    '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="685800" y="4000500"/><a:ext cx="5486400" cy="4114800"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>' +
    `<p:txBody><a:bodyPr/><a:lstStyle/>${lines.join("")}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`
  );
}

/** All parts of a presentation by path. There is no author, no program and no date among them. */
export function pptxParts(
  slides: readonly SlidePart[],
  size: { readonly cx: number; readonly cy: number },
  title: string,
  xml: XmlText,
): Map<string, string> {
  const parts = new Map<string, string>();
  const overrides: [string, string][] = [];
  const add = (path: string, type: string, text: string) => {
    parts.set(path, text);
    overrides.push([path, type]);
  };
  const noted = slides.some((slide) => slide.notes !== undefined);
  add(
    "ppt/presentation.xml",
    `${kind}.presentationml.presentation.main+xml`,
    `${declaration}<p:presentation ${spaces}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>` +
      (noted
        ? `<p:notesMasterIdLst><p:notesMasterId r:id="rId${slides.length + 3}"/></p:notesMasterIdLst>`
        : "") +
      `<p:sldIdLst>${slides.map((_, index) => `<p:sldId id="${256 + index}" r:id="rId${index + 2}"/>`).join("")}</p:sldIdLst>` +
      `<p:sldSz cx="${size.cx}" cy="${size.cy}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
  );
  parts.set(
    "ppt/_rels/presentation.xml.rels",
    relations([
      ["slideMaster", "slideMasters/slideMaster1.xml"],
      ...slides.map((_, index): Relation => ["slide", `slides/slide${index + 1}.xml`]),
      ["theme", "theme/theme1.xml"],
      ...(noted ? [["notesMaster", "notesMasters/notesMaster1.xml"] as const] : []),
    ]),
  );
  add("ppt/theme/theme1.xml", `${kind}.theme+xml`, theme);
  add("ppt/slideMasters/slideMaster1.xml", `${kind}.presentationml.slideMaster+xml`, master);
  parts.set(
    "ppt/slideMasters/_rels/slideMaster1.xml.rels",
    relations([
      ["slideLayout", "../slideLayouts/slideLayout1.xml"],
      ["theme", "../theme/theme1.xml"],
    ]),
  );
  add("ppt/slideLayouts/slideLayout1.xml", `${kind}.presentationml.slideLayout+xml`, layout);
  parts.set(
    "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
    relations([["slideMaster", "../slideMasters/slideMaster1.xml"]]),
  );
  if (noted) {
    add("ppt/theme/theme2.xml", `${kind}.theme+xml`, theme);
    add("ppt/notesMasters/notesMaster1.xml", `${kind}.presentationml.notesMaster+xml`, notesMaster);
    parts.set("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations([["theme", "../theme/theme2.xml"]]));
  }
  slides.forEach((slide, index) => {
    const file = `slide${index + 1}.xml`;
    const note = `notesSlide${index + 1}.xml`;
    add(
      `ppt/slides/${file}`,
      `${kind}.presentationml.slide+xml`,
      `${declaration}<p:sld ${spaces}><p:cSld><p:bg><p:bgPr><a:solidFill><a:srgbClr val="${slide.background}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>` +
        `<p:spTree>${noTree}${slide.shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`,
    );
    parts.set(
      `ppt/slides/_rels/${file}.rels`,
      relations([
        ["slideLayout", "../slideLayouts/slideLayout1.xml"],
        ...slide.media.map((name): Relation => ["image", `../media/${name}`]),
        ...(slide.notes === undefined ? [] : [["notesSlide", `../notesSlides/${note}`] as const]),
      ]),
    );
    if (slide.notes === undefined) return;
    add(`ppt/notesSlides/${note}`, `${kind}.presentationml.notesSlide+xml`, notesXml(slide.notes, xml));
    parts.set(
      `ppt/notesSlides/_rels/${note}.rels`,
      relations([
        ["notesMaster", "../notesMasters/notesMaster1.xml"],
        ["slide", `../slides/${file}`],
      ]),
    );
  });
  add(
    "docProps/core.xml",
    "application/vnd.openxmlformats-package.core-properties+xml",
    `${declaration}<cp:coreProperties xmlns:cp="${packaging}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xml.text(title)}</dc:title></cp:coreProperties>`,
  );
  parts.set(
    "_rels/.rels",
    relations([
      ["officeDocument", "ppt/presentation.xml"],
      [`${packaging}/relationships/metadata/core-properties`, "docProps/core.xml"],
    ]),
  );
  const media = new Set(slides.flatMap((slide) => slide.media).map((name) => name.replace(/^.*\./, "")));
  const defaults = [
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"],
    ["xml", "application/xml"],
    ...[...media].sort().map((extension) => [extension, `image/${extension}`]),
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`);
  const named = overrides.map(([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`);
  return new Map([
    [
      "[Content_Types].xml",
      `${declaration}<Types xmlns="${packaging}/content-types">${defaults.join("")}${named.join("")}</Types>`,
    ],
    ...parts,
  ]);
}
