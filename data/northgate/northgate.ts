import { type Case, emptyCase } from "../../src/core/case";
import { type CaseFile, caseFile } from "../../src/core/caseFile";
import { keyed } from "../kit/keyed";
import { areas } from "./areas";
import { newBook } from "./book";
import { addBusiness } from "./business";
import { addBelongings, addCrew } from "./crews";
import { addAssociates, addEvents, addRelations, addThings } from "./crowd";
import { addEnablers } from "./enablers";
import { addExploited } from "./exploited";
import { addFamilies } from "./families";
import { ferry } from "./ferry";
import { asAt } from "./head";
import { incidents } from "./incidents";
import { kestrel } from "./kestrel";
import { lathe } from "./lathe";
import { ocgKeys, ocgs } from "./ocgs";
import { openingArrangement, openingFilter } from "./opening";
import { pike } from "./pike";
import { addPlaces, addPupils } from "./places";
import { plan } from "./plan";
import { rowan } from "./rowan";
import { addRowanFamily } from "./rowanFamily";
import { addStrike } from "./strike";

/** Which members have partners and children at home. */
const families = {
  kestrel: ["varley", "sowden", "rudge", "treadgold", "k-deal4", "kestrel-m18", "kestrel-m25"],
  rowan: ["rowan-m19", "rowan-m22"],
  ferry: ["brandreth", "crewe", "f-coll1", "whitlock"],
  lathe: ["l-take1", "l-move1", "l-shop2", "l-cash3"],
  pike: [],
} as const;

/** The borough of Northgate, all of it invented: five OCGs, what they share, and two years of harm, as it stands on 12 June 2026. */
export function northgate(): CaseFile {
  const book = newBook(900);
  for (const key of ocgKeys)
    book.add(`ocg-${key}`, "ocg", key.toUpperCase(), `${key.toUpperCase()} is a mapped OCG`, {
      grade: "1A/P",
    });
  const businesses = [kestrel, rowan, ferry, lathe, pike];
  for (const business of businesses) addBusiness(book, business);
  addEnablers(book);
  addPlaces(book);
  const crews = businesses.map((business, at) => addCrew(book, business, at * 60));
  const pupils: string[] = [];
  for (const [at, crew] of crews.entries()) {
    const homes = addBelongings(book, crew);
    if (crew.ocg === "rowan") pupils.push(...addRowanFamily(book, homes));
    pupils.push(...addFamilies(book, homes, families[crew.ocg], 300 + at * 20).children);
  }
  addExploited(book, 420);
  addPupils(book, pupils);
  addAssociates(book, 500);
  addEvents(book, crews);
  addThings(book);
  addRelations(book);
  const [, ours] = crews;
  const arrested = ours ? addStrike(book, ours) : [];
  const recorded = incidents();
  const kase: Case = {
    ...emptyCase({
      id: "sample-northgate",
      title: "Northgate",
      note: "Training case: Northgate and everyone in it are invented",
      marking: {
        level: "OFFICIAL-SENSITIVE",
        local: "",
        handling: "Need to know only. Do not copy or share outside the distribution list.",
        descriptor: "",
      },
      asAt,
      files: ["northgate.linchpin.json"],
    }),
    entities: keyed(book.entities),
    links: keyed(book.links.map((item, at) => ({ ...item, id: `e${at + 1}` }))),
    groups: keyed([...ocgs, ...book.groups]),
    areas: keyed(areas),
    incidents: keyed(recorded),
    plan: plan(recorded, arrested),
  };
  return caseFile(kase, { arrangement: openingArrangement, filter: openingFilter });
}
