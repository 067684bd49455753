import { describe, expect, it } from 'vitest';
import { readObjectStoreSettings } from './object-store-settings';

const fly = {
  BUCKET_NAME: 'my-bucket',
  AWS_ENDPOINT_URL_S3: 'https://fly.storage.tigris.dev',
  AWS_ACCESS_KEY_ID: 'tid_key',
  AWS_SECRET_ACCESS_KEY: 'tsec_hunter2',
  AWS_REGION: 'auto',
};

describe('readObjectStoreSettings', () => {
  it('has none where none is given, whatever else is set', () => {
    expect(readObjectStoreSettings({ AWS_REGION: 'eu-west-1', BUCKET_NAME: '' })).toEqual({
      settings: undefined,
      problems: [],
    });
  });

  it("understands Fly's variables", () => {
    expect(readObjectStoreSettings(fly)).toMatchObject({
      settings: { bucket: 'my-bucket', endpoint: fly.AWS_ENDPOINT_URL_S3, pathStyle: false },
      problems: [],
    });
  });

  it("understands the variables of Tigris's library, with its endpoint", () => {
    const { settings } = readObjectStoreSettings({
      TIGRIS_STORAGE_BUCKET: 'my-bucket',
      TIGRIS_STORAGE_ACCESS_KEY_ID: 'tid_key',
      TIGRIS_STORAGE_SECRET_ACCESS_KEY: 'tsec',
    });
    expect(settings).toMatchObject({
      endpoint: 'https://t3.storage.dev',
      names: { bucket: 'TIGRIS_STORAGE_BUCKET' },
    });
  });

  it('addresses buckets by path where they have no host names, unless told', () => {
    const own = { ...fly, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:7070/' };
    expect(readObjectStoreSettings(own).settings).toMatchObject({
      endpoint: 'http://127.0.0.1:7070',
      pathStyle: true,
    });
    expect(
      readObjectStoreSettings({ ...own, STORAGE_PATH_STYLE: 'false' }).settings?.pathStyle,
    ).toBe(false);
  });

  it.each(['BUCKET_NAME', 'AWS_ENDPOINT_URL_S3', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'])(
    'names %s where it alone is missing',
    (name) => {
      const { settings, problems } = readObjectStoreSettings({ ...fly, [name]: '' });
      expect(settings).toBeUndefined();
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`^${name}: is missing`));
    },
  );

  it.each([
    ['BUCKET_NAME', 'My Bucket'],
    ['BUCKET_NAME', 'ab'],
    ['AWS_ENDPOINT_URL_S3', 'fly.storage.tigris.dev'],
    ['AWS_ENDPOINT_URL_S3', 'https://fly.storage.tigris.dev/my-bucket'],
    ['AWS_ENDPOINT_URL_S3', 'https://user:hunter2@fly.storage.tigris.dev'],
    ['AWS_ACCESS_KEY_ID', 'two words'],
    ['AWS_SECRET_ACCESS_KEY', 'hunter2 hunter2'],
    ['AWS_REGION', 'eu-west-1'],
    ['STORAGE_PATH_STYLE', 'maybe'],
    ['TIGRIS_STORAGE_BUCKET', 'another-bucket'],
  ])('refuses %s = %s, naming a variable and repeating no value', (name, value) => {
    const { settings, problems } = readObjectStoreSettings({ ...fly, [name]: value });
    expect(settings).toBeUndefined();
    expect(problems.join('\n')).toContain(name);
    expect(problems.join('\n')).not.toMatch(/hunter2|another-bucket|tid_key/);
  });
});
