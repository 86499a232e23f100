/** Words in rows of at most so many letters; a longer word has a row of its own. */
export function foldWords(text: string, most: number): readonly string[] {
  const rows: string[] = [];
  let row = "";
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const next = row === "" ? word : `${row} ${word}`;
    if (next.length > most && row !== "") {
      rows.push(row);
      row = word;
    } else row = next;
  }
  if (row !== "") rows.push(row);
  return rows;
}
