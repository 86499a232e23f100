import { fail, ok, type Problem, problem } from "../core/problem";
import type { Importer } from "./importer";
import { kml } from "./kml";
import { countText } from "./limits";
import { pace } from "./pace";
import { openSource } from "./source";
import { openZip } from "./zip";
import { zipNames } from "./zipTables";

const title = "KMZ";
const isKml = (name: string) => /\.kml$/i.test(name);

/** A KMZ archive: its first KML file is the map, as Google Earth has it; pictures and further files are left where they are. */
export const kmz: Importer = {
  title,
  extensions: ["kmz"],
  recognises: (source) => {
    const names = zipNames(source);
    // A ZIP of tables may hold a map beside them; a KMZ holds nothing but its map and pictures.
    return names.some(isKml) && !names.some((name) => /\.(csv|tsv|tab|txt|ged)$/i.test(name));
  },
  read: async (source, options) => {
    const zip = openZip(source.bytes);
    if (!zip.ok) return zip;
    const { entries, problems: odd } = zip.value;
    const entry =
      entries.find(({ name }) => /^doc\.kml$/i.test(name)) ?? entries.find(({ name }) => isKml(name));
    if (!entry) return fail("nothing-read", `${source.name} holds no KML file.`, { file: source.name });
    const inner = await entry.bytes(pace(options));
    if (!inner.ok) return inner;
    const opened = openSource(entry.name, inner.value);
    // Decoded first: its remarks are known only then.
    if (!kml.recognises(opened))
      return fail("nothing-read", `${source.name}: '${entry.name}' in it is no KML.`, {
        file: source.name,
        element: entry.name,
      });
    const read = await kml.read(opened, options);
    if (!read.ok) return read;
    const problems: Problem[] = [...odd, ...opened.remarks(), ...read.value.problems];
    const maps = entries.filter(({ name }) => isKml(name) && name !== entry.name);
    if (maps.length > 0)
      problems.push(
        problem(
          "kmz-more-maps",
          `The archive holds ${countText(maps.length, "further map")}: ${maps
            .slice(0, 5)
            .map(({ name }) => name)
            .join(", ")}.`,
          {
            done: "not read: unpack the archive and open them one by one",
          },
        ),
      );
    const others = entries.length - maps.length - 1;
    if (others > 0)
      problems.push(
        problem(
          "kmz-other-files",
          `The archive holds ${countText(others, "other file")}, such as pictures.`,
          {
            severity: "note",
            done: "left out",
          },
        ),
      );
    const head = read.value.case.head;
    return ok({
      ...read.value,
      case: { ...read.value.case, head: { ...head, files: [source.name] } },
      problems,
      format: title,
    });
  },
};
