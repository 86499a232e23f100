import type { Entity } from "../../src/core/entity";
import { fact, proof } from "../kit/proof";
import { thing } from "../kit/thing";

/** People linked to nominals who are no members: never filled in an OCG colour. */
export const associates: readonly Entity[] = [
  thing(
    "doyle",
    "person",
    "DOYLE, Karen",
    proof("1A/P", "L004", "Former partner of David; lives with KERR"),
    {
      sourceId: "P1051",
      caption: "associate",
      born: "1986-02-02",
      categories: ["other"],
      attributes: [fact("sex", "female", "1A/P", "L004")],
    },
  ),
  thing("tracey", "person", "SMITH, Tracey", proof("1A/P", "L002", "Sister of David; partner of WOOD"), {
    sourceId: "P1052",
    caption: "associate",
    born: "1982-05-19",
    categories: ["other"],
    attributes: [fact("sex", "female", "1A/P", "L002")],
  }),
  thing("hale", "person", "HALE, R.", proof("1B/P", "L026", "Keeps the books of the shop"), {
    sourceId: "P1053",
    caption: "accountant",
    born: "1971",
    categories: ["other"],
    status: ["professional"],
    functions: ["professional-enabling"],
    attributes: [
      fact("sex", "female", "1A/P", "L026"),
      fact("knowledge", "unwitting or negligent: not known which", "2C/C", "L026"),
    ],
  }),
  thing(
    "liam",
    "person",
    "Liam, 16",
    [
      proof("1A/C", "L004", "Son of David and Karen DOYLE"),
      proof("2C/C", "L035", "Seen with WHITE; possible victim of exploitation", {
        date: "2026-04-18",
        opinion: true,
      }),
    ],
    {
      sourceId: "P1071",
      caption: "potential victim",
      born: "2009-09-27",
      categories: ["victim"],
      status: ["child", "victim"],
      functions: ["recruitment"],
      attributes: [
        fact("sex", "male", "1A/C", "L004"),
        fact(
          "exploitation indicator",
          "new clothes and a second phone; seen with an adult of the OCG",
          "2C/C",
          "L035",
        ),
      ],
    },
  ),
  thing(
    "tanner",
    "person",
    "TANNER, Joy",
    proof("1B/P", "L038", "Conveyancer of six purchases for Smith Lettings"),
    {
      sourceId: "P1054",
      caption: "conveyancer",
      born: "1968",
      categories: ["other"],
      status: ["professional"],
      functions: ["professional-enabling"],
      attributes: [fact("knowledge", "source of funds not asked for in two purchases", "2B/P", "L038")],
    },
  ),
  thing("ames", "person", "AMES, Doreen", proof("1A/C", "L039", "Reported threats over a neighbour's debt"), {
    sourceId: "P1055",
    caption: "victim",
    born: "1944",
    categories: ["victim", "witness"],
    status: ["victim", "vulnerable adult"],
    attributes: [fact("harm", "threatened at her door in February 2026", "1A/C", "L039")],
  }),
  thing(
    "lookout",
    "unknown",
    "Park lookout",
    proof("2D/P", "L031", "A man on the park watches when the van is due"),
    {
      sourceId: "U01",
      caption: "not identified",
      functions: ["countermeasures"],
    },
  ),
  thing(
    "insider",
    "unknown",
    "Park office insider",
    proof("3D/P", "L040", "Somebody in the park office may warn the OCG", { opinion: true }),
    {
      sourceId: "U02",
      caption: "may not exist",
      functions: ["corruption"],
    },
  ),
];
