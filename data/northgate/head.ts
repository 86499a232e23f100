/** The day of the case's picture; the 24 months run from 1 June 2024 to 31 May 2026. */
export const asAt = "2026-06-12";
/** Operation day against ROWAN in Lockside: in the fifteenth month. */
export const strikeDate = "2025-08-19";
/** Months by number, June 2024 = 0. */
export const strikeMonth = 14;
/** From here on PIKE is seen on ROWAN's ground. */
export const vacuumMonth = 17;
