import { Eye } from "lucide-react";
import { type Truth, truthLine } from "../core/truthLine";
import css from "./TruthLine.module.css";

const number = (value: number) => value.toLocaleString("en-GB");

/** What is drawn of what there is; computed, never truncated, never hidden. */
export function TruthLine({ truth }: { readonly truth: Truth }) {
  const words = truthLine(truth);
  const rest = words.slice(words.indexOf(" links") + " links".length);
  return (
    <p className={css.truth} role="status" aria-label="What is shown">
      <Eye size={16} aria-hidden />
      <span>
        Showing{" "}
        <b>
          {number(truth.entities)} of {number(truth.ofEntities)}
        </b>{" "}
        entities,{" "}
        <b>
          {number(truth.links)} of {number(truth.ofLinks)}
        </b>{" "}
        links{rest}
      </span>
    </p>
  );
}
