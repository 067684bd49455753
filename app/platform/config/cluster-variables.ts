import { z } from 'zod';
import { readSecrets } from './strong-secrets';

/** What a machine is called, and, with LITEFS_DIR, how it finds the others. */
export const clusterVariables = z.object({
  /** LiteFS's mount, which then holds the database. Unset: one machine without LiteFS. */
  LITEFS_DIR: z.string().min(1).optional(),
  /** LiteFS's HTTP API on this machine. */
  LITEFS_URL: z.url({ protocol: /^http$/ }).default('http://127.0.0.1:20202'),
  /** Signs what machines send each other. Comma-separated: the first signs, all verify. */
  CLUSTER_SECRET: z.string().optional(),
  /** Where another machine's application is reached; `{instance}` stands for its name. */
  PEER_URL: z
    .string()
    .refine(
      (template) => URL.canParse(template.replace('{instance}', 'x')),
      'must be a URL, with {instance} for the name of a machine',
    )
    .refine((template) => template.startsWith('http://'), 'must start with http://')
    .optional(),
  /** This machine's name; must be `lease.hostname` of its litefs.yml. */
  FLY_MACHINE_ID: z.string().min(1).optional(),
  INSTANCE: z.string().min(1).optional(),
  FLY_REGION: z.string().min(1).optional(),
  REGION: z.string().min(1).optional(),
  /** Set by Fly: its edge is in front and understands `fly-replay`. */
  FLY_APP_NAME: z.string().min(1).optional(),
  /** Where LiteFS keeps its lease; set by `fly consul attach`. Unset: the primary is fixed. */
  FLY_CONSUL_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The lease's key: `lease.consul.key` of litefs.yml. */
  LEASE_KEY: z.string().min(1).optional(),
  /** How long a page waits for this machine's copy before the primary is asked instead. */
  READ_WAIT_MS: z.coerce.number().int().min(0).max(5_000).default(200),
  /**
   * How long a request waits for a primary. A lost one is replaced within twice the lease's 10 s,
   * and the lock delay of 1 s.
   */
  PRIMARY_WAIT_SECONDS: z.coerce.number().int().positive().max(120).default(25),
});

type ClusterVariables = z.infer<typeof clusterVariables>;

/** One machine among several that hold the database. */
export interface ClusterConfig {
  readonly litefsFolder: string;
  readonly litefsUrl: string;
  /** The first signs, all verify. */
  readonly secrets: readonly string[];
  /** With `{instance}` for the name of the machine. */
  readonly peerUrl: string;
  readonly flyReplay: boolean;
  /** Undefined where the primary is fixed. */
  readonly lease: { readonly url: string; readonly key: string } | undefined;
  readonly readWaitMs: number;
  readonly primaryWaitMs: number;
}

/** The name a machine was given; undefined where it is to be called by its host name. */
export function instanceName(env: ClusterVariables): string | undefined {
  return env.FLY_MACHINE_ID ?? env.INSTANCE;
}

/**
 * How this machine finds the others; undefined on a machine alone.
 *
 * @param problems where what is missing is added, a sentence each.
 */
export function readClusterConfig(
  env: ClusterVariables & { PORT: number },
  problems: string[],
): ClusterConfig | undefined {
  if (env.LITEFS_DIR === undefined) return undefined;
  if (env.CLUSTER_SECRET === undefined) {
    problems.push('CLUSTER_SECRET: is missing. Machines that share a database need the same one.');
  }
  const secrets = readSecrets('CLUSTER_SECRET', env.CLUSTER_SECRET, problems);
  const onFly = env.FLY_APP_NAME && `http://{instance}.vm.${env.FLY_APP_NAME}.internal:${env.PORT}`;
  const peerUrl = env.PEER_URL ?? onFly;
  if (peerUrl === undefined) {
    problems.push(
      'PEER_URL: is missing. It says how to reach another machine, e.g. http://{instance}:3000.',
    );
  }
  if (env.FLY_CONSUL_URL !== undefined && env.LEASE_KEY === undefined) {
    problems.push('LEASE_KEY: is missing. It is `lease.consul.key` of litefs.yml.');
  }
  return {
    litefsFolder: env.LITEFS_DIR,
    litefsUrl: env.LITEFS_URL,
    secrets,
    peerUrl: peerUrl ?? '',
    flyReplay: env.FLY_APP_NAME !== undefined,
    lease:
      env.FLY_CONSUL_URL === undefined
        ? undefined
        : { url: env.FLY_CONSUL_URL, key: env.LEASE_KEY ?? '' },
    readWaitMs: env.READ_WAIT_MS,
    primaryWaitMs: env.PRIMARY_WAIT_SECONDS * 1_000,
  };
}
