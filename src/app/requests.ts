/** Requests that left for another origin since the page was opened, as the browser counted them; blobs and data: never leave. */
export function otherHosts(): number {
  return performance.getEntriesByType("resource").filter((entry) => {
    if (/^(blob|data):/.test(entry.name)) return false;
    try {
      return new URL(entry.name).origin !== location.origin;
    } catch {
      return true;
    }
  }).length;
}
