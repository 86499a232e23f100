import type { HarmFound, HarmScheme } from "./harmScheme";
import type { LayerKind } from "./place";
import type { Problem } from "./problem";
import type { Interval } from "./time";

/**
 * The ground that could have had an event: the null of every test here is random placement over it. `auto` takes the areas of
 * the case where they hold nearly all events, else the ground near events.
 */
export type Ground =
  | { readonly type: "auto" }
  /** Cells whose middle lies in one of these areas (all with a shape when none are named). */
  | { readonly type: "areas"; readonly ids?: readonly string[] }
  /** Cells within so many metres of an event of any layer or of a placed entity. */
  | { readonly type: "near"; readonly metres: number }
  /** All cells of the box round the events. */
  | { readonly type: "box" };

/** Layers of events; they are never counted together. */
export type EventLayer = Extract<LayerKind, "harm" | "enforcement">;

/** What a map of harm is asked for. Absent = the stated default. Everything runs on the whole case. */
export interface ProfileAsked {
  /** Default harm. */
  readonly layer?: EventLayer;
  /** Default the Cambridge Crime Harm Index. */
  readonly scheme?: HarmScheme;
  /** Only events within; default all, the undated ones too. */
  readonly period?: Interval;
  /** Side of a cell in metres; default by the extent: 100 m for a town, more for a county, 250 m at least on snapped data. */
  readonly cell?: number;
  readonly ground?: Ground;
  /** Leave out events at police stations, prisons, hospitals and courts; default false: they are flagged. */
  readonly leaveOutRecording?: boolean;
  /** Radius of the quartic kernel in metres; default by rule. */
  readonly bandwidth?: number;
  /** Default quartic. */
  readonly kernel?: Kernel;
  /** Mean that classes of colour are multiples of, so that two maps have one scale; default that of the map itself. */
  readonly mean?: number;
  /** Default events. */
  readonly shuffled?: Shuffled;
  /** Shuffles of the chance test; default 999. */
  readonly shuffles?: number;
  /** Default 1. */
  readonly seed?: number;
}

/**
 * What a shuffle moves. Events: each may fall anywhere on the ground, so that one cell full of them is more than chance. Cells:
 * totals keep together, so that only cells which lie beside other full ones are; stricter, and blind to a single bad address.
 */
export type Shuffled = "events" | "cells";

export type Kernel = "quartic" | "gaussian";

/** What was placed of what there is; everything that is not on the map is in one of the other numbers. */
export interface Located {
  /** Events of the layer. */
  readonly events: number;
  /** On the map and counted. */
  readonly placed: number;
  readonly noPlace: number;
  /** Outside Great Britain, at 0, 0, or in Northern Ireland: flagged, never counted. */
  readonly strays: readonly Stray[];
  /** In another period, or without a date where a period was asked for. */
  readonly otherPeriod: number;
  readonly undated: number;
  /** Left out as recording artefacts. */
  readonly leftOut: number;
  /** At a recording artefact, whether left out or not. */
  readonly artefacts: number;
}

/** A point that cannot be where it says. */
export interface Stray {
  /** Id of the incident or entity. */
  readonly id: string;
  readonly why:
    | "null island"
    | "swapped"
    | "Northern Ireland"
    | "outside Great Britain"
    | "far from all others";
}

/** Whether points are published snap points, which are no addresses. */
export interface Snapped {
  readonly snapped: boolean;
  /** Share of events at a place that five or more share, or that is said to be a snap point. */
  readonly share: number;
  readonly points: number;
}

/** The method card: on the map and on every export, in the same words. */
export interface Method {
  /** 'Weights' → 'Cambridge Crime Harm Index, February 2026. 4 of 318 events used a group default.' */
  readonly lines: readonly (readonly [name: string, words: string])[];
  readonly located: Located;
  readonly weights: HarmFound;
  readonly snapped: Snapped;
  /** Warnings that belong beside the map, such as a bandwidth below the cell. */
  readonly problems: readonly Problem[];
}
