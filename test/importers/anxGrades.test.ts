import { describe, expect, it } from "vitest";
import { anx } from "../../src/importers/anx";
import { chart, first, line, mark } from "./anxText";
import { bySource, readText } from "./sourceOf";

const list = (name: string, texts: readonly string[]) =>
  `<${name}><StringCollection>${texts.map((text) => `<String Text="${text}"/>`).join("")}</StringCollection></${name}>`;
const scheme =
  list("GradeOne", ["1 - Reliable", "2 - Untested", "3 - Not reliable"]) +
  list("GradeTwo", [
    "A - Known directly to the source",
    "B - Known indirectly to the source but corroborated",
    "C - Known indirectly to the source",
    "D - Not known",
    "E - Suspected to be false",
  ]) +
  list("GradeThree", ["P - Lawful sharing permitted", "C - Lawful sharing permitted with conditions"]);

describe("grades of a chart", () => {
  it("grades 3×5×2 when the lists of the chart are that scheme", async () => {
    const card =
      '<CardCollection><Card Summary="Seen together" SourceReference="R1" GradeOneIndex="1" GradeTwoIndex="2" GradeThreeIndex="1" DateTime="2026-03-01T10:00:00" DateSet="true" TimeSet="true" Text="By the gate"/></CardCollection>';
    const { case: kase, problems } = await readText(
      anx,
      chart(
        mark("a", { item: 'GradeOneIndex="0" GradeTwoIndex="0" SourceReference="R0"', inside: card }) +
          line('End1Id="a" End2Id="a"', "", card),
        scheme,
      ),
    );
    const a = bySource(kase, "a");
    expect(a.provenance.map((one) => [one.source, one.grade, one.note, one.date])).toEqual([
      ["R0", { source: 1, information: "A", handling: "P" }, "", undefined],
      ["R1", { source: 2, information: "C", handling: "C" }, "By the gate", "2026-03-01T10:00:00"],
    ]);
    expect([a.handling, first(kase.links).provenance.length]).toEqual(["C", 1]);
    expect(problems.filter((item) => item.code === "anx-grades")).toEqual([]);
  });

  it.each([
    [
      "5×5×5",
      ["A Always reliable", "B Mostly reliable", "C Sometimes reliable"],
      ["1 Known to be true", "2 Known personally"],
    ],
    ["Admiralty words", ["Reliable", "Usually reliable", "Unreliable"], ["Confirmed", "Doubtful", "Certain"]],
    ["lists that are missing", [], []],
  ])("never converts %s", async (_, one, two) => {
    const { case: kase, problems } = await readText(
      anx,
      chart(
        mark("a", { item: 'GradeOneIndex="0" GradeTwoIndex="1"' }),
        list("GradeOne", one) + list("GradeTwo", two),
      ),
    );
    const [reason] = bySource(kase, "a").provenance;
    expect(reason?.grade).toBeUndefined();
    expect(reason?.note).toContain(`Grade in the file: ${one[0] ?? "no. 1 of a list"}`);
    expect(problems.map((item) => item.code)).toContain("anx-grades");
  });
});
