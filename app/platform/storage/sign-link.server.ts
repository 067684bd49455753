import type { S3Client } from '@aws-sdk/client-s3';
import type { ObjectStoreSettings } from '~/platform/config/object-store-settings';
import { loadSigningSdk } from './load-sdk.server';
import type { LinkOptions } from './object-storage';

/** What the store signs for. */
const REGION = 'auto';

/**
 * Opens the signing of links that let whoever has one read one object until it expires. Nothing is
 * sent: any S3 store checks the signature when the link is followed.
 */
export function openLinkSigning(
  settings: Omit<ObjectStoreSettings, 'names'>,
): (key: string, options: LinkOptions & { now: Date }) => Promise<string> {
  let client: S3Client | undefined;
  return async (key, { expiresInSeconds, contentType, contentDisposition, now }) => {
    const { GetObjectCommand, S3Client, getSignedUrl } = await loadSigningSdk();
    const { bucket, endpoint, accessKeyId, secretAccessKey, pathStyle } = settings;
    client ??= new S3Client({
      region: REGION,
      endpoint,
      forcePathStyle: pathStyle,
      credentials: { accessKeyId, secretAccessKey },
      // Whoever follows the link is a browser, which asks for no checksum.
      responseChecksumValidation: 'WHEN_REQUIRED',
    });
    const command = new GetObjectCommand({
      Bucket: bucket,
      Key: key,
      ResponseCacheControl: 'private, no-store',
      ResponseContentDisposition: contentDisposition,
      ResponseContentType: contentType,
    });
    return getSignedUrl(client, command, { expiresIn: expiresInSeconds, signingDate: now });
  };
}
