import type { Case } from "../../core/case";
import type { GoodsLost, LaneLeft, WhatIf } from "../../core/whatIf";
import { functionWords } from "../../encode/kindWords";
import { goodsWords, lossWords, percent, rangeWords, volumeWords } from "./shareWords";
import css from "./whatIf.module.css";

function Bar({ lane }: { readonly lane: LaneLeft }) {
  const { share, range } = lane.left;
  return (
    <span className={css.bar} aria-hidden>
      <span className={css.fill} style={{ width: `${share * 100}%` }} />
      {range && range.high - range.low > 0.004 ? (
        <span
          className={css.whisker}
          style={{ left: `${range.low * 100}%`, width: `${(range.high - range.low) * 100}%` }}
        />
      ) : null}
      {share < 0.995 || (range && range.low < 0.995) ? (
        <span className={css.dot} style={{ left: `${share * 100}%` }} />
      ) : null}
    </span>
  );
}

function sumWords({ goods, lost, to, now, after, unit, guessed }: GoodsLost): string {
  const where = goods === "commodity" ? "reaching the market" : `reaching ${functionWords[to].toLowerCase()}`;
  const range = lost.range
    ? ` (${rangeWords(lost.range.low, lost.range.high)} in the middle of the draws)`
    : "";
  const volumes = `from ${volumeWords(now, unit)} to ${volumeWords(after, unit)}`;
  const unknown =
    guessed > 0 ? ` The volume of ${guessed} links is not known: the middle one was taken.` : "";
  const fall = lost.share < 0.005 ? "does not fall" : `falls by ${percent(lost.share)}${range}, ${volumes},`;
  const word = goods === "commodity" ? "The flow of goods" : "The money";
  return `${word} ${where} ${fall} before any re-routing.${unknown}`;
}

/** What still flows to each lane; the whisker is the middle 90 % of the draws. Goods and money each from their own start. */
export function LaneBars({ result, kase }: { readonly result: WhatIf; readonly kase: Case }) {
  const { lanes, goods, draws } = result;
  if (lanes.length === 0)
    return (
      <p className={css.empty}>
        {kase.links.size === 0
          ? "The case has no links yet."
          : "No flow of goods or money between functions is recorded: tag functions and flows to see what is left in each lane."}
      </p>
    );
  return (
    <>
      <table className={css.lanes}>
        <caption className="hidden">
          Flow left in each lane: share lost and its range over {draws} draws
        </caption>
        <thead className="hidden">
          <tr>
            <th scope="col">Lane</th>
            <th scope="col">Flow left</th>
            <th scope="col">Lost</th>
            <th scope="col">Middle 90% of draws</th>
          </tr>
        </thead>
        <tbody>
          {lanes.map((lane, index) => {
            const { range } = lane.left;
            const turn = lanes[index - 1]?.goods !== lane.goods;
            return (
              <tr key={`${lane.goods} ${lane.lane}`} className={turn && index > 0 ? css.turn : undefined}>
                <th scope="row">
                  {functionWords[lane.lane]}
                  {turn ? <span className={css.goods}>{goodsWords[lane.goods]}</span> : null}
                </th>
                <td>
                  <Bar lane={lane} />
                </td>
                <td className={css.lost}>{lossWords(lane.left)}</td>
                <td className={css.range}>
                  {range && range.low < 0.995 ? rangeWords(1 - range.high, 1 - range.low) : ""}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className={css.sums}>
        {goods.map((each) => (
          <p key={each.goods}>{sumWords(each)}</p>
        ))}
        <p className={css.quiet}>
          Goods and money are worked out apart: less sold is not counted here as less collected.
        </p>
      </div>
    </>
  );
}
