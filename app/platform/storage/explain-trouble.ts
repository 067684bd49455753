import type { ObjectStoreSettings } from '~/platform/config/object-store-settings';
import { StorageUnavailable, type StorageTrouble } from './storage-unavailable';

/**
 * How stores tell what is wrong: error codes of S3 (https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html),
 * sentences, since the SDK keeps no more than the sentence of most errors, and codes of the network.
 */
const SIGNS: readonly (readonly [StorageTrouble, RegExp])[] = [
  ['bucket', /NoSuchBucket|InvalidBucketName|bucket (does not exist|is not valid)/i],
  ['access key', /InvalidAccessKeyId|AdminUserNotFound|access key id/i],
  ['secret', /SignatureDoesNotMatch|signature .*does not match/i],
  ['region', /region .* is wrong|AuthorizationHeaderMalformed|PermanentRedirect/i],
  ['clock', /RequestTimeTooSkewed|difference between the request time/i],
  ['full', /QuotaExceeded|EntityTooLarge|InsufficientStorage|ENOSPC|EDQUOT|no space|quota/i],
  ['busy', /SlowDown|ServiceUnavailable|InternalError|reduce your request rate|try again/i],
  ['rights', /AccessDenied|Access ?Denied|Forbidden|not authorized/i],
  ['slow', /TimeLimitPassed|TimeoutError|timed? ?out|ETIMEDOUT|AbortError|aborted/i],
  [
    'unreachable',
    /ECONN|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPIPE|EPROTO|CERT|certificate|hang up|socket|SSL|TLS/i,
  ],
];

/**
 * What a failed request to the store means for the operator: the setting that is wrong, by the name
 * of its variable.
 */
export function explainTrouble(
  error: unknown,
  names: ObjectStoreSettings['names'],
): StorageUnavailable {
  if (error instanceof StorageUnavailable) return error;
  const told = describe(error);
  const trouble = SIGNS.find(([, sign]) => sign.test(told))?.[0] ?? 'unexplained';
  return new StorageUnavailable(trouble, sentenceFor(trouble, told, names));
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, Code } = error as { code?: unknown; Code?: unknown };
  return [error.name, Code, code, error.message].filter(Boolean).join(' ');
}

function sentenceFor(
  trouble: StorageTrouble,
  told: string,
  names: ObjectStoreSettings['names'],
): string {
  switch (trouble) {
    case 'bucket':
      return `${names.bucket}: the store has no bucket of this name.`;
    case 'access key':
      return `${names.accessKeyId}: the store does not know this key.`;
    case 'secret':
      return `${names.secretAccessKey}: the store refuses what is signed with it.`;
    case 'region': {
      const wanted = /expecting ["']?([a-z0-9-]{2,30})/.exec(told)?.[1];
      return `${names.endpoint}: the store there is ${wanted === undefined ? 'of another region' : `of the region ${wanted}`}; requests are signed for auto, the region of Tigris.`;
    }
    case 'rights':
      return `${names.accessKeyId}: this key may not do that in the bucket that ${names.bucket} names.`;
    case 'unreachable': {
      const code = /\b(E[A-Z]{3,}|[A-Z_]*CERT[A-Z_]*)\b/.exec(told)?.[0];
      return `${names.endpoint}: nothing answers there${code === undefined ? '' : ` (${code})`}.`;
    }
    case 'slow':
      return 'The store did not answer in time.';
    case 'busy':
      return 'The store is overloaded or failing.';
    case 'full':
      return 'The store takes no more: it is full, or its quota is used up.';
    case 'clock':
      return "The clock of this machine and the store's differ too much.";
    case 'unexplained':
      return 'The store failed without saying why.';
  }
}
