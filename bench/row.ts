/** One measured figure. Times are only ever compared within one run: machines are shared and noisy. */
export interface Row {
  name: string;
  value: number;
  unit: 'ms' | 'µs' | 's' | 'days' | '×' | '/s' | '%' | 'points' | 'MB' | 'kB' | 'errors' | 'files';
  /** What the figure should reach, as printed. */
  reach: string;
  ok: boolean;
}

export function atMost(name: string, value: number, limit: number, unit: Row['unit']): Row {
  return { name, value, unit, reach: `≤ ${limit}`, ok: value <= limit };
}

export function atLeast(name: string, value: number, limit: number, unit: Row['unit']): Row {
  return { name, value, unit, reach: `≥ ${limit}`, ok: value >= limit };
}

/** A figure that only says what the others are compared with. */
export function reference(name: string, value: number, unit: Row['unit']): Row {
  return { name, value, unit, reach: '', ok: true };
}

/** The nearest-rank percentile of unsorted values. @param share 0–1 */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
