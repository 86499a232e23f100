import type { Stream } from "../core/stream";
import { Select } from "./Field";

/** What can be chosen of a stream, as a ranking tells it. */
export type StreamChoice = Pick<Stream, "id" | "goods" | "unit" | "names"> & { readonly links: number };

interface Props {
  readonly streams: readonly StreamChoice[];
  /** Ids of the streams that are looked at. */
  readonly chosen: readonly string[];
  readonly onStreams: (ids: readonly string[]) => void;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
  /** '' = all as one. */
  readonly group: string;
  readonly onGroup: (id: string) => void;
}

function streamWords({ goods, unit, names, links }: StreamChoice): string {
  const what = names[0] ?? (goods === "money" ? "Money" : "Commodity");
  return `${what}${unit ? `, ${unit}` : ""} (${links})`;
}

/** Which streams of goods are looked at and whose business: each a choice only where there is one. */
export function BusinessChoice({ streams, chosen, onStreams, groups, group, onGroup }: Props) {
  return (
    <>
      {(["commodity", "money"] as const).map((goods) => {
        const own = streams.filter((stream) => stream.goods === goods);
        const now = own.find(({ id }) => chosen.includes(id)) ?? own[0];
        if (own.length < 2 || !now) return null;
        const others = streams
          .filter((stream) => stream.goods !== goods && chosen.includes(stream.id))
          .map(({ id }) => id);
        return (
          <Select
            key={goods}
            name={goods === "money" ? "Money shown" : "Commodity shown"}
            value={now.id}
            options={own.map((stream) => ({ value: stream.id, words: streamWords(stream) }))}
            onChange={(id) => onStreams([...others, id])}
          />
        );
      })}
      {groups.length > 1 ? (
        <Select
          name="Business of"
          value={group}
          options={[
            { value: "", words: "All OCGs as one" },
            ...groups.map(({ id, name }) => ({ value: id, words: name })),
          ]}
          onChange={onGroup}
        />
      ) : null}
    </>
  );
}
