/** '1st', '2nd', '11th'. */
export function ordinal(place: number): string {
  const tens = place % 100;
  const end = tens >= 11 && tens <= 13 ? "th" : (["th", "st", "nd", "rd"][place % 10] ?? "th");
  return `${place}${end}`;
}

/** 'Equal 1st', '3rd'. */
export function placeWords(place: number, tied: boolean): string {
  return tied ? `Equal ${ordinal(place)}` : ordinal(place);
}
