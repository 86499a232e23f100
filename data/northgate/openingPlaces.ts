/** Where each mark stands at the opening, in chart px. */
export const openingPlaces: { readonly [key: string]: readonly [x: number, y: number] } = {};
