/** What is read at most (bytes, counts); beyond each there is a message, never a crash. Numbers: reference on formats, §2.9. */
export const limits = {
  fileBytes: 200 * 1024 * 1024,
  unzippedBytes: 500 * 1024 * 1024,
  /** Unzipped size in times of the packed size; small archives are exempt, a page of zeros packs well. */
  unzippedTimes: 100,
  unzippedTimesFrom: 10 * 1024 * 1024,
  archiveEntries: 10_000,
  rows: 1_000_000,
  /** As many as a spreadsheet holds. */
  columns: 16_384,
  /** Remarks of one kind about one table that are listed one by one; the rest are counted. */
  remarks: 1_000,
} as const;

/** '200 MB', '12 kB'. */
export function sizeText(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round(bytes / 1024 / 1024).toLocaleString("en-GB")} MB`;
  return `${Math.max(1, Math.round(bytes / 1024))} kB`;
}

/** '1,234 rows', '1 row'. */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en-GB")} ${count === 1 ? one : many}`;
}
