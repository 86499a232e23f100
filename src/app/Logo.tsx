/** The split pin that holds it all together. */
export function Logo({ size = 28 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect x="4" y="2" width="20" height="24" rx="6" fill="var(--ink)" />
      <rect x="8" y="9" width="12" height="13" rx="3" fill="var(--panel)" />
      <circle cx="14" cy="14" r="3" fill="var(--ink)" />
      <path d="M10 20v6M18 20v6" stroke="var(--panel)" strokeWidth="2" />
    </svg>
  );
}
