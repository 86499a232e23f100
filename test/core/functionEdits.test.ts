import { expect, test } from "vitest";
import { emptyCase } from "../../src/core/case";
import { caseFile } from "../../src/core/caseFile";
import { applyEdit, invertEdit } from "../../src/core/edit";
import { entity } from "../../src/core/entity";
import { giveFunctions, moveFunction, setFunctions } from "../../src/core/functionEdits";

const file = caseFile({
  ...emptyCase(),
  entities: new Map([
    ["a", entity("a", "person", "WOOD, Gary", { functions: ["transport", "enforcement"] })],
    ["b", entity("b", "vehicle", "Van")],
  ]),
});
const functions = (id: string, now = file) => now.case.entities.get(id)?.functions;

test("a move puts one function in place of another and keeps the rest, in the order of the chain", () => {
  const change = moveFunction(file, ["a"], "transport", "source");
  const next = applyEdit(file, change);
  expect(change.note).toBe("Move WOOD, Gary from transport to source");
  expect(functions("a", next)).toEqual(["source", "enforcement"]);
  expect(applyEdit(next, invertEdit(file, change))).toEqual(file);
});

test("without a place to come from a function is added", () => {
  const next = applyEdit(file, moveFunction(file, ["a", "b"], undefined, "storage"));
  expect(functions("a", next)).toEqual(["transport", "storage", "enforcement"]);
  expect(functions("b", next)).toEqual(["storage"]);
});

test("several are given and taken functions at once; what is in neither list stays for each", () => {
  const change = setFunctions(file, ["a", "b"], ["collection"], ["transport"]);
  const next = applyEdit(file, change);
  expect(change.note).toBe("Functions of WOOD, Gary and 1 more: give collection; take transport");
  expect(functions("a", next)).toEqual(["collection", "enforcement"]);
  expect(functions("b", next)).toEqual(["collection"]);
});

test("proposals that are taken are one step, also two for the same entity", () => {
  const change = giveFunctions(file, [
    { entity: "b", fn: "transport" },
    { entity: "b", fn: "storage" },
    { entity: "a", fn: "direction" },
  ]);
  const next = applyEdit(file, change);
  expect(functions("b", next)).toEqual(["transport", "storage"]);
  expect(functions("a", next)).toEqual(["transport", "direction", "enforcement"]);
  expect(applyEdit(next, invertEdit(file, change))).toEqual(file);
});
