import type { FamilyBadge, FamilyLook } from "./familyLook";
import { familyReach } from "./familyLook";
import type { FamilyNotation } from "./familyNotation";
import { glyphs } from "./glyphs";
import { onSlot, type Palette, paletteOf, type Slot, slotFill, type Theme } from "./palette";
import { round2 } from "./round2";

/** Drawings of Lucide (ISC, see glyphs.ts), 24 × 24. */
const badgeGlyph: { readonly [B in FamilyBadge]: string } = {
  protective:
    "M12 13v7a2 2 0 0 0 4 0M12 2v2M20.992 13a1 1 0 0 0 .97-1.274 10.284 10.284 0 0 0-19.923 0A1 1 0 0 0 3 13z",
  "in custody": "M5 4v16M12 4v16M19 4v16",
  wanted: "M12 4v10M12 19.5h.01",
  abroad: glyphs.globe,
  "school age":
    "M4 10a4 4 0 0 1 4-4h8a4 4 0 0 1 4 4v10a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2zM8 10h8M8 18h8M8 22v-6a2 2 0 0 1 2-2h4a2 2 0 0 1 2 2v6M9 6V4a2 2 0 0 1 2-2h2a2 2 0 0 1 2 2v2",
};

type Shape = FamilyLook["shape"];

/** Outline of a symbol whose half is `r`; a diamond stands on its corner and fills the same square. */
export function familyOutline(shape: Shape, r: number): string {
  const h = round2(r);
  if (shape === "square") return `M-${h} -${h}H${h}V${h}H-${h}z`;
  if (shape === "diamond") return `M0 -${h}L${h} 0L0 ${h}L-${h} 0z`;
  return `M-${h} 0a${h} ${h} 0 1 0 ${round2(2 * r)} 0a${h} ${h} 0 1 0 -${round2(2 * r)} 0z`;
}

/** Left or right half of it. */
function half(shape: Shape, r: number, side: -1 | 1): string {
  const h = round2(r);
  const x = round2(side * r);
  if (shape === "square") return `M0 -${h}H${x}V${h}H0z`;
  if (shape === "diamond") return `M0 -${h}L${x} 0L0 ${h}z`;
  return `M0 -${h}A${h} ${h} 0 0 ${side === 1 ? 1 : 0} 0 ${h}z`;
}

/** Parts of an edge that lie left or right, for rings of two colours. */
function halfEdge(shape: Shape, r: number, side: -1 | 1): string {
  return half(shape, r, side).slice(0, -1);
}

const path = (d: string, attributes: string) => `<path d="${d}" ${attributes}/>`;

function body(look: FamilyLook, colours: Palette): string {
  const { shape, dress, body: r, ring } = look;
  const edge = (width: number, colour: string, fill: string, more = "") =>
    path(
      familyOutline(shape, r - width / 2),
      `fill="${fill}" stroke="${colour}" stroke-width="${width}" stroke-linejoin="miter"${more}`,
    );
  switch (dress.type) {
    case "member": {
      const [first = 4, second] = dress.slots;
      const own = (slot: Slot) => colours.outline ?? slotFill[slot];
      const at = r + (ring ? ring.gap + ring.width / 2 : 0);
      const rings = !ring
        ? ""
        : second === undefined
          ? path(
              familyOutline(shape, at),
              `fill="${colours.paper}" stroke="${own(first)}" stroke-width="${ring.width}"`,
            )
          : path(familyOutline(shape, at), `fill="${colours.paper}"`) +
            ([-1, 1] as const)
              .map((side) =>
                path(
                  halfEdge(shape, at, side),
                  `fill="none" stroke="${own(side === -1 ? first : second)}" stroke-width="${ring.width}"`,
                ),
              )
              .join("");
      const fill =
        second === undefined
          ? path(familyOutline(shape, r), `fill="${slotFill[first]}"`)
          : path(half(shape, r, -1), `fill="${slotFill[first]}"`) +
            path(half(shape, r, 1), `fill="${slotFill[second]}"`) +
            path(`M0 ${-r}V${r}`, `stroke="${colours.paper}" stroke-width="1.5" fill="none"`);
      const rim = colours.outline
        ? path(familyOutline(shape, r - 0.8), `fill="none" stroke="${colours.outline}" stroke-width="1.6"`)
        : "";
      return rings + fill + rim;
    }
    case "protected":
      return (
        edge(1.75, colours.ink, colours.ground) +
        path(
          familyOutline(shape, shape === "diamond" ? r - 7.5 : r - 6),
          `fill="none" stroke="${colours.ink}" stroke-width="1.75"`,
        ) +
        path(
          glyphs.shield,
          `transform="translate(-7.2 -7.2) scale(.6)" fill="none" stroke="${colours.ink}" stroke-width="2.6" stroke-linejoin="round"`,
        )
      );
    case "unplaced":
      return edge(2, colours.loose, colours.ground, ' stroke-dasharray="4 3"');
    case "unknown":
      return edge(1.75, colours.loose, colours.ground, ' stroke-dasharray="2 3"');
    case "plain":
      return edge(2, colours.ink, colours.ground);
  }
}

/** Two strokes through a symbol in social care and McGoldrick's notation, one beyond its edge in NSGC's. */
function death(look: FamilyLook, notation: FamilyNotation, colours: Palette): string {
  if (!look.dead) return "";
  const filled = look.dress.type === "member";
  const inner = filled && look.dress.type === "member" ? onSlot[look.dress.slots[0] ?? 4] : colours.ink;
  const reach =
    look.shape === "square" ? look.body : look.shape === "circle" ? look.body * Math.SQRT1_2 : look.body / 2;
  const k = round2(reach);
  if (notation !== "nsgc")
    return path(
      `M-${k} -${k}L${k} ${k}M${k} -${k}L-${k} ${k}`,
      `stroke="${inner}" stroke-width="2" fill="none"`,
    );
  const out = round2(familyReach(look) * (look.shape === "circle" ? Math.SQRT1_2 : 1) + 6);
  return (
    (filled ? path(`M-${k} ${k}L${k} -${k}`, `stroke="${inner}" stroke-width="4" fill="none"`) : "") +
    path(`M-${out} ${out}L${out} -${out}`, `stroke="${colours.ink}" stroke-width="2" fill="none"`)
  );
}

/** The main person: an arrow from below left, with a P in NSGC's pedigrees, a second outline in McGoldrick's genograms. */
function mainMark(look: FamilyLook, notation: FamilyNotation, colours: Palette): string {
  if (!look.main) return "";
  const r = familyReach(look);
  if (notation === "mcgoldrick")
    return path(familyOutline(look.shape, r + 5), `fill="none" stroke="${colours.ink}" stroke-width="2"`);
  const k = look.shape === "circle" ? r * 0.74 : look.shape === "diamond" ? r * 0.55 : r;
  const [x, y] = [-k - 3, k * 0.6];
  const arrow =
    path(
      `M${round2(x - 13)} ${round2(y + 13)}L${round2(x)} ${round2(y)}`,
      `stroke="${colours.ink}" stroke-width="3.4" fill="none"`,
    ) +
    path(
      `M${round2(x + 2)} ${round2(y - 2)}l-12 2.4l9.6 9.6z`,
      `fill="${colours.ink}" stroke="${colours.ink}" stroke-width="1" stroke-linejoin="round"`,
    );
  if (notation !== "nsgc") return arrow;
  return `${arrow}<text x="${round2(x - 17)}" y="${round2(y + 27)}" text-anchor="middle" font-size="13" font-weight="700" fill="${colours.ink}">P</text>`;
}

/** A badge by itself, round 0, 0. */
export function familyBadge(badge: FamilyBadge, theme: Theme): string {
  const colours = paletteOf(theme);
  return (
    `<circle r="11" fill="${colours.paper}" stroke="${colours.ink}" stroke-width="1.5"/>` +
    path(
      badgeGlyph[badge],
      `transform="translate(-6.6 -6.6) scale(.55)" fill="none" stroke="${colours.ink}" stroke-width="2.9" stroke-linecap="round" stroke-linejoin="round"`,
    )
  );
}

/** Where badges stand: at the upper right, then the lower right, upper left, lower left. */
function badges(look: FamilyLook, theme: Theme): string {
  const r = familyReach(look) * (look.shape === "circle" ? 0.82 : look.shape === "diamond" ? 0.66 : 0.94);
  const corners = [
    [1, -1],
    [1, 1],
    [-1, -1],
    [-1, 1],
  ] as const;
  return look.badges
    .map((badge, at) => {
      // What is at school stands below, so that what protects or holds a person is always above.
      const school = badge === "school age";
      const [x, y] = corners[school ? 1 : at === 1 ? 2 : at] ?? [1, -1];
      // Beside the symbol: the name begins right under it.
      return `<g transform="translate(${round2(x * r * (school ? 1.1 : 1))} ${round2(y * r * (school ? 0.5 : 1))})">${familyBadge(badge, theme)}</g>`;
    })
    .join("");
}

/** Markup of a person's symbol round 0, 0. */
export function familySymbol(look: FamilyLook, notation: FamilyNotation, theme: Theme): string {
  const colours = paletteOf(theme);
  return (
    body(look, colours) +
    death(look, notation, colours) +
    mainMark(look, notation, colours) +
    badges(look, theme)
  );
}

/** A symbol as a picture of its own, for lists and keys. */
export function familySymbolSvg(look: FamilyLook, notation: FamilyNotation, theme: Theme, size = 32): string {
  const reach = familyReach(look) + (look.badges.length > 0 ? 11 : look.main ? 18 : 2);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="${-reach} ${-reach} ${2 * reach} ${2 * reach}" ` +
    `aria-hidden="true" focusable="false">${familySymbol(look, notation, theme)}</svg>`
  );
}
