import { afterEach, describe, expect, it } from "vitest";
import { smithOcg } from "../../data/smith-ocg/smithOcg";
import {
  attentionNow,
  attentionStore,
  resetAttentionWeights,
  setAttentionWeight,
} from "../../src/store/attentionStore";

const { case: smith } = smithOcg();
const sumOf = (person: string) => attentionNow(smith).rows.find((row) => row.person === person)?.sum;

afterEach(resetAttentionWeights);

describe("weights of the attention order", () => {
  it("change the sums at once, and come back as proposed", () => {
    expect(sumOf("n-orla")).toBe(6);
    setAttentionWeight("significant", 3);
    expect(sumOf("n-orla")).toBe(7.65);
    resetAttentionWeights();
    expect(sumOf("n-orla")).toBe(6);
  });

  it("take no number that cannot stand there", () => {
    setAttentionWeight("principal", -1);
    setAttentionWeight("step1", 2);
    setAttentionWeight("home", Number.NaN);
    expect(attentionStore.getState().values).toEqual({});
  });

  it("know which differ from those proposed", () => {
    setAttentionWeight("principal", 4);
    setAttentionWeight("principal", 3);
    expect(attentionStore.getState().values).toEqual({});
  });
});
