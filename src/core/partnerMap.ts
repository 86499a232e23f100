import type { LonLatRing } from "./cells";
import type { DisclosureRule } from "./disclosureRule";
import type { ProfileAsked } from "./profile";

export interface PartnerAsked extends ProfileAsked {
  /** Default squares. */
  readonly by?: "cells" | "areas";
  readonly rule?: DisclosureRule;
}

/** A place of a partner copy: nothing in it leads back to an event. */
export interface PartnerPlace {
  readonly name: string;
  readonly polygons: readonly (readonly LonLatRing[])[];
  /** Rounded; undefined = withheld. */
  readonly events: number | undefined;
}

/** A map that may leave: no points, no incident, no name of a person or OCG. */
export interface PartnerMap {
  readonly places: readonly PartnerPlace[];
  readonly total: number | undefined;
  readonly withheld: number;
  /** Stated on the map. */
  readonly words: string;
}
