/** To five, so that two looks a day apart do not give away the person between them. */
const STEP = 5;

/** A number of people: `about 45`. */
export const sayPeople = (people: number): string => `about ${Math.round(people / STEP) * STEP}`;

/** A share (0–1) in per cent. */
export const sayShare = (share: number): string => `${Math.round((100 * share) / STEP) * STEP} %`;

/** A range of shares, rounded outwards; shares of people stay within 0 and 100 %. */
export function sayShares(low: number, high: number, unit: '%' | 'points' = '%'): string {
  const [least, most] = unit === '%' ? [0, 100] : [-100, 100];
  const down = Math.max(least, Math.floor((100 * low) / STEP) * STEP);
  const up = Math.min(most, Math.ceil((100 * high) / STEP) * STEP);
  return `${down} to ${up} ${unit}`;
}
