import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { contentDisposition } from '~/platform/http/content-disposition';
import type { ObjectStorage } from './object-storage';
import type { StorageUnavailable } from './storage-unavailable';
import { describeObjectStorage } from './testing/describe-object-storage';
import { ACCESS_KEY, SECRET_KEY, startVersitygw, type Versitygw } from './testing/versitygw';
import { openTigrisStorage } from './tigris-storage.server';

const KEY = 'pdf/a.pdf';
const WORDS = 'what somebody wrote';
const LINK = {
  expiresInSeconds: 300,
  contentType: 'application/pdf',
  contentDisposition: contentDisposition('Žofie Nováková – Resume.pdf'),
};

let server: Versitygw;
beforeAll(async () => {
  server = await startVersitygw();
});
afterAll(() => server.remove());

const clock = () => new Date();
const newBucket = () => `bucket-${randomUUID()}`;
const open = (over: Partial<ReturnType<Versitygw['settings']>> = {}) =>
  openTigrisStorage({ ...server.settings(newBucket()), ...over }, { clock });
/** The SDK keeps a connection by key and endpoint: this name of the same machine gets a new one. */
const byAnotherName = () =>
  server.settings('any-bucket').endpoint.replace('127.0.0.1', 'localhost');

describeObjectStorage('Tigris', () =>
  Promise.resolve({ storage: open(), close: () => Promise.resolve() }),
);

describe('what is private', () => {
  const store = async (at = clock) => {
    const settings = server.settings(newBucket());
    const storage = openTigrisStorage(settings, { clock: at });
    await storage.put(KEY, Buffer.from(WORDS), { contentType: 'application/pdf' });
    const url = `${settings.endpoint}/${settings.bucket}/${KEY}`;
    const link = (await storage.link(KEY, LINK)) ?? '';
    return { url, link };
  };
  const status = async (url: string) => {
    const response = await fetch(url);
    const body = await response.text();
    return { status: response.status, private: body.includes(WORDS) };
  };
  const REFUSED = { status: 403, private: false };

  it('is read by its link, and by nobody without a signature', async () => {
    const { url, link } = await store();
    expect(await status(link)).toEqual({ status: 200, private: true });
    expect(await status(url)).toEqual(REFUSED);
    expect((await fetch(url, { method: 'PUT', body: 'mine' })).status).toBe(403);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(403);
    expect((await fetch(link, { method: 'DELETE' })).status).toBe(403);
    expect(await status(link)).toEqual({ status: 200, private: true });
  });

  it.each([
    ['the signature', 'X-Amz-Signature', (value: string) => value.split('').reverse().join('')],
    ['the time', 'X-Amz-Date', () => '20990101T000000Z'],
    ['how long it works', 'X-Amz-Expires', () => '604800'],
    ['the name', 'response-content-disposition', () => 'inline'],
    ['the type', 'response-content-type', () => 'text/html'],
  ])('is not read by a link in which %s was changed', async (_what, name, change) => {
    const { link } = await store();
    const tampered = new URL(link);
    tampered.searchParams.set(name, change(tampered.searchParams.get(name) ?? ''));
    expect(await status(tampered.href)).toMatchObject({ private: false });
    expect((await status(tampered.href)).status).toBeGreaterThanOrEqual(400);
  });

  it('is not read by a link to something else', async () => {
    const { link } = await store();
    expect(await status(link.replace(KEY, 'pdf/b.pdf'))).toEqual(REFUSED);
  });

  it('is not read by a link whose minutes are over', async () => {
    const { link } = await store(() => new Date(Date.now() - 301_000));
    expect(await status(link)).toEqual(REFUSED);
    const { link: stillGood } = await store(() => new Date(Date.now() - 200_000));
    expect((await status(stillGood)).status).toBe(200);
  });
});

describe('what is set wrong', () => {
  const trouble = async (storage: ObjectStorage) => {
    const told: { trouble: string; message: string }[] = [];
    const attempts = [
      () => storage.check(),
      () => storage.put(KEY, Buffer.from('x'), { contentType: 'text/plain' }),
      () => storage.get(KEY),
      () => storage.remove(KEY),
      () => storage.list('pdf/')[Symbol.asyncIterator]().next(),
    ];
    for (const attempt of attempts) {
      const error = await attempt().then(
        () => undefined,
        (reason: unknown) => reason as StorageUnavailable,
      );
      if (error === undefined) throw new Error('It worked');
      expect(error.name).toBe('StorageUnavailable');
      for (const value of [ACCESS_KEY, SECRET_KEY, 'no-such-bucket', 'wrong-']) {
        expect(error.message).not.toContain(value);
      }
      told.push({ trouble: error.trouble, message: error.message });
    }
    const [first] = told;
    expect(told.every(({ message }) => message === first?.message)).toBe(true);
    return first;
  };

  it('is the bucket', async () => {
    expect(await trouble(open({ bucket: 'no-such-bucket' }))).toMatchObject({
      trouble: 'bucket',
      message: expect.stringMatching(/^BUCKET_NAME: /) as string,
    });
  });

  it('is the key', async () => {
    expect(await trouble(open({ accessKeyId: 'wrong-key' }))).toMatchObject({
      trouble: 'access key',
      message: expect.stringMatching(/^AWS_ACCESS_KEY_ID: /) as string,
    });
  });

  it('is the secret', async () => {
    const endpoint = byAnotherName();
    expect(await trouble(open({ secretAccessKey: 'wrong-secret', endpoint }))).toMatchObject({
      trouble: 'secret',
      message: expect.stringMatching(/^AWS_SECRET_ACCESS_KEY: /) as string,
    });
  });

  it('is a store of another region', async () => {
    const elsewhere = await startVersitygw({ region: 'eu-west-1' });
    onTestFinished(() => elsewhere.remove());
    const storage = openTigrisStorage(elsewhere.settings(newBucket()), { clock });
    expect(await trouble(storage)).toEqual({
      trouble: 'region',
      message:
        'AWS_ENDPOINT_URL_S3: the store there is of the region eu-west-1; requests are signed for auto, the region of Tigris.',
    });
  });

  it.each(['http://127.0.0.1:1', 'http://nowhere.invalid'])(
    'is an endpoint at which nothing answers: %s',
    async (endpoint) => {
      expect(await trouble(open({ endpoint }))).toMatchObject({
        trouble: 'unreachable',
        message: expect.stringMatching(/^AWS_ENDPOINT_URL_S3: nothing answers there/) as string,
      });
    },
  );
});

describe('a store that does not answer', () => {
  const listen = async (silent: Server) => {
    silent.listen(0, '127.0.0.1');
    await new Promise((resolve) => silent.once('listening', resolve));
    onTestFinished(() => {
      silent.closeAllConnections();
      silent.close();
    });
    return `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  };

  it('is given up, and its connections are ended', async () => {
    const silent = createServer(() => undefined);
    const endpoint = await listen(silent);
    let connections = 0;
    silent.on('connection', (socket) => {
      connections += 1;
      socket.on('close', () => (connections -= 1));
    });
    await expect(open({ endpoint }).get(KEY)).rejects.toMatchObject({ trouble: 'slow' });
    await expect.poll(() => connections).toBe(0);
  });

  it('is given up in the middle of an object', async () => {
    const endpoint = await listen(
      createServer((_request, response) => {
        response.writeHead(200, { 'Content-Length': '100', 'Content-Type': 'application/pdf' });
        response.write('half');
      }),
    );
    await expect(open({ endpoint }).get(KEY)).rejects.toMatchObject({ trouble: 'slow' });
  });

  it.each([
    [503, 'SlowDown', 'busy'],
    [403, 'AccessDenied', 'rights'],
    [507, 'InsufficientStorage', 'full'],
    [403, 'QuotaExceeded', 'full'],
    [403, 'RequestTimeTooSkewed', 'clock'],
  ])('says why it answers %i %s', async (statusCode, code, expected) => {
    const endpoint = await listen(
      createServer((request, response) => {
        request.resume();
        response.writeHead(statusCode, { 'Content-Type': 'application/xml' });
        response.end(`<Error><Code>${code}</Code><Message>${code}</Message></Error>`);
      }),
    );
    await expect(
      open({ endpoint }).put(KEY, Buffer.from('x'), { contentType: 'text/plain' }),
    ).rejects.toMatchObject({ trouble: expected });
  });
});
