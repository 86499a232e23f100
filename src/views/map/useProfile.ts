import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { AreaProfile } from "../../core/areaProfile";
import type { DensitySurface } from "../../core/density";
import type { Change, HotHistory } from "../../core/harmChange";
import { defaultPeriods, type Periods } from "../../core/harmPeriods";
import type { HexCounts } from "../../core/hexCounts";
import type { HotMap } from "../../core/hotCells";
import type { Influence } from "../../core/influence";
import type { PartnerMap } from "../../core/partnerMap";
import { windowOf } from "../../core/period";
import type { ProfileAsked } from "../../core/profile";
import { caseStore } from "../../store/caseStore";
import { askProfile, profileStore } from "../../store/profileStore";
import { mapStore } from "./mapStore";

/** What is known of the profile now, and whether more is being worked out. */
export interface Profile {
  readonly hot: HotMap | undefined;
  readonly change: Change | undefined;
  readonly density: DensitySurface | undefined;
  readonly hexes: HexCounts | undefined;
  readonly influence: Influence | undefined;
  readonly history: HotHistory | undefined;
  readonly areas: AreaProfile | undefined;
  readonly partner: PartnerMap | undefined;
  readonly periods: Periods | undefined;
  readonly working: boolean;
  readonly failure: string;
}

/** The two periods that are compared: as the user set them, else those on both sides of the first disruption. */
export function usePeriods(): Periods | undefined {
  const incidents = useStore(caseStore, (state) => state.file.case.incidents);
  const plan = useStore(caseStore, (state) => state.file.case.plan);
  const { before, after } = useStore(mapStore, (state) => state);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the case changes with every note; these are what periods rest on
  const usual = useMemo(() => defaultPeriods(caseStore.getState().file.case), [incidents, plan.disruptions]);
  return useMemo(() => {
    if (before && after) return { before, after, words: "as chosen" };
    return usual;
  }, [before, after, usual]);
}

/** What every part of the profile is asked for, from the switches. */
export function useAsked(): ProfileAsked {
  const { scheme, cell, bandwidth } = useStore(mapStore, (state) => state);
  return useMemo(
    () => ({
      scheme,
      ...(cell === undefined ? {} : { cell }),
      ...(bandwidth === undefined ? {} : { bandwidth }),
    }),
    [scheme, cell, bandwidth],
  );
}

/** Asks the worker for what the switches need, and gives what has come. Called once, by the view. */
export function useAskProfile(): void {
  const version = useStore(caseStore, (state) => state.version);
  const filter = useStore(caseStore, (state) => state.file.filter);
  const { moment, form, shape, on, indicator, withoutCrime, partner, chosen } = useStore(
    mapStore,
    (state) => state,
  );
  const asked = useAsked();
  const periods = usePeriods();
  const window = windowOf(filter);
  const period = moment === "before" ? periods?.before : moment === "all" ? window : periods?.after;
  const timed = useMemo((): ProfileAsked => (period ? { ...asked, period } : asked), [asked, period]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each version of the case asks anew
  useEffect(() => void askProfile("hot", timed), [timed, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (form === "contours") void askProfile("density", timed);
  }, [form, timed, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (shape === "hexagon") void askProfile("hexes", timed);
  }, [shape, timed, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (!periods) return;
    const { before, after } = periods;
    void askProfile("change", { ...asked, before, after });
  }, [asked, periods, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (on.has("influence") || on.has("contested") || on.has("flows")) void askProfile("influence", {});
  }, [on, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    void askProfile("areas", { ...timed, withoutCrime, ...(indicator ? { indicator } : {}) });
  }, [timed, indicator, withoutCrime, version]);
  // What hot cells did over all periods takes a test for each: only where it is looked at.
  const wanted = moment === "change" || chosen !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (wanted) void askProfile("history", asked);
  }, [wanted, asked, version]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(() => {
    if (partner) void askProfile("partner", timed);
  }, [partner, timed, version]);
}

export function useProfile(): Profile {
  const state = useStore(profileStore, (now) => now);
  const periods = usePeriods();
  return useMemo(() => {
    const parts = Object.values(state);
    return {
      hot: state.hot.found,
      change: state.change.found,
      density: state.density.found,
      hexes: state.hexes.found,
      influence: state.influence.found,
      history: state.history.found,
      areas: state.areas.found,
      partner: state.partner.found,
      periods,
      working: parts.some(({ work }) => work === "working"),
      failure: parts.find(({ work }) => work === "failed")?.message ?? "",
    };
  }, [state, periods]);
}
