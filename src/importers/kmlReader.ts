import { type KmlPlacemark, kmlPlacemark } from "./kmlPlacemark";
import { colourValue, kmlStyles } from "./kmlStyle";
import type { MapFeature } from "./mapFeature";
import type { Remarks } from "./remarks";
import type { XmlHandler } from "./xml";
import { childText, descendants, treeHandler, type XmlNode } from "./xmlTree";

/** What a KML file holds beside its placemarks, and was not read. */
const leftOut: ReadonlyMap<string, string> = new Map([
  ["NetworkLink", "points at another file on a network"],
  ["GroundOverlay", "lays a picture over the map"],
  ["ScreenOverlay", "lays a picture over the screen"],
  ["PhotoOverlay", "shows a photograph"],
  ["Tour", "is a flight over the map"],
]);
const styleNames = ["Style", "StyleMap", "CascadingStyle"];

/** Gathers a KML file. Shared styles may stand after the placemarks that use them, so colours are looked up at the end. */
export function kmlReader(remarks: Remarks): {
  readonly handler: XmlHandler;
  readonly finish: () => { readonly title: string; readonly features: readonly MapFeature[] };
} {
  const styles = kmlStyles();
  const folders: { readonly name: string; title: string }[] = [];
  const made: KmlPlacemark[] = [];
  let title = "";
  let hidden = 0;
  let pictures = 0;
  const isFolder = (name: string) => name === "Folder" || name === "Document";
  const path = () => folders.filter((folder) => folder.name === "Folder").map((folder) => folder.title);

  const node = (item: XmlNode): void => {
    if (styleNames.includes(item.name)) {
      styles.add(item);
      for (const each of descendants(item))
        if (each.name === "href" && /^\w+:\/\//.test(each.text)) pictures++;
      return;
    }
    const what = leftOut.get(item.name);
    if (what !== undefined) {
      const name = childText(item, "name");
      remarks.add(
        item.name === "NetworkLink" ? "network-link" : "kml-left-out",
        `${item.name}${name === "" ? "" : ` '${name.slice(0, 60)}'`} ${what}.`,
        { element: item.name, line: item.line, done: "never fetched, left out" },
      );
      return;
    }
    if (childText(item, "visibility") === "0") hidden++;
    for (const each of descendants(item)) if (each.name === "href" && /^\w+:\/\//.test(each.text)) pictures++;
    made.push(kmlPlacemark(item, { folders: path(), number: made.length + 1, remarks }));
  };

  const handler = treeHandler({
    keeps: (name) => name === "Placemark" || leftOut.has(name) || styleNames.includes(name),
    node,
    open: ({ name }) => {
      if (isFolder(name)) folders.push({ name, title: "" });
    },
    close: (name, text) => {
      if (isFolder(name)) folders.pop();
      const folder = folders.at(-1);
      if (name !== "name" || !folder || folder.title !== "") return;
      folder.title = text;
      if (folders.length === 1 && title === "") title = text;
    },
  });

  return {
    handler,
    finish: () => {
      const features = made.map(({ feature, looks }) => {
        const colour = looks ? colourValue(looks, styles) : [];
        return colour.length === 0 ? feature : { ...feature, values: [...feature.values, ...colour] };
      });
      const told = (code: string, count: number, one: string, many: string, done: string) => {
        if (count > 0)
          remarks.add(code, count === 1 ? one : `${count.toLocaleString("en-GB")} ${many}`, {
            severity: "note",
            done,
          });
      };
      told(
        "kml-hidden",
        hidden,
        "One placemark is switched off in the file.",
        "placemarks are switched off in the file.",
        "read like the others",
      );
      told(
        "kml-picture",
        pictures,
        "The file names one picture on a network.",
        "pictures on a network are named in the file.",
        "never fetched, left out",
      );
      return { title, features };
    },
  };
}
