import { z } from 'zod';

/** What fly.toml may hold, of https://fly.io/docs/reference/configuration/. Another key is a slip. */
const duration = z.string().regex(/^\d+(?:ms|s|m|h)$/);
const size = z.string().regex(/^\d+(?:mb|gb)$/i);
const region = z.string().regex(/^[a-z]{3}$/);
const port = z.number().int().min(1).max(65_535);

const check = z.strictObject({
  method: z.enum(['GET', 'HEAD']),
  path: z.string().startsWith('/'),
  interval: duration,
  timeout: duration,
  grace_period: duration,
  headers: z.record(z.string(), z.string()),
});

export const flyConfig = z.strictObject({
  app: z.string().regex(/^[a-z][a-z0-9-]{0,61}$/),
  primary_region: region,
  kill_signal: z.enum(['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2', 'SIGKILL', 'SIGSTOP']),
  kill_timeout: duration,
  build: z.strictObject({ dockerfile: z.string() }),
  deploy: z.strictObject({
    strategy: z.enum(['canary', 'rolling', 'bluegreen', 'immediate']),
    max_unavailable: z.number().positive(),
    wait_timeout: duration,
  }),
  env: z.record(z.string().regex(/^(?!FLY_)[A-Z][A-Z0-9_]*$/), z.string()),
  mounts: z
    .array(
      z.strictObject({
        source: z.string().regex(/^[a-z0-9_]{1,30}$/),
        destination: z.string().startsWith('/'),
        initial_size: size,
        auto_extend_size_threshold: z.number().int().min(50).max(99),
        auto_extend_size_increment: size,
        auto_extend_size_limit: size,
        snapshot_retention: z.number().int().min(1).max(60),
      }),
    )
    .length(1, 'a machine mounts one volume'),
  http_service: z.strictObject({
    internal_port: port,
    force_https: z.boolean(),
    auto_stop_machines: z.enum(['off', 'stop', 'suspend']),
    auto_start_machines: z.boolean(),
    concurrency: z.strictObject({
      type: z.enum(['connections', 'requests']),
      soft_limit: z.number().int().positive(),
      hard_limit: z.number().int().positive(),
    }),
    checks: z.array(check).min(1),
  }),
  restart: z.array(z.strictObject({ policy: z.enum(['always', 'on-failure', 'never']) })),
  metrics: z.array(z.strictObject({ port, path: z.string().startsWith('/') })),
  vm: z.array(
    z.strictObject({
      size: z.string().regex(/^(?:shared|performance)-(?:cpu-)?\d+x$/),
      memory: size,
    }),
  ),
});

/** Seconds in `500ms`, `30s`, `10m` or `1h`. */
export function seconds(text: string): number {
  const [, number = '', unit = ''] = /^(\d+)(ms|s|m|h)$/.exec(text) ?? [];
  return Number(number) * { ms: 0.001, s: 1, m: 60, h: 3_600 }[unit]!;
}
