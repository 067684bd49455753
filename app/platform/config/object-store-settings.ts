import { z } from 'zod';

/** How to reach a store of objects, and which variables said so. */
export interface ObjectStoreSettings {
  readonly bucket: string;
  /** Where its S3 interface is, without a path. */
  readonly endpoint: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** `https://host/bucket/key` rather than `https://bucket.host/key`. */
  readonly pathStyle: boolean;
  /** For messages, which name the variable and never its value. */
  readonly names: Readonly<
    Record<'bucket' | 'endpoint' | 'accessKeyId' | 'secretAccessKey', string>
  >;
}

type Setting = keyof ObjectStoreSettings['names'];

/** The names that `fly storage create` sets, then those of Tigris's own library. */
const VARIABLES: Readonly<Record<Setting, readonly [string, string]>> = {
  bucket: ['BUCKET_NAME', 'TIGRIS_STORAGE_BUCKET'],
  endpoint: ['AWS_ENDPOINT_URL_S3', 'TIGRIS_STORAGE_ENDPOINT'],
  accessKeyId: ['AWS_ACCESS_KEY_ID', 'TIGRIS_STORAGE_ACCESS_KEY_ID'],
  secretAccessKey: ['AWS_SECRET_ACCESS_KEY', 'TIGRIS_STORAGE_SECRET_ACCESS_KEY'],
};
const SETTINGS = Object.keys(VARIABLES) as Setting[];
const PATH_STYLE = 'STORAGE_PATH_STYLE';
const REGION = 'AWS_REGION';

/** What Tigris's library takes where only its own variables are set. */
const TIGRIS_ENDPOINT = 'https://t3.storage.dev';
/** Stores with a host name for each bucket. */
const VIRTUAL_HOSTS = /(^|\.)(tigris\.dev|storage\.dev|amazonaws\.com)$/;

const forms: Readonly<Record<Setting, z.ZodType>> = {
  bucket: z
    .string()
    .regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of a bucket, such as my-bucket'),
  endpoint: z
    .url({ protocol: /^https?$/, error: 'must be a URL, such as https://fly.storage.tigris.dev' })
    .refine((url) => /^https?:\/\/[^/?#@]+\/?$/.test(url), 'must have no path, query or password'),
  accessKeyId: z.string().regex(/^\S+$/, 'must not contain spaces'),
  secretAccessKey: z.string().regex(/^\S+$/, 'must not contain spaces'),
};

/**
 * Reads how to reach the object store. Pure.
 *
 * @returns no settings where none is given; with `problems`, a sentence each, where some are.
 */
export function readObjectStoreSettings(variables: Readonly<Record<string, string | undefined>>): {
  settings: ObjectStoreSettings | undefined;
  problems: string[];
} {
  const problems: string[] = [];
  const given = Object.fromEntries(
    SETTINGS.map((setting) => [setting, pick(VARIABLES[setting], variables, problems)]),
  ) as Record<Setting, { name: string; value: string } | undefined>;
  if (SETTINGS.every((setting) => given[setting] === undefined)) {
    return { settings: undefined, problems };
  }
  if (given.bucket?.name === VARIABLES.bucket[1]) {
    given.endpoint ??= { name: VARIABLES.endpoint[1], value: TIGRIS_ENDPOINT };
  }
  for (const setting of SETTINGS) {
    const found = given[setting];
    if (found === undefined) {
      problems.push(
        `${VARIABLES[setting][0]}: is missing. Object storage needs ${SETTINGS.map((name) => VARIABLES[name][0]).join(', ')}; with none of them, files are kept in DATA_FOLDER.`,
      );
      continue;
    }
    const checked = forms[setting].safeParse(found.value);
    if (!checked.success) {
      problems.push(`${found.name}: ${checked.error.issues[0]?.message ?? 'is malformed'}.`);
    }
  }
  const pathStyle = variables[PATH_STYLE] || undefined;
  if (pathStyle !== undefined && pathStyle !== 'true' && pathStyle !== 'false') {
    problems.push(`${PATH_STYLE}: must be true or false.`);
  }
  if ((variables[REGION] || 'auto') !== 'auto') {
    problems.push(`${REGION}: must be auto, the region of Tigris, or not be set.`);
  }
  const { bucket, endpoint, accessKeyId, secretAccessKey } = given;
  if (problems.length > 0 || !bucket || !endpoint || !accessKeyId || !secretAccessKey) {
    return { settings: undefined, problems };
  }
  const { hostname, origin } = new URL(endpoint.value);
  return {
    settings: {
      bucket: bucket.value,
      endpoint: origin,
      accessKeyId: accessKeyId.value,
      secretAccessKey: secretAccessKey.value,
      pathStyle: pathStyle === undefined ? !VIRTUAL_HOSTS.test(hostname) : pathStyle === 'true',
      names: {
        bucket: bucket.name,
        endpoint: endpoint.name,
        accessKeyId: accessKeyId.name,
        secretAccessKey: secretAccessKey.name,
      },
    },
    problems,
  };
}

function pick(
  names: readonly [string, string],
  variables: Readonly<Record<string, string | undefined>>,
  problems: string[],
): { name: string; value: string } | undefined {
  const set = names.flatMap((name) => {
    const value = variables[name];
    return value === undefined || value === '' ? [] : [{ name, value }];
  });
  const [first, second] = set;
  if (first !== undefined && second !== undefined && first.value !== second.value) {
    problems.push(`${first.name}: and ${second.name} differ. Set one of them.`);
  }
  return first;
}
