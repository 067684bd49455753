import type { Metric } from './experiment';
import type { Anytime } from './statistics/confidence-sequence';

/** A mean in words: a rate in per cent, an amount with its unit. */
export function formatMean(metric: Metric, value: number): string {
  return metric.kind === 'rate' ? `${(100 * value).toFixed(1)} %` : sayAmount(metric, value);
}

/** How large a difference is, without its sign: of rates in percentage points. */
export function formatDifference(metric: Metric, value: number): string {
  const size = Math.abs(value);
  return metric.kind === 'rate' ? `${(100 * size).toFixed(1)} points` : sayAmount(metric, size);
}

/** The interval of a mean: `28.0 to 36.2 %`. */
export function formatInterval(metric: Metric, interval: Anytime): string {
  return sayRange(metric, interval, '%');
}

/** The interval of a difference: `-1.2 to 6.9 points`. */
export function formatDifferenceInterval(metric: Metric, interval: Anytime): string {
  return sayRange(metric, interval, 'points');
}

function sayRange(metric: Metric, { low, high }: Anytime, ofRates: string): string {
  const scale = metric.kind === 'rate' ? 100 : 1;
  const digits = metric.kind === 'rate' ? 1 : 2;
  const unit = metric.kind === 'rate' ? ofRates : (metric.unit ?? '');
  return `${(scale * low).toFixed(digits)} to ${(scale * high).toFixed(digits)} ${unit}`.trim();
}

const sayAmount = ({ unit = '' }: Metric, value: number): string =>
  `${value.toFixed(2)} ${unit}`.trim();
