import { type Book, roleIn } from "./book";
import { addChild, addHousehold, addUnion } from "./families";
import { quarter } from "./town";

function adult(
  book: Book,
  key: string,
  label: string,
  born: string,
  sex: "male" | "female",
  caption: string,
) {
  book.add(key, "person", label, `${label}: ${caption}`, {
    caption,
    born,
    grade: "1A/P",
    categories: ["other"],
    attributes: [{ name: "sex", value: sex, provenance: [book.why("sex", "1A/P")] }],
  });
}

/** Four generations of ROWAN, a second partner, half-siblings, cousins, and the marriage that joins it to KESTREL. */
export function addRowanFamily(book: Book, homes: ReadonlyMap<string, string>): readonly string[] {
  adult(book, "jean", "ROWAN, Jean", "1956-06-01", "female", "grandmother");
  adult(book, "maureen", "GADD, Maureen", "1958", "female", "Albert's former partner");
  adult(book, "roy", "ROWAN, Roy", "1951", "male", "Albert's brother");
  adult(book, "tracy-h", "HARKER, Tracy", "1960", "female", "Albert's sister");
  adult(book, "lisa", "ROWAN, Lisa", "1983-08-19", "female", "partner of Dean");
  adult(book, "donna", "PELL, Donna", "1979", "female", "mother of Kyle");
  adult(book, "mick", "TARN, Mick", "1978", "male", "Sharon's former partner");
  adult(book, "stacey", "ROWAN, Stacey", "2002-04-11", "female", "Sharon's daughter");
  const label = "VARLEY, Luke";
  book.add("luke", "person", label, `${label}: nephew of Grant VARLEY`, {
    caption: "nephew of Varley",
    born: "1999-12-03",
    grade: "1A/P",
    categories: ["suspect"],
    memberships: [roleIn(book, "kestrel", "peripheral", "1B/P")],
  });
  adult(book, "colin-v", "VARLEY, Colin", "1971", "male", "brother of Grant");
  const ruby = addChild(book, "ruby", "Ruby", "2016-10-09");
  const alfie = addChild(book, "alfie", "Alfie", "2013-02-17");
  const mia = addChild(book, "mia", "Mia", "2011-05-22");
  const tom = addChild(book, "tom", "Tom", "2009-11-30");
  const joe = addChild(book, "joey", "Joey", "2018-03-04");
  const lottie = addChild(book, "lottie", "Lottie", "2024-01-15");
  addUnion(book, "albert", ["albert", "jean"], ["keith", "dean", "sharon"], { from: "1975" });
  addUnion(book, "maureen", ["albert", "maureen"], ["strand"], {
    from: "1990",
    to: "1992",
    ended: "separated",
  });
  addUnion(book, "roy", ["roy"], ["gary-r"], { from: "1980" });
  addUnion(book, "tracy", ["tracy-h"], ["harker"], { from: "1982" });
  addUnion(book, "keith-donna", ["keith", "donna"], ["kyle"], {
    from: "1999",
    to: "2004",
    ended: "divorced",
  });
  addUnion(book, "keith-paula", ["keith", "paula"], [tom, mia], { from: "2006" });
  addUnion(book, "dean-lisa", ["dean", "lisa"], [alfie, ruby, joe], { from: "2010" });
  addUnion(book, "sharon-mick", ["sharon", "mick"], ["stacey"], {
    from: "2000",
    to: "2009",
    ended: "separated",
  });
  addUnion(book, "stacey-luke", ["stacey", "luke"], [lottie], { from: "2022" });
  addUnion(book, "colin", ["colin-v"], ["luke"], { from: "1998" });
  book.kin("albert", "roy", "sibling", "brother of");
  book.kin("tracy-h", "albert", "sibling", "sister of");
  book.kin("strand", "keith", "half-sibling", "half-brother of");
  book.kin("gary-r", "dean", "cousin", "cousin of");
  book.kin("harker", "dean", "cousin", "cousin of");
  book.kin("colin-v", "varley", "sibling", "brother of");
  book.kin("lacey", "lisa", "sibling", "sister of");
  addHousehold(book, "r-home1", ["albert", "jean"]);
  addHousehold(book, "r-home2", ["keith", "paula", tom, mia]);
  addHousehold(book, "r-home3", ["dean", "lisa", alfie, ruby, joe]);
  addHousehold(book, book.home("h-stacey", quarter("Millbrook B")), ["stacey", "luke", lottie]);
  const own = homes.get("sharon");
  if (own !== undefined) addHousehold(book, own, ["sharon"]);
  return [ruby, alfie, mia, tom, joe];
}
