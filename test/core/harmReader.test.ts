import { describe, expect, test } from "vitest";
import { readWeights } from "../../src/core/harmReader";

const named = { title: "Own weights", edition: "June 2026" };
const read = (text: string) =>
  readWeights({ name: "weights.csv", records: text.split("\n").map((line) => line.split(";")) }, named);

describe("a table of weights", () => {
  test("is read by the names of its columns, with codes, thousands and decimals", () => {
    const found = read(
      "HO code;Offence;Weight in days\n1;Murder;5,475\n8N;Assault with injury;273.75\n;Theft;0",
    );
    if (!found.ok) throw new Error(found.error.message);
    expect(found.value.problems).toEqual([]);
    expect(found.value.table).toMatchObject({
      ...named,
      loaded: true,
      statement: "Loaded from weights.csv: 3 weights.",
      rows: [
        { code: "1", offence: "Murder", weight: 5475, basis: "offence" },
        { code: "8N", offence: "Assault with injury", weight: 273.75 },
        { code: "", offence: "Theft", weight: 0 },
      ],
    });
  });

  test("may have titles above its header, and the total after its parts", () => {
    const found = read(
      "Crime harm index\nEdition 4;;\n\nOffence;Days in custody;Days of fine;CHI score\nRobbery;365;0;365\nTheft;0;2;2",
    );
    expect(found.ok && found.value.table.rows.map(({ offence, weight }) => [offence, weight])).toEqual([
      ["Robbery", 365],
      ["Theft", 2],
    ]);
  });

  test("may be two columns without a header", () => {
    const found = read("Robbery;365\nTheft;2");
    expect(found.ok && found.value.table.rows).toHaveLength(2);
  });

  test("keeps its good rows, and says of each bad one what is wrong, by line", () => {
    const found = read(
      "offence;weight\nRobbery;365\nTheft;a lot\nFraud;\nArson;-5\n;40\nRobbery;400\nRobbery;365",
    );
    if (!found.ok) throw new Error(found.error.message);
    expect(found.value.table.rows).toHaveLength(1);
    expect(found.value.problems.map(({ message, done, where }) => [where?.line, message, done])).toEqual([
      [3, "'Theft' has the weight 'a lot', which is no number of 0 or more.", "left out"],
      [4, "'Fraud' has no weight.", "left out"],
      [5, "'Arson' has the weight '-5', which is no number of 0 or more.", "left out"],
      [6, "A weight of 40 names no offence.", "left out"],
      [7, "'Robbery' has the weights 365 and 400.", "the first is kept"],
    ]);
  });

  test("without a column of weights says what to name it", () => {
    const found = read("name;colour\nRobbery;red");
    expect(found.ok).toBe(false);
    expect(!found.ok && found.error.message).toContain("Name them 'offence' (or 'code') and 'weight'");
    const empty = read("offence;weight\n;");
    expect(!empty.ok && empty.error.message).toContain("no row with an offence and a weight");
  });
});
