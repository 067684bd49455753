import { createRequire } from 'node:module';

let listed: ReadonlySet<string> | undefined;

/** Some 49,000 passwords from leaks, in small letters; read when the first password is chosen. */
function commonPasswords(): ReadonlySet<string> {
  if (listed === undefined) {
    const require = createRequire(import.meta.url);
    const { dictionary } = require('@zxcvbn-ts/language-common') as {
      dictionary: { 'passwords-common': readonly string[] };
    };
    listed = new Set(dictionary['passwords-common'].map((password) => password.toLowerCase()));
  }
  return listed;
}

/** Signs that stand for letters where a password is made to look hard. */
const LETTERS: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '3': 'e',
  '1': 'i',
  '!': 'i',
  '0': 'o',
  $: 's',
  '5': 's',
  '7': 't',
};

/** What people put before and behind a word where digits and signs are asked for. */
const AROUND = /^[\d\s\p{P}\p{S}]+|[\d\s\p{P}\p{S}]+$/gu;

/**
 * Whether a password is one that is tried first: on the list as it is, without the digits and signs
 * around it, with signs for letters, or the same word twice.
 *
 * @param password in small letters.
 */
export function isCommonPassword(password: string): boolean {
  const common = commonPasswords();
  const bare = password.replace(AROUND, '');
  return [password, bare, spelled(password), spelled(bare)].some(
    (word) => common.has(word) || OURS.has(word) || common.has(halfOf(word)),
  );
}

/** Words of this very place, and sentences that are known for being passwords. */
const OURS: ReadonlySet<string> = new Set([
  ...['cvstomize', 'resume', 'curriculum', 'curriculumvitae'],
  ...['correcthorsebatterystaple', 'thisisapassword', 'letmeinplease'],
]);

const spelled = (word: string): string =>
  word.replace(/[@431!0$57]/g, (sign) => LETTERS[sign] ?? sign);

/** The word that is there twice; empty where none is. */
function halfOf(word: string): string {
  const half = word.slice(0, word.length / 2);
  return half + half === word ? half : '';
}
