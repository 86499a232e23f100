import { type ShareProfile, shareProfile } from "./shareProfile";
import { strictRules } from "./shareRules";

const { kinds } = strictRules;

/** Profiles to begin with. Each names nobody until somebody is agreed: over-sharing has to be chosen, under-sharing is seen beside it. */
export const shareProfiles: readonly ShareProfile[] = [
  shareProfile("housing", "Housing, district council", "housing", {
    needs: ["premises", "person"],
    rules: { addresses: "area", cells: "500 m", births: "age band", dates: "month" },
  }),
  shareProfile("health", "Health, integrated care board", "health", {
    needs: ["person"],
    rules: {
      kinds: { ...kinds, vehicle: "left out", business: "left out", commodity: "kept" },
      cells: "1 km",
      births: "age band",
      addresses: "area",
      outsiders: "stand-in",
      dates: "month",
    },
  }),
  shareProfile("school", "School, safeguarding lead", "the school", {
    needs: ["person"],
    rules: {
      kinds: { ...kinds, vehicle: "left out", business: "left out", commodity: "left out" },
      protected: "agreed only",
      births: "age band",
      family: "association",
      functions: "left out",
    },
  }),
  shareProfile("council", "Community safety partnership", "the partnership", {
    needs: ["premises", "business"],
    rules: {
      addresses: "area",
      cells: "500 m",
      dates: "month",
      incidents: "month and type",
      areas: "kept",
    },
  }),
  shareProfile("revenue", "Revenue and customs", "the revenue", {
    needs: ["person", "business", "account"],
    rules: {
      kinds: { ...kinds, account: "stand-in", cash: "stand-in", document: "left out" },
      births: "year",
      dates: "month",
      volumes: "kept",
      groupFacts: "kept",
    },
  }),
  shareProfile("force", "Another police force", "the other force", {
    needs: ["person", "vehicle", "phone"],
    rules: {
      kinds: {
        ...kinds,
        person: "kept",
        ocg: "kept",
        vehicle: "kept",
        phone: "kept",
        account: "stand-in",
        premises: "kept",
        business: "kept",
        organisation: "stand-in",
        online: "kept",
        weapon: "kept",
        cash: "stand-in",
      },
      outsiders: "stand-in",
      groups: "kept",
      groupFacts: "kept",
      categories: "kept",
      statuses: ["deceased", "in custody", "wanted", "abroad"],
      births: "kept",
      addresses: "kept",
      cells: "500 m",
      sources: "grades",
      family: "kept",
      dates: "kept",
      volumes: "kept",
      attributes: ["registration", "number"],
    },
  }),
];
