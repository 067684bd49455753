import { createHash, createHmac } from 'node:crypto';

const ALGORITHM = 'AWS4-HMAC-SHA256';
const SERVICE = 's3';

/**
 * A link that lets whoever has it read one object until it expires, by Signature Version 4 in the
 * query (https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html). Nothing is
 * sent: any S3 store checks it when it is followed.
 *
 * @param url of the object, its path already encoded
 * @param parameters further ones, such as `response-content-type`; they are signed, too
 */
export function signLink(
  url: URL,
  options: {
    accessKeyId: string;
    secretAccessKey: string;
    region: string;
    expiresInSeconds: number;
    now: Date;
    parameters?: Readonly<Record<string, string>>;
  },
): string {
  const { accessKeyId, secretAccessKey, region, expiresInSeconds, now, parameters = {} } = options;
  const time = now.toISOString().replace(/[-:]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const scope = `${day}/${region}/${SERVICE}/aws4_request`;
  const query = canonicalQuery({
    ...parameters,
    'X-Amz-Algorithm': ALGORITHM,
    'X-Amz-Credential': `${accessKeyId}/${scope}`,
    'X-Amz-Date': time,
    'X-Amz-Expires': String(expiresInSeconds),
    'X-Amz-SignedHeaders': 'host',
  });
  const request = ['GET', url.pathname, query, `host:${url.host}`, '', 'host', 'UNSIGNED-PAYLOAD'];
  const hashed = createHash('sha256').update(request.join('\n')).digest('hex');
  const key = [day, region, SERVICE, 'aws4_request'].reduce<Buffer>(
    (previous, part) => hmac(previous, part),
    Buffer.from(`AWS4${secretAccessKey}`),
  );
  const signature = hmac(key, [ALGORITHM, time, scope, hashed].join('\n')).toString('hex');
  return `${url.origin}${url.pathname}?${query}&X-Amz-Signature=${signature}`;
}

function canonicalQuery(parameters: Readonly<Record<string, string>>): string {
  return Object.entries(parameters)
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join('&');
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
