import { Plus, X } from "lucide-react";
import type { Attribute } from "../../core/entity";
import { Button } from "../../ui/Button";
import { TextInput } from "../../ui/Field";
import css from "./Form.module.css";

/** Named values, edited in place. */
export function AttributeRows({
  attributes,
  onChange,
}: {
  readonly attributes: readonly Attribute[];
  readonly onChange: (attributes: readonly Attribute[]) => void;
}) {
  const put = (index: number, change: Partial<Attribute>) =>
    onChange(attributes.map((each, at) => (at === index ? { ...each, ...change } : each)));
  return (
    <div>
      <table className={css.rows}>
        <thead>
          <tr>
            <th>Attribute</th>
            <th>Value</th>
            <th>
              <span className="hidden">Remove</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {attributes.map((each, index) => (
            <tr key={index}>
              <td>
                <TextInput
                  name={`Name of attribute ${index + 1}`}
                  value={each.name}
                  onChange={(name) => put(index, { name })}
                />
              </td>
              <td>
                <TextInput
                  name={`Value of ${each.name || `attribute ${index + 1}`}`}
                  value={each.value}
                  onChange={(value) => put(index, { value })}
                />
              </td>
              <td>
                <Button
                  look="quiet"
                  name={`Remove ${each.name || "attribute"}`}
                  icon={<X size={16} />}
                  onPress={() => onChange(attributes.filter((_, at) => at !== index))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        icon={<Plus size={16} />}
        onPress={() => onChange([...attributes, { name: "", value: "", provenance: [] }])}
      >
        Add an attribute
      </Button>
    </div>
  );
}
