import type { Incident } from "../core/place";

/** Offences that are recorded because police looked for them: they show enforcement, not harm. */
const foundByPolice = /^(drugs?|possession of weapons?|weapons?)\b/i;

/** True for an offence that comes to light by police work; victim-reported harm and enforcement are never one layer. */
export function isEnforcement(offence: string): boolean {
  return foundByPolice.test(offence);
}

const found = { layer: "enforcement", reportedBy: "enforcement" } as const;
const reported = { layer: "harm", reportedBy: "victim" } as const;
const unsaid = { layer: "harm", reportedBy: "unknown" } as const;

/** Layer of a published crime and who reported it. */
export function layerOfCrime(offence: string): Pick<Incident, "layer" | "reportedBy"> {
  if (offence === "") return unsaid;
  return isEnforcement(offence) ? found : reported;
}
