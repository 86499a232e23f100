import { describe, expect, it } from "vitest";
import { hasHeader } from "../../src/importers/header";

const rows = (text: string) => text.split("\n").map((line) => line.split(","));

describe("header", () => {
  it.each([
    ["known names", "nominal_ref,forename\nN1,Ann\nN2,Bob"],
    ["letters over letters, since most tables have one", "A,B,C\nX,Y,Z"],
    ["words over numbers", "alpha,beta\n1,2\n3,4"],
    ["names over a blank cell", "title,name\ntest title 01,test name 01\n,test name 02"],
    ["years over figures", "area,2019,2020\nNorth,1,2\nSouth,3,4"],
    ["the graph dialect", ":ID,name\n1,x"],
    ["a header alone", "source,target"],
  ])("is seen: %s", (_, text) => {
    expect(hasHeader(rows(text))).toBe(true);
  });

  it.each([
    ["an edge list of numbers", "1,2\n2,3\n1,3"],
    ["an edge list of codes", "N0,N1,1\nN0,N2,2\nN3,N4,1"],
    ["an edge list of names that come again", "ann,bob\nbob,cat\ncat,dan"],
    ["rows with dates and addresses of e-mail", "Ann,a@x.example,2013-11-23\nBob,b@x.example,2014-11-22"],
    ["one row of numbers", "1,2"],
  ])("is not seen in %s", (_, text) => {
    expect(hasHeader(rows(text))).toBe(false);
  });
});
