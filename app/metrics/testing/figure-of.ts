import type { Metrics } from '~/platform/metrics/metrics';
import { parseExposition, sampleOf } from '~/platform/metrics/testing/parse-exposition';

/** The figure `cvstomize_NAME` with these labels, as a scrape would find it. */
export async function figureOf(
  metrics: Metrics,
  name: string,
  labels: Record<string, string> = {},
) {
  return sampleOf(parseExposition((await metrics.expose()).text), `cvstomize_${name}`, labels);
}
