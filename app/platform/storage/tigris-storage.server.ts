import type { Clock } from '~/platform/clock';
import type { ObjectStoreSettings } from '~/platform/config/object-store-settings';
import { withinTimeLimit } from '~/platform/time-limit';
import { applyIdleTimeout } from './idle-timeout.server';
import { explainTrouble } from './explain-trouble';
import { segmentsOf } from './key';
import type { ObjectStorage } from './object-storage';
import { loadStorageSdk } from './load-sdk.server';
import { openLinkSigning } from './sign-link.server';
import { SECOND_MS } from '../durations';

const ANSWER_MS = 5 * SECOND_MS;
/** More for what is sent: a megabyte a second is slow already. */
const SEND_MS_A_MEGABYTE = 1_000;
const PROBE_KEY = 'check/probe.txt';
/** The SDK's words for what is not there; it keeps no code of it. */
const MISSING = 'File not found in Tigris Storage';

type Outcome<T> = { data: T; error?: never } | { error: Error; data?: never };

/**
 * Object storage in Tigris, or any store that speaks S3 and signs for the region `auto`, by
 * `@tigrisdata/storage`. The SDK is loaded when it is first needed.
 *
 * @returns an `ObjectStorage` whose failures are `StorageUnavailable`.
 */
export function openTigrisStorage(
  settings: ObjectStoreSettings,
  { clock }: { clock: Clock },
): ObjectStorage {
  const { bucket, endpoint, accessKeyId, secretAccessKey, pathStyle, names } = settings;
  const config = {
    bucket,
    endpoint,
    accessKeyId,
    secretAccessKey,
    forcePathStyle: pathStyle,
  };
  applyIdleTimeout(new URL(endpoint).host, ANSWER_MS);

  const signLink = openLinkSigning(settings);
  const ask = openAsking(names);

  async function put(key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    segmentsOf(key);
    const abortController = new AbortController();
    const limitMs = ANSWER_MS + (bytes.byteLength / 1_000_000) * SEND_MS_A_MEGABYTE;
    try {
      await ask(
        (sdk) => sdk.put(key, Buffer.from(bytes), { config, contentType, abortController }),
        limitMs,
      );
    } catch (error) {
      abortController.abort();
      throw error;
    }
  }

  async function* list(prefix: string) {
    if (prefix !== '') segmentsOf(prefix.replace(/\/$/, ''));
    let paginationToken: string | undefined;
    do {
      const token = paginationToken === undefined ? {} : { paginationToken };
      const page = await ask((sdk) => sdk.list({ config, prefix, ...token }));
      for (const { name, size, lastModified } of page.items) {
        yield { key: name, bytes: size, modifiedAt: lastModified };
      }
      paginationToken = page.hasMore ? page.paginationToken : undefined;
    } while (paginationToken !== undefined);
  }

  return {
    name: 'tigris',
    put: (key, bytes, { contentType }) => put(key, bytes, contentType),
    list,

    async get(key) {
      segmentsOf(key);
      const found = await ask(async (sdk) => {
        const got = await sdk.get(key, 'stream', { config, includeMetadata: true });
        return got.error?.message === MISSING ? { data: undefined } : got;
      });
      if (found === undefined) return undefined;
      try {
        return { bytes: await readAll(found.body), contentType: found.metadata.contentType };
      } catch (error) {
        throw explainTrouble(error, names);
      }
    },

    async head(key) {
      segmentsOf(key);
      const found = await ask(async (sdk) => {
        const got = await sdk.head(key, { config });
        if (got.error === undefined) return got;
        // It hides what went wrong; a listing says it.
        const told = await sdk.list({ config, prefix: key, limit: 1 });
        return { error: told.error ?? got.error };
      });
      if (found === undefined) return undefined;
      return { bytes: found.size, contentType: found.contentType, modifiedAt: found.modified };
    },

    async remove(key) {
      segmentsOf(key);
      await ask((sdk) => sdk.remove(key, { config }));
    },

    async link(key, options) {
      segmentsOf(key);
      return signLink(key, { ...options, now: clock() });
    },

    check: () => put(PROBE_KEY, Buffer.from('check'), 'text/plain'),
  };
}

/** Awaits an answer of the SDK in time; every failure comes out explained. */
function openAsking(names: ObjectStoreSettings['names']) {
  let sdk: ReturnType<typeof loadStorageSdk> | undefined;
  return async function ask<T>(
    request: (sdk: Awaited<ReturnType<typeof loadStorageSdk>>) => Promise<Outcome<T>>,
    limitMs = ANSWER_MS,
  ): Promise<T> {
    const loaded = await (sdk ??= loadStorageSdk());
    try {
      const { data, error } = await withinTimeLimit(request(loaded), limitMs);
      if (error !== undefined) throw error;
      return data;
    } catch (error) {
      throw explainTrouble(error, names);
    }
  };
}

/** Reads a stream to its end; each part of it has the time of an answer. */
async function readAll(stream: ReadableStream): Promise<Uint8Array> {
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  const parts: Uint8Array[] = [];
  try {
    for (;;) {
      const { done, value } = await withinTimeLimit(reader.read(), ANSWER_MS);
      if (done) return new Uint8Array(Buffer.concat(parts));
      parts.push(value);
    }
  } catch (error) {
    await reader.cancel().catch(() => undefined);
    throw error;
  }
}
