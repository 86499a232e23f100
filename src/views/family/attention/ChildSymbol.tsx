import css from "./Attention.module.css";

const shield =
  "M13 8.2c1.3.8 2.6 1.2 3.9 1.2v3.4c0 2.4-1.6 4-3.9 4.9-2.3-.9-3.9-2.5-3.9-4.9V9.4c1.3 0 2.6-.4 3.9-1.2z";

/** The symbol of a child or vulnerable person as the tree draws it: two outlines and a shield, never a colour. */
export function ChildSymbol({ sex }: { readonly sex: "male" | "female" | undefined }) {
  return (
    <svg className={css.symbol} viewBox="0 0 26 26" aria-hidden="true">
      {sex === "male" ? (
        <>
          <rect x="1" y="1" width="24" height="24" />
          <rect x="4.5" y="4.5" width="17" height="17" />
        </>
      ) : sex === "female" ? (
        <>
          <circle cx="13" cy="13" r="12" />
          <circle cx="13" cy="13" r="8.8" />
        </>
      ) : (
        <>
          <path d="M13 .9 25.1 13 13 25.1.9 13z" />
          <path d="M13 5.6 20.4 13 13 20.4 5.6 13z" />
        </>
      )}
      <path d={shield} />
    </svg>
  );
}
