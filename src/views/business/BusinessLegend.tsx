import { useId } from "react";
import { useStore } from "zustand";
import { screenStore } from "../../store/screenStore";
import { Hatch } from "./Band";
import css from "./BusinessView.module.css";
import { businessLook } from "./businessLook";

/** What bands and walls mean, beside the picture they explain. */
export function BusinessLegend() {
  const look = businessLook(useStore(screenStore, (state) => state.theme));
  const id = useId();
  const band = (fill: string) => (
    <svg width="40" height="16" aria-hidden="true">
      <defs>
        <Hatch id={id} look={look} />
      </defs>
      <path d="M0 2H40V14H0Z" fill={fill} />
      <path d="M0 2H40M0 14H40" stroke={look.edge} strokeWidth="1.5" />
    </svg>
  );
  return (
    <ul className={css.legend} aria-label="Legend">
      <li>
        {band(look.commodity)}
        Commodity
      </li>
      <li>
        {band(`url(#${id})`)}
        Money
      </li>
      <li>
        <svg width="30" height="20" aria-hidden="true">
          <path d="M0 6H30V14H0Z" fill={look.commodity} />
          <path d="M15 0V5M15 15V20" stroke={look.wall} strokeWidth="8" />
        </svg>
        One gap per independent route
      </li>
    </ul>
  );
}
