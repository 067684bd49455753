import { z } from 'zod';

/** Where figures for Prometheus are served: nowhere, unless a port says so. */
export const metricsVariables = z.object({
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  /** Apart from HOST: figures are for whoever runs this, not for whoever reaches it. */
  METRICS_HOST: z.string().min(1).default('127.0.0.1'),
});

export interface MetricsConfig {
  readonly port: number;
  readonly host: string;
}

/**
 * Where figures are served; undefined where they are not.
 *
 * @param problems where what is wrong is added, a sentence each.
 */
export function readMetricsConfig(
  env: z.infer<typeof metricsVariables> & { PORT: number },
  problems: string[],
): MetricsConfig | undefined {
  const { METRICS_PORT: port, METRICS_HOST: host, PORT } = env;
  if (port === undefined) return undefined;
  if (port === PORT) {
    problems.push('METRICS_PORT: is PORT, which people reach. Figures need a port of their own.');
  }
  return { port, host };
}
