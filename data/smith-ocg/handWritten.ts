import type { Entity } from "../../src/core/entity";
import type { Link } from "../../src/core/link";
import { associates } from "./associates";
import { chartTies, otherTies, suspectedFalse } from "./command";
import { goods, stock } from "./goods";
import { history, pastLinks } from "./history";
import { chartKin, otherKin } from "./kin";
import { members, outerMembers } from "./members";
import { chartFlows, chartMoney, otherFlows, otherMoney } from "./money";
import { chartCalls, chartPhones, otherCalls, otherPhones } from "./phones";
import { chartPlaces, otherPlaces } from "./places";
import { relatives } from "./relatives";
import { hexagons, others } from "./rivals";
import { chartSupply, otherSupply } from "./supply";

/** The core of the case, written by hand: all that the guidance tells and all that the pictures draw. */
export const handEntities: readonly Entity[] = [
  ...members,
  ...outerMembers,
  ...associates,
  ...relatives,
  ...hexagons,
  ...others,
  ...chartPlaces,
  ...otherPlaces,
  ...goods,
  ...stock,
  ...chartPhones,
  ...otherPhones,
  ...chartMoney,
  ...otherMoney,
  ...history,
];

export const handLinks: readonly Link[] = [
  ...chartKin,
  ...otherKin,
  ...chartSupply,
  ...chartFlows,
  ...chartTies,
  ...otherTies,
  ...otherSupply,
  ...chartCalls,
  ...otherCalls,
  ...otherFlows,
  ...pastLinks,
  ...suspectedFalse,
];
