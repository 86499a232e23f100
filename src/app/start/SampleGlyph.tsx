/** A small sign of what a sample shows. */
export function SampleGlyph({ id }: { readonly id: string }) {
  if (id === "cl-team") {
    return (
      <svg width="104" height="52" viewBox="0 0 104 52" aria-hidden="true">
        <path d="M14 40C30 12 70 8 88 30" fill="none" stroke="var(--ink-3)" strokeWidth="2.5" />
        <circle cx="12" cy="42" r="6" fill="#801650" />
        <circle cx="90" cy="33" r="6" fill="var(--paper)" stroke="#801650" strokeWidth="2.5" />
      </svg>
    );
  }
  if (id === "northgate") {
    return (
      <svg width="104" height="52" viewBox="0 0 104 52" aria-hidden="true">
        <path
          d="M8 44V26L26 18 44 26V44ZM44 44V20L66 10 84 20V44ZM84 44V30L98 24V44Z"
          fill="none"
          stroke="var(--ink-3)"
          strokeWidth="2"
        />
        <circle cx="26" cy="34" r="6.5" fill="#12436D" />
        <circle cx="56" cy="30" r="5.5" fill="#28A197" />
        <circle cx="71" cy="36" r="4.5" fill="#801650" />
        <circle cx="91" cy="37" r="3.5" fill="#F46A25" />
      </svg>
    );
  }
  if (id === "national") {
    return (
      <svg width="104" height="52" viewBox="0 0 104 52" aria-hidden="true">
        {[9, 6, 4, 3, 3, 2.5, 2.5, 2, 2, 2].map((r, at) => (
          <circle
            key={at}
            cx={14 + ((at * 37) % 80)}
            cy={12 + ((at * 23) % 30)}
            r={r}
            fill={at === 0 ? "#12436D" : "var(--ink-3)"}
          />
        ))}
      </svg>
    );
  }
  return (
    <svg width="104" height="52" viewBox="0 0 104 52" aria-hidden="true">
      <path d="M22 30 54 16M22 30 58 42M54 16 84 28M54 16 58 42" stroke="var(--ink-3)" strokeWidth="2" />
      <circle cx="22" cy="30" r="8" fill="#12436D" />
      <circle cx="54" cy="16" r="5.5" fill="#12436D" />
      <circle cx="58" cy="42" r="5.5" fill="#12436D" />
      <circle cx="84" cy="28" r="4.5" fill="#28A197" />
    </svg>
  );
}
