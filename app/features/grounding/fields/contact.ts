import { fold } from '~/features/language/fold';
import { tokensOf } from '~/features/language/tokens';
import type { IndexedPassage } from '../answers/passage-index';
import type { Finding } from '../problem';
import type { ClaimKind } from '../verdict';
import { fail, restsOn } from './findings';

/** Whether a passage is the same text once both are stripped by `bare`. */
export function exact(
  text: string,
  passages: readonly IndexedPassage[],
  bare: (text: string) => string,
  kind: ClaimKind,
  what: string,
): Finding {
  const known = passages.filter((passage) => bare(passage.text) === bare(text));
  return known.length > 0
    ? restsOn(known)
    : fail('unsupported', kind, `It is not the ${what} you gave.`);
}

/** A web address without its scheme, `www` and final slashes. */
export const bareAddress = (text: string): string =>
  text
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:www\.)?/, '')
    .replace(/\/+$/, '');

/** Whether a profile's name is part of a link the person gave. */
export function profile(text: string, links: readonly IndexedPassage[]): Finding {
  const wanted = fold(text).replace(/[^\p{L}\p{Nd}]/gu, '');
  const known = links.filter((link) =>
    fold(link.text)
      .replace(/[^\p{L}\p{Nd}]/gu, '')
      .includes(wanted),
  );
  return wanted !== '' && known.length > 0
    ? restsOn(known)
    : fail('unsupported', 'other', `“${text}” is in none of the links you gave.`);
}

/** Whether a place of the answers names the country of an ISO 3166 code. */
export function country(code: string, places: readonly IndexedPassage[]): Finding {
  let name = code;
  try {
    name = new Intl.DisplayNames('en', { type: 'region' }).of(code.toUpperCase()) ?? code;
  } catch {
    // No region code: compared as it is.
  }
  const wanted = [
    fold(name),
    fold(code),
    ...(code.toUpperCase() === 'GB' ? ['uk', 'england', 'scotland', 'wales', 'great britain'] : []),
    ...(code.toUpperCase() === 'US' ? ['usa'] : []),
  ];
  const known = places.filter(({ text }) =>
    wanted.some((word) => new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(fold(text))),
  );
  return known.length > 0
    ? restsOn(known)
    : fail('unsupported', 'other', 'Your answers do not name this country.');
}

/** Whether two texts have the same words in the same order. */
export function sameWords(text: string, other: string): boolean {
  const [mine, theirs] = [
    tokensOf(text).map((token) => token.text),
    tokensOf(other).map((token) => token.text),
  ];
  return mine.length > 0 && mine.join(' ') === theirs.join(' ');
}
