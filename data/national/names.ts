import type { Random } from "../kit/random";

const starts =
  "Ald Ash Bar Ber Bran Cal Car Cor Dal Dun Ed El Fal Fen Gar Gil Hal Har Hol Ing Kel Ken Lan Lor Mar Mel Nor Os Pen Pres Quen Rad Ros Sel Stan Tal Thor Ul Wel Wyn".split(
    " ",
  );
const ends =
  "by den field ford gate grave ham hurst ker land ley low man mere more nett rick shaw son stead ston sett ton well wood".split(
    " ",
  );
const forenames =
  "Ade Alix Ari Bay Blair Bryn Cal Cato Dara Dell Eden Ezra Fenn Fia Gwyn Hale Ina Ira Jem Jory Kai Kit Lark Leif Lou Mab Milo Nell Nico Odi Olin Pax Perrin Quin Rafe Remy Rhea Saul Shay Sol Tam Tegan Una Uri Val Vesper Wes Wren Yan Yori Zed Zia".split(
    " ",
  );
const colours = "Amber Black Blue Bronze Coral Green Grey Indigo Ochre Red Silver White".split(" ");
const things = "Anchor Arrow Bell Bridge Crane Crown Harbour Key Lantern Mill Oak River Star Tower".split(
  " ",
);
const letters = "ABCDEFGHJKLMNPRSTUVWXYZ";

/** 'ALDBY, Wren': put together from syllables, so that nobody is meant. */
export function personName(dice: Random): string {
  return `${(dice.pick(starts) + dice.pick(ends)).toUpperCase()}, ${dice.pick(forenames)}`;
}

/** Names of OCGs are words and a number; none repeats. */
export function ocgName(dice: Random, number: number): string {
  return `${dice.pick(colours)} ${dice.pick(things)} ${number}`.toUpperCase();
}

export function businessName(dice: Random): string {
  const trade = dice.pick(["Motors", "Lettings", "Nails", "Haulage", "Accounts", "Catering", "Storage"]);
  return `${dice.pick(colours)} ${dice.pick(things)} ${trade}`;
}

/** Numbers that are kept for drama; with more phones than numbers the handset tells them apart. */
export function phoneName(index: number): string {
  return `07700 900${String(index % 1000).padStart(3, "0")}${index < 1000 ? "" : ` handset ${Math.floor(index / 1000)}`}`;
}

/** A plate in a format that is never issued; none repeats below 100 × 23³. */
export function plateName(index: number): string {
  const letter = (at: number) => letters[at % letters.length] ?? "A";
  const rest = Math.floor(index / 100);
  const tail = letter(rest) + letter(Math.floor(rest / 23)) + letter(Math.floor(rest / 529));
  return `ZZ${String(index % 100).padStart(2, "0")} ${tail}`;
}

/** Invented towns; their places are in the North Sea. */
export const towns = starts.map((start, index) => ({
  name: `${start}mouth`,
  lon: 2.1 + (index % 8) * 0.12,
  lat: 53.1 + Math.floor(index / 8) * 0.2,
}));
