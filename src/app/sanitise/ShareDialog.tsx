import { AgreedDialog } from "./AgreedDialog";
import { LinesDialog } from "./LinesDialog";
import { LogDialog } from "./LogDialog";
import { RulesDialog } from "./RulesDialog";
import { WithheldDialog } from "./WithheldDialog";

/** The pages of sharing, each a dialog. */
export function ShareDialog({ page }: { readonly page: "rules" | "agreed" | "lines" | "withheld" | "log" }) {
  switch (page) {
    case "rules":
      return <RulesDialog />;
    case "agreed":
      return <AgreedDialog />;
    case "lines":
      return <LinesDialog />;
    case "withheld":
      return <WithheldDialog />;
    case "log":
      return <LogDialog />;
  }
}
