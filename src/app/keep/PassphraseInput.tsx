import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { Button } from "../../ui/Button";
import css from "./Keep.module.css";

/** A passphrase, hidden until it is to be seen; the browser is asked to keep none of it. */
export function PassphraseInput({
  id,
  value,
  onChange,
}: {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  const [seen, setSeen] = useState(false);
  return (
    <div className={css.passphrase}>
      <input
        id={id}
        type={seen ? "text" : "password"}
        value={value}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
      />
      <Button
        name={seen ? "Hide the passphrase" : "Show the passphrase"}
        icon={seen ? <EyeOff size={18} /> : <Eye size={18} />}
        pressed={seen}
        onPress={() => setSeen(!seen)}
      />
    </div>
  );
}
