import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { isPoliceFile } from "../../src/importers/policeFile";

const header =
  "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context";
const file = (name: string, text: string) => ({ name, bytes: strToU8(text) });
const zip = (...names: string[]) => ({
  name: "download.zip",
  bytes: zipSync(Object.fromEntries(names.map((name) => [name, strToU8(header)]))),
});

describe("a file of data.police.uk", () => {
  it.each([
    ["a month", file("a.csv", `${header}\r\n,2026-01`)],
    [
      "a month behind a byte order mark, with quotation marks",
      file("a.csv", `\ufeff"${header.split(",").join('","')}"\n`),
    ],
    ["the site's archive", zip("2026-01/2026-01-any-street.csv", "2026-01/2026-01-any-outcomes.csv")],
    ["an archive with a note beside", zip("2026-01/2026-01-any-stop-and-search.csv", "readme.html")],
  ])("is known without reading it: %s", (_, each) => expect(isPoliceFile(each)).toBe(true));

  it.each([
    ["another table", file("2026-01-any-street.csv", "id,name\n1,Ann\n")],
    ["nothing", file("a.csv", "")],
    ["an archive of other tables too", zip("2026-01/2026-01-any-street.csv", "people.csv")],
    ["an archive without tables", zip("readme.html")],
    ["a damaged archive", { name: "a.zip", bytes: zip("a-street.csv").bytes.subarray(0, 40) }],
  ])("is not %s", (_, each) => expect(isPoliceFile(each)).toBe(false));
});
