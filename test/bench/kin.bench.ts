import type { Case } from "../../src/core/case";
import { type Family, familyOf } from "../../src/core/family";
import { ocg } from "../../src/core/group";
import { attentionOf } from "../../src/core/kinAttention";
import { kinCoefficients } from "../../src/core/kinCoefficient";
import { relationInWords } from "../../src/core/kinWords";
import { seededRandom } from "../../src/core/random";
import { familyCase, kin, person } from "../core/kinFixture";
import { type Bench, timed } from "./bench";

const count = 3_010;

/** As many people as the royal families of Europe: twelve generations of couples who marry across, one in thirty a nominal. */
function manyKin(): Case {
  const dice = seededRandom(92);
  const rows = 12;
  const each = Math.floor(count / rows);
  const people = Array.from({ length: count }, (_, at) => {
    const row = Math.min(rows - 1, Math.floor(at / each));
    const role =
      dice() < 1 / 30
        ? { memberships: [{ group: "g", role: "significant" as const, times: {}, provenance: [] }] }
        : {};
    return person(`p${at} ${at % 2 === 0 ? "m" : "f"} ${1720 + row * 25}`, role);
  });
  const links = people.flatMap((_, at) => {
    const row = Math.floor(at / each);
    if (row === 0 || row >= rows) return [];
    const couple = (row - 1) * each + 2 * Math.floor((dice() * each) / 2);
    return [kin(`p${couple} parent p${at}`), kin(`p${couple + 1} parent p${at}`)];
  });
  return familyCase(people, links, [ocg("g", "G")], "2010-06-01");
}

let made: Case | undefined;
const all = (): Case => {
  made ??= manyKin();
  return made;
};
/** The same people with links of their own, so that nothing is remembered. */
const fresh = (): Family => familyOf({ ...all(), links: new Map(all().links) });
const size = `${count.toLocaleString("en-GB")} people`;

export const benches: readonly Bench[] = [
  {
    title: `families, ${size}`,
    target: { atMost: 300 },
    run: () => timed(fresh),
  },
  {
    title: `relation of two in words, ${size}`,
    target: { atMost: 10 },
    run: async () => {
      const family = fresh();
      const ids = family.people;
      let at = 0;
      const { value, unit } = await timed(() => {
        for (let turn = 0; turn < 20; turn++) {
          at = (at + 397) % ids.length;
          relationInWords(family, ids[at] ?? "", ids[(at * 31) % ids.length] ?? "");
        }
      });
      return { value: value / 20, unit, note: "mean of 20, median of 5" };
    },
  },
  {
    title: `coefficients of kinship made ready, ${size}`,
    target: { atMost: 300 },
    run: () => timed(() => kinCoefficients(fresh())),
  },
  {
    title: `attention order, ${size}`,
    target: { atMost: 600 },
    run: () => timed(() => attentionOf({ ...all(), links: new Map(all().links) })),
  },
];
