const TIMES = new Set(['minut', 'hour', 'day', 'night', 'week', 'weekend', 'month', 'quarter', 'year', 'shift', 'second', 'season', 'term', 'semester']); // prettier-ignore
/** Measures that stand between a number and what has that size: `4-hour window`, `10 kg bags`. */
const MEASURES = new Set([...TIMES, 'kg', 'g', 'ton', 'km', 'm', 'cm', 'mm', 'meter', 'mil', 'mile', 'liter', 'ml', 'kw', 'kwh', 'mw', 'v', 'volt', 'amp', 'hectar', 'acr', 'degre', 'mph', 'gb', 'tb', 'mb', 'hp', 'inch', 'foot']); // prettier-ignore

/** Whether the key names a time (minute, week), so that a number of it can be compared with another. */
export const isTime = (key: string): boolean => TIMES.has(key);

/** Whether the key names a measure (hour, kg) and not the thing that has it. */
export function isMeasure(key: string): boolean {
  return MEASURES.has(key);
}
