import { openDropped } from "./openFile";

/** The page's one file input; buttons and the command press it. */
export function OpenInput() {
  return (
    <input
      id="open-file"
      className="hidden"
      type="file"
      multiple
      tabIndex={-1}
      aria-label="Open file"
      onChange={(event) => {
        const files = [...(event.target.files ?? [])];
        // So that choosing the same file again is a change again.
        event.target.value = "";
        void openDropped(files);
      }}
    />
  );
}
