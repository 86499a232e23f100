import { Pencil, Printer } from "lucide-react";
import { useStore } from "zustand";
import { ocgName } from "../../encode/symbol";
import { type PageFormat, pageFormats, pageStore } from "../../store/pageStore";
import { Button } from "../../ui/Button";
import { Select } from "../../ui/Field";
import css from "./Page.module.css";
import type { PageModel } from "./usePage";

const formatWords: { readonly [F in PageFormat]: string } = {
  "a3-landscape": "A3 landscape",
  "a3-portrait": "A3 portrait",
  "a4-landscape": "A4 landscape",
  "a4-portrait": "A4 portrait",
};

/** Prints the page as it leaves: its words are words again first. */
function print(): void {
  pageStore.setState({ editing: false });
  requestAnimationFrame(() => requestAnimationFrame(() => window.print()));
}

/** Over the page: which OCG, on what paper, which of the two pages, and its words. */
export function PageTools({ model }: { readonly model: PageModel }) {
  const { format, editing, photos } = useStore(pageStore, (state) => state);
  const { ocgs, ocg, line } = model;
  const some = [...model.kase.entities.values()].some((item) => item.photo);
  return (
    <div className={css.tools}>
      {ocgs.length > 1 ? (
        <Select
          name="OCG"
          value={ocg.id}
          options={ocgs.map((each) => ({ value: each.id, words: ocgName(each) }))}
          onChange={(group) => pageStore.setState({ group })}
        />
      ) : null}
      <Select
        name="Paper"
        value={format}
        options={pageFormats.map((value) => ({ value, words: formatWords[value] }))}
        onChange={(value) => pageStore.setState({ format: value })}
      />
      <Select
        name="Which page"
        value={line ? "line" : "whole"}
        options={[
          { value: "whole", words: "Whole page" },
          { value: "line", words: "County line page" },
        ]}
        onChange={(value) => pageStore.setState({ variant: value })}
      />
      {some ? (
        <Button pressed={!photos} onPress={() => pageStore.setState({ photos: !photos })}>
          Photos off
        </Button>
      ) : null}
      <Button
        icon={<Pencil size={16} aria-hidden />}
        pressed={editing}
        onPress={() => pageStore.setState({ editing: !editing })}
      >
        Edit words
      </Button>
      <Button look="main" icon={<Printer size={16} aria-hidden />} onPress={print}>
        Print
      </Button>
    </div>
  );
}
