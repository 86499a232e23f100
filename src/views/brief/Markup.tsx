/** A group of SVG made as text by encode: its words are escaped there. */
export function Markup({ html, transform }: { readonly html: string; readonly transform: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own making
  return <g transform={transform} dangerouslySetInnerHTML={{ __html: html }} />;
}
