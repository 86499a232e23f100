import { expect, test } from "vitest";
import { inSlices } from "../../../src/views/table/inSlices";

function* spin(times: number, each: number): Generator<void, string> {
  for (let at = 0; at < times; at++) {
    const until = performance.now() + each;
    while (performance.now() < until);
    yield;
  }
  return "done";
}

test("small work is done at once", () => {
  let found = "";
  inSlices(spin(3, 0), (value) => {
    found = value;
  });
  expect(found).toBe("done");
});

test("long work lets others in before it is done", async () => {
  const order: string[] = [];
  await new Promise<void>((resolve) => {
    inSlices(spin(30, 2), (value) => {
      order.push(value);
      resolve();
    });
    setTimeout(() => order.push("other"), 0);
  });
  expect(order).toEqual(["other", "done"]);
});

test("work that was stopped never answers", async () => {
  let answered = false;
  const stop = inSlices(spin(30, 2), () => {
    answered = true;
  });
  stop();
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect(answered).toBe(false);
});
