import { pictureFormats } from "../../core/sheet";
import { exporters } from "../../exporters/index";
import { pictureExporters } from "../../exporters/pictures/index";
import { type CopyFormat, shareStore } from "../../store/shareStore";
import { Field, Select } from "../../ui/Field";
import type { ExporterId } from "../../worker/client";
import { useFrom } from "../useFrom";

const formats: readonly (readonly [string, CopyFormat, string])[] = [
  ...pictureFormats.map((id) => [`p-${id}`, { type: "picture", id }, pictureExporters[id].title] as const),
  ...(Object.keys(exporters) as ExporterId[]).map(
    (id) => [`d-${id}`, { type: "data", id }, exporters[id].title] as const,
  ),
];
const options = formats.map(([value, , words]) => ({ value, words }));

/** Every format that a copy can leave in: pictures and data, all proved alike. */
export function CopyFormatField() {
  const format = useFrom(shareStore, (state) => state.format);
  const value = formats.find(([, each]) => each.type === format.type && each.id === format.id)?.[0] ?? "";
  return (
    <Field label="Format">
      {(id) => (
        <Select
          id={id}
          value={value}
          options={options}
          onChange={(next) => {
            const chosen = formats.find(([key]) => key === next)?.[1];
            if (chosen) shareStore.setState({ format: chosen });
          }}
        />
      )}
    </Field>
  );
}
