import type { AreaCell, AreaIndicator, AreaProfile, AreasAsked } from "../../core/areaProfile";
import type { Case } from "../../core/case";
import type { Area } from "../../core/place";
import { type Problem, problem } from "../../core/problem";
import { areaIndex } from "./areaIndex";
import { chosenEvents, schemeOf } from "./chosenEvents";
import { entityPoints, groupsPresent } from "./entityPoints";
import { holdsCrime, isInverted, numberIn, withoutCrime } from "./imd";
import { many, methodOf, n, unitOf } from "./method";

/** Fewer areas than this bear no thirds. */
const fewest = 3;
const madeName = "Deprivation without its crime domain, worked out from the domain ranks";

/** Small squares for drivers and assets are no areas to rank. */
const ranks = ({ layer, polygons }: Area) =>
  polygons.length > 0 && (layer === "vulnerability" || layer === "other" || layer === "influence");

/** Indicators with a number in three areas or more, most widely stated first. */
function indicatorsOf(areas: readonly Area[]): readonly AreaIndicator[] {
  const counts = new Map<string, number>();
  for (const { indicators } of areas)
    for (const name of new Set(indicators.map((each) => each.name)))
      if (indicators.some((each) => each.name === name && numberIn(each.value) !== undefined))
        counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count >= fewest)
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => ({
      name,
      areas: count,
      inverted: isInverted(name),
      holdsCrime: holdsCrime(name),
    }));
}

/** The indicator to begin with: deprivation without crime, else deprivation, else the most widely stated. */
function usual(indicators: readonly AreaIndicator[]): AreaIndicator | undefined {
  return (
    indicators.find(
      ({ name }) => /deprivation|imd/i.test(name) && !holdsCrime(name) && /without/i.test(name),
    ) ??
    indicators.find(({ name }) => holdsCrime(name) && /decile/i.test(name)) ??
    indicators.find(({ name }) => holdsCrime(name) && !/^crime/i.test(name)) ??
    indicators[0]
  );
}

/** The third of each value, from 0 for the lowest; equal values share one. */
export function thirds(values: readonly number[]): readonly (0 | 1 | 2)[] {
  const sorted = Float64Array.from(values).sort();
  const below = (value: number) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return values.map((value) => {
    const from = below(value);
    let to = from;
    while (to < sorted.length && sorted[to] === value) to++;
    const share = (from + (to - from) / 2) / values.length;
    return share < 1 / 3 ? 0 : share < 2 / 3 ? 1 : 2;
  });
}

interface Scale {
  readonly indicator: AreaIndicator | undefined;
  readonly read: (area: Area) => number | undefined;
  readonly words: string;
  readonly problems: readonly Problem[];
}

function scaleOf(areas: readonly Area[], indicators: readonly AreaIndicator[], asked: AreasAsked): Scale {
  const named = indicators.find(({ name }) => name === asked.indicator) ?? usual(indicators);
  const made = areas.filter((area) => withoutCrime(area) !== undefined).length;
  if (asked.withoutCrime === true && (named?.holdsCrime ?? true) && made >= fewest)
    return {
      indicator: { name: madeName, areas: made, inverted: false, holdsCrime: false },
      read: withoutCrime,
      words: "Higher is more deprived. Six domains by their weights, crime left out; not an official figure.",
      problems: [],
    };
  const problems: Problem[] = [];
  if (named?.holdsCrime)
    problems.push(
      problem(
        "holds-crime",
        `'${named.name}' has recorded crime in it: laid over harm, crime counts twice.`,
        {
          done:
            made >= fewest
              ? "shown as it is: take the crime domain out"
              : "shown as it is: the ranks of the other domains, which would let it be taken out, are not in the file",
        },
      ),
    );
  const { name, inverted } = named ?? { name: "", inverted: false };
  return {
    indicator: named,
    read: ({ indicators: own }) => {
      const found = own.find((each) => each.name === name);
      return found && numberIn(found.value);
    },
    words: named
      ? inverted
        ? `The scale is inverted: 1 is the most deprived${/decile/i.test(name) ? " tenth" : ""}.`
        : "Higher is taken as more vulnerable: check what the figure means."
      : "No area has a number to rank it by.",
    problems,
  };
}

/** Harm beside vulnerability by area, in thirds, and the areas that are high on both with an OCG in them. */
export function areaProfile(kase: Case, asked: AreasAsked): AreaProfile {
  const chosen = chosenEvents(kase, asked);
  const all = [...kase.areas.values()].filter(ranks);
  const indicators = indicatorsOf(all);
  const scale = scaleOf(all, indicators, asked);
  const stated = all.flatMap((area) => {
    const value = scale.read(area);
    return value === undefined ? [] : [{ area, value }];
  });
  const at = areaIndex(stated.map(({ area }) => area));
  const harm = new Float64Array(stated.length);
  const events = new Uint32Array(stated.length);
  let outside = 0;
  for (let event = 0; event < chosen.x.length; event++) {
    const found = at(chosen.x[event] ?? 0, chosen.y[event] ?? 0);
    if (found.length === 0) outside++;
    for (const area of found) {
      harm[area] = (harm[area] ?? 0) + (chosen.harm[event] ?? 0);
      events[area] = (events[area] ?? 0) + 1;
    }
  }
  const groups = stated.map(() => new Set<string>());
  for (const { item, easting, northing } of entityPoints(kase))
    for (const area of at(easting, northing))
      for (const group of groupsPresent(kase, item)) groups[area]?.add(group);
  const inverted = scale.indicator?.inverted ?? false;
  const harmThirds = thirds([...harm]);
  const vulnerableThirds = thirds(stated.map(({ value }) => (inverted ? -value : value)));
  const areas = stated.map(
    ({ area, value }, index): AreaCell => ({
      area: area.id,
      name: area.name || area.sourceId,
      events: events[index] ?? 0,
      harm: harm[index] ?? 0,
      value,
      harmThird: harmThirds[index] ?? 0,
      vulnerableThird: vulnerableThirds[index] ?? 0,
      groups: [...(groups[index] ?? [])],
    }),
  );
  const few = stated.length < fewest;
  return {
    indicators,
    indicator: scale.indicator,
    scale: scale.words,
    areas,
    first: few
      ? []
      : areas
          .filter(
            (each) =>
              each.harmThird === 2 && each.vulnerableThird === 2 && each.harm > 0 && each.groups.length > 0,
          )
          .sort((a, b) => b.harm - a.harm),
    without: all.length - stated.length,
    outside,
    unit: unitOf(schemeOf(asked)),
    method: methodOf(
      asked,
      chosen,
      [
        [
          "Vulnerability",
          scale.indicator
            ? `${scale.indicator.name}, ${many(stated.length, "area")}${all.length > stated.length ? `; ${n(all.length - stated.length)} without it` : ""}. ${scale.words}`
            : scale.words,
        ],
        ["Both", "Thirds of the areas by total harm and by vulnerability, side by side: never one number."],
        ...(outside > 0
          ? [["Outside", `${many(outside, "event")} in no area that states it.`] as const]
          : []),
      ],
      [
        ...scale.problems,
        ...(few && all.length > 0
          ? [
              problem(
                "few-areas",
                `${stated.length} areas with a number are too few to rank: it takes ${fewest}.`,
              ),
            ]
          : []),
      ],
    ),
  };
}
