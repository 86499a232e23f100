import type { NamedValue } from "./namedRoles";
import { attribute } from "./xml";
import { child, childText, type XmlNode } from "./xmlTree";

/** Colours of a style, by what they colour. Everything else about looks is ours to draw. */
export interface KmlStyle {
  readonly icon?: string;
  readonly line?: string;
  readonly area?: string;
}

/** '#rrggbb' of KML's aabbggrr; undefined for anything else ('ff0'), and for one that is wholly transparent. */
export function kmlColour(text: string): string | undefined {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(text.trim());
  if (!match || match[1] === "00") return undefined;
  return `#${match[4]}${match[3]}${match[2]}`.toLowerCase();
}

/** The colours that a Style element states. */
export function kmlStyleOf(style: XmlNode): KmlStyle {
  const colour = (name: string) => {
    const part = child(style, name);
    return part ? kmlColour(childText(part, "color")) : undefined;
  };
  const [icon, line, area] = [colour("IconStyle"), colour("LineStyle"), colour("PolyStyle")];
  return { ...(icon ? { icon } : {}), ...(line ? { line } : {}), ...(area ? { area } : {}) };
}

/** The styles of a file by id; style maps point at the one for everyday use. */
export interface KmlStyles {
  readonly add: (node: XmlNode) => void;
  readonly of: (url: string) => KmlStyle | undefined;
}

/** Gathers shared styles. Addresses of styles elsewhere are never followed. */
export function kmlStyles(): KmlStyles {
  const styles = new Map<string, KmlStyle>();
  const maps = new Map<string, string>();
  return {
    add: (node) => {
      const id = attribute(node, "id");
      if (id === undefined) return;
      if (node.name === "Style") styles.set(id, kmlStyleOf(node));
      else if (node.name === "CascadingStyle") {
        const own = child(node, "Style");
        if (own) styles.set(id, kmlStyleOf(own));
      } else {
        const pairs = node.children.filter((pair) => pair.name === "Pair");
        const normal = pairs.find((pair) => childText(pair, "key") === "normal") ?? pairs[0];
        if (normal) maps.set(id, childText(normal, "styleUrl"));
      }
    },
    of: (url) => {
      const id = url.replace(/^#/, "");
      const target = maps.get(id)?.replace(/^#/, "");
      return styles.get(id) ?? (target === undefined ? undefined : styles.get(target));
    },
  };
}

/** What says which colour a placemark has: its own style before the shared one. */
export interface KmlLooks {
  readonly url: string;
  readonly own?: KmlStyle;
  readonly drawn: keyof KmlStyle;
}

/** The colour that fits what is drawn, as an attribute. */
export function colourValue({ url, own, drawn }: KmlLooks, styles: KmlStyles): readonly NamedValue[] {
  const style = { ...styles.of(url), ...own };
  const value = style[drawn] ?? (drawn === "area" ? style.line : undefined);
  return value === undefined ? [] : [{ name: "colour", value }];
}
