import type { Entity, Status } from "../../src/core/entity";
import { fact, proof } from "../kit/proof";
import { thing } from "../kit/thing";

function relative(
  key: string,
  label: string,
  sex: "male" | "female",
  born: string,
  caption: string,
  rest: { status?: readonly Status[]; protective?: string; died?: string } = {},
): Entity {
  const child = rest.status?.includes("child") ?? false;
  const grade = child ? "1A/C" : "1A/P";
  return thing(key, "person", label, proof(grade, "L002", `${label}: ${caption}`), {
    sourceId: `F-${key}`,
    caption,
    born,
    categories: ["other"],
    status: rest.status ?? [],
    times: rest.died === undefined ? {} : { to: rest.died },
    attributes: [
      fact("sex", sex, grade, "L002"),
      ...(rest.protective === undefined ? [] : [fact("protective adult", rest.protective, "1B/C", "L041")]),
      ...(rest.died === undefined ? [] : [fact("died", rest.died, "1A/P", "L002")]),
    ],
  });
}

/** The family round the nominals: drawn in the family tree, left out of the opening chart on purpose (children first of all). */
export const relatives: readonly Entity[] = [
  relative("margaret", "SMITH, Margaret", "female", "1959-11-30", "mother", {
    protective: "cares for the twins",
  }),
  relative("brenda", "COLE, Brenda", "female", "1961-08-12", "mother of COLE"),
  relative("alan", "JONES, Alan", "male", "1957-04-01", "father of JONES", {
    status: ["deceased"],
    died: "2019",
  }),
  relative("patricia", "JONES, Patricia", "female", "1962-10-20", "mother of JONES", {
    protective: "school runs",
  }),
  relative("ellis", "ELLIS, Mark", "male", "1987-01-15", "former husband"),
  relative("helen", "DOYLE, Helen", "female", "1988-03-09", "aunt of Liam", {
    status: ["professional"],
    protective: "teacher; aunt of Liam and Orla",
  }),
  relative("peter", "SMITH, Peter", "male", "1961-02-14", "uncle of David"),
  relative("lee", "SMITH, Lee", "male", "1989-06-21", "cousin of David"),
  relative("ella", "Ella, 11", "female", "2015-01-12", "child", { status: ["child"] }),
  relative("jack", "Jack, 8", "male", "2017-08-03", "child", { status: ["child"] }),
  relative("chloe", "Chloe, 13", "female", "2013-02-27", "child", { status: ["child"] }),
  relative("mia", "Mia, 9", "female", "2016-10-10", "child", { status: ["child"] }),
  relative("noah", "Noah, 5", "male", "2020-12-01", "child, twin", { status: ["child"] }),
  relative("isla", "Isla, 5", "female", "2020-12-01", "child, twin", { status: ["child"] }),
  relative("orla", "Orla, 3", "female", "2023-03-15", "child", { status: ["child"] }),
];
