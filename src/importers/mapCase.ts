import { fail, ok, type Problem, problem, type Result } from "../core/problem";
import { swappedCode, swappedCount, swappedDone, swappedPlaces } from "../core/swapPlaces";
import { areaNamesOf } from "./areaNames";
import { assemble } from "./assemble";
import { cancelled } from "./cancelled";
import type { Reading, ReadOptions, Source } from "./importer";
import { countText, limits } from "./limits";
import type { MapFeature, MapFile } from "./mapFeature";
import { areaOfFeature, entityOfFeature, incidentOfFeature, isIncidentFeature } from "./mapItems";
import { ownMapFacts } from "./ownMapFacts";
import { ownMapItems } from "./ownMapItems";
import { pace } from "./pace";
import { firstSpot, placedShape } from "./placedShape";
import { freshId } from "./plainGraph";
import { projectionOf } from "./projection";
import { remarksOf } from "./remarks";
import { emptyShape, isEmptyShape, spotCount } from "./shape";

/** Positions of all features together; 5 million take about 1 GB as rings. */
export const mostSpots = 5_000_000;

/** Whether a feature is meant as an area; one without any geometry is, where all others of the file are. */
function areaTest(features: readonly MapFeature[]): (feature: MapFeature) => boolean {
  const said = features.filter((feature) => feature.polygonal !== undefined);
  const all = said.length > 0 && said.every((feature) => feature.polygonal);
  return (feature) => feature.polygonal ?? all;
}

/** The first position of each feature, of a file with very many of every n-th: enough to tell degrees from metres. */
function samplesOf(features: readonly MapFeature[]) {
  const step = Math.max(1, Math.floor(features.length / 10_000));
  return features.flatMap((feature, at) => {
    const spot = at % step === 0 ? firstSpot(feature.shape) : undefined;
    return spot ? [spot] : [];
  });
}

const swappedRemark = (count: number) =>
  problem(
    swappedCode,
    `${countText(count, "place lies", "places lie")} outside the United Kingdom, and would lie in it with latitude and longitude swapped.`,
    { done: swappedDone },
  );

/** Makes a case of a map file: one feature with an outline = one area, one of any other kind = one entity or one incident. */
export async function mapCase(
  file: MapFile,
  source: Source,
  format: string,
  options: ReadOptions,
): Promise<Result<Reading>> {
  const { features } = file;
  if (features.length === 0) {
    const first = file.problems.find((item) => item.severity !== "note") ?? file.problems[0];
    return fail(
      "nothing-read",
      `${source.name}: this ${format} file holds nothing to show.${first ? ` ${first.message}` : ""}`,
      first?.where ?? { file: source.name },
    );
  }
  if (features.length > limits.rows)
    return fail(
      "too-large",
      `${source.name} has more than ${limits.rows.toLocaleString("en-GB")} features. Cut it down to the area that is needed.`,
      { file: source.name },
    );
  const turns = pace(options);
  const assembly = assemble();
  const remarks = remarksOf(source.name);
  const isArea = areaTest(features);
  const names = areaNamesOf(features.filter(isArea));
  const { projection, problems: crs } = projectionOf(file.crs, samplesOf(features));
  const ids = new Set(features.map((feature) => feature.id).filter(Boolean));
  const fresh = freshId({ has: (id) => ids.has(id) });
  const seen = new Set<string>();
  /** One feature = one item: an id that comes again must not merge two. */
  const idOf = (feature: MapFeature): string => {
    const id = feature.id || fresh(feature.element);
    if (!seen.has(id)) {
      seen.add(id);
      return id;
    }
    remarks.add("duplicate-id", `The id '${id.slice(0, 80)}' comes more than once.`, {
      element: feature.element,
      done: "kept apart",
    });
    return fresh(id);
  };
  const own = ownMapItems(assembly);
  let spots = 0;
  let placeless = 0;
  let turned = 0;
  for (const [index, feature] of features.entries()) {
    if (
      (index & 15) === 0 &&
      turns.due() &&
      !(await turns.rest("Building the case", index / features.length))
    )
      return cancelled();
    const at = { element: feature.element, ...(feature.line === undefined ? {} : { line: feature.line }) };
    spots += spotCount(feature.shape);
    if (spots > mostSpots)
      return fail(
        "too-large",
        `${source.name} has more than ${mostSpots.toLocaleString("en-GB")} positions. Simplify its outlines, or cut it down to the area that is needed.`,
        { file: source.name, ...at },
      );
    const empty = isEmptyShape(feature.shape);
    const placed =
      empty || projection.type === "refused"
        ? undefined
        : placedShape(feature.shape, projection, (code, message, done) =>
            remarks.add(code, `${feature.element}: ${message}`, { ...at, done }),
          );
    if (placed?.turned) turned++;
    const shape = placed?.shape ?? emptyShape;
    if (empty) placeless++;
    if (own.take(feature, shape, () => idOf(feature), { file: source.name, ...at })) continue;
    const { facts, others } = ownMapFacts(feature.values);
    const area = facts.type === undefined ? isArea(feature) : facts.type === "area";
    if (area)
      assembly.area((id) => areaOfFeature(id, names.code(feature), feature, shape, facts, others, names));
    else if (isIncidentFeature(others, facts))
      assembly.incident((id) => incidentOfFeature(id, feature.id, feature, shape, facts, others));
    else {
      const item = entityOfFeature(feature, shape, facts, others);
      assembly.entity(idOf(feature), item, { file: source.name, ...at });
      // A property may give what the geometry does not.
      if (empty && item.place) placeless--;
    }
  }
  if (placeless > 0)
    remarks.add(
      "no-place",
      `${placeless.toLocaleString("en-GB")} of ${countText(features.length, "item")} ${placeless === 1 ? "has" : "have"} no position in the file.`,
      { severity: "note", done: "kept, counted, not on the map" },
    );
  if (turned > 0 && file.ringsRun)
    remarks.add(
      "winding",
      `${countText(turned, "area is", "areas are")} outlined the other way round than the GeoJSON standard asks.`,
      { severity: "note", done: "read as they stand: the area is the same" },
    );
  const closed = assembly.finish({ title: file.title.trim(), files: [source.name] });
  const kase = own.close(closed.case);
  const swapped = swappedCount(swappedPlaces(kase));
  const problems: Problem[] = [...file.problems, ...crs, ...remarks.all(), ...closed.problems];
  if (swapped > 0) problems.push(swappedRemark(swapped));
  return ok({ case: kase, problems, format });
}
