import type { Entity } from "../../src/core/entity";
import { fact, proof } from "../kit/proof";
import { thing } from "../kit/thing";

/** Vehicles and goods of the opening chart. */
export const goods: readonly Entity[] = [
  thing("van", "vehicle", "Van TR41 NGA", proof("1A/P", "L014", "White panel van, kept by WOOD"), {
    sourceId: "V701",
    typeName: "van",
    functions: ["transport"],
    attributes: [fact("registration", "TR41 NGA", "1A/P", "L014")],
  }),
  thing("car", "vehicle", "Car TR41 NGB", proof("1A/P", "L016", "Driven by DARBY on the cash run"), {
    sourceId: "V702",
    typeName: "car",
    attributes: [fact("registration", "TR41 NGB", "1A/P", "L016")],
  }),
  ...([1, 2] as const).map((number) =>
    thing(
      `hire${number}`,
      "vehicle",
      `Hire car ZZ99 HC${number === 1 ? "A" : "B"}`,
      proof("2C/P", "L013", "Hired for two days"),
      {
        sourceId: `V71${number}`,
        typeName: "hire car",
        caption: "swap at Unit 7",
        functions: ["transport"],
        attributes: [fact("registration", `ZZ99 HC${number === 1 ? "A" : "B"}`, "1B/P", "L013")],
      },
    ),
  ),
  thing(
    "cocaine",
    "commodity",
    "Cocaine",
    proof("1A/P", "L015", "High purity; 2.1 kg seized on 14 March 2026"),
    {
      sourceId: "C801",
      caption: "multi-kilo",
      attributes: [fact("purity", "84% in the kilo seized", "1A/P", "L015", "2026-03-20")],
    },
  ),
  thing(
    "counterfeit",
    "commodity",
    "Counterfeit goods",
    proof("1A/P", "L018", "Handbags and watches, mainly online"),
    {
      sourceId: "C802",
    },
  ),
  thing(
    "seizure",
    "event",
    "Seizure, 2.1 kg",
    proof("1A/P", "L015", "Van stopped, 2.1 kg of cocaine", { date: "2026-03-14" }),
    {
      sourceId: "E901",
      caption: "14 Mar 2026",
      times: { from: "2026-03-14T21:40" },
    },
  ),
  thing(
    "assault",
    "event",
    "Assault, 2 May 2026",
    proof("1A/P", "L024", "WHITE injured outside the arches"),
    {
      sourceId: "E902",
      times: { from: "2026-05-02T23:15" },
    },
  ),
];

/** The stock between storage and the safe houses, and the doubtful second load: commodities that the opening leaves out. */
export const stock: readonly Entity[] = [
  thing("packs", "commodity", "Cocaine, street packs", proof("1B/P", "L022", "Wraps of the same mark"), {
    sourceId: "C803",
  }),
  thing(
    "pressed",
    "commodity",
    "Cocaine, cut and pressed",
    proof("2B/P", "L022", "Press marks on the caravan floor"),
    {
      sourceId: "C804",
    },
  ),
  thing(
    "second-load",
    "commodity",
    "Load by hire car",
    proof("3D/P", "L032", "One untested report", { opinion: true }),
    {
      sourceId: "C805",
      functions: ["source"],
    },
  ),
];
