import { expect, it } from 'vitest';
import { explainTrouble } from './explain-trouble';
import { StorageUnavailable } from './storage-unavailable';

const names = {
  bucket: 'TIGRIS_STORAGE_BUCKET',
  endpoint: 'TIGRIS_STORAGE_ENDPOINT',
  accessKeyId: 'TIGRIS_STORAGE_ACCESS_KEY_ID',
  secretAccessKey: 'TIGRIS_STORAGE_SECRET_ACCESS_KEY',
};
const named = (name: string, message = '') => Object.assign(new Error(message), { name });
const coded = (code: string) => Object.assign(new Error(`connect ${code} 10.0.0.1`), { code });

it.each([
  [named('NoSuchBucket'), 'bucket', /^TIGRIS_STORAGE_BUCKET:/],
  [new Error('Unable to list objects The specified bucket does not exist'), 'bucket', /BUCKET/],
  [named('InvalidAccessKeyId'), 'access key', /^TIGRIS_STORAGE_ACCESS_KEY_ID:/],
  [named('SignatureDoesNotMatch'), 'secret', /^TIGRIS_STORAGE_SECRET_ACCESS_KEY:/],
  [named('AuthorizationHeaderMalformed'), 'region', /^TIGRIS_STORAGE_ENDPOINT:.*another region/],
  [new Error('Access denied. Please check your credentials.'), 'rights', /^TIGRIS_STORAGE_ACCESS/],
  [coded('ECONNREFUSED'), 'unreachable', /^TIGRIS_STORAGE_ENDPOINT:.*\(ECONNREFUSED\)/],
  [coded('ENOTFOUND'), 'unreachable', /\(ENOTFOUND\)/],
  [named('Error', 'self-signed certificate'), 'unreachable', /^TIGRIS_STORAGE_ENDPOINT:/],
  [coded('ETIMEDOUT'), 'slow', /in time/],
  [named('SlowDown'), 'busy', /overloaded/],
  [named('QuotaExceeded'), 'full', /full/],
  [named('RequestTimeTooSkewed'), 'clock', /clock/],
  [new Error('An error occurred'), 'unexplained', /without saying why/],
  ['no error at all', 'unexplained', /without saying why/],
])('%s is trouble with %s', (error, trouble, sentence) => {
  const explained = explainTrouble(error, names);
  expect(explained).toMatchObject({ trouble });
  expect(explained.message).toMatch(sentence);
});

it('leaves what is explained as it is', () => {
  const explained = new StorageUnavailable('full', 'Full.');
  expect(explainTrouble(explained, names)).toBe(explained);
});
