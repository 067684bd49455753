/** "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

const SPELT_WITH_VOWEL = /^[AEFHILMNORSX](?=\p{Lu}|[-\d])/u;
const SPELT = /^\p{Lu}(?=\p{Lu}|[-\d])/u;

/** "a" or "an", by sound: "an electrician", "a university lecturer", "an OTR driver". */
export function articleOf(words: string): 'a' | 'an' {
  if (SPELT.test(words)) return SPELT_WITH_VOWEL.test(words) ? 'an' : 'a';
  return /^(?:[aeio]|u(?!ni|se|sa|ti|k\b)|hono(?:u)?r|hour)/iu.test(words) ? 'an' : 'a';
}

/** Adjectives of languages and places, which keep their capital. */
const PROPER =
  /^(?:\p{Lu}\p{L}*(?:ish|ese|ian|(?<=Europ|Kor|Caribb|Mediterran|Chil)ean|ench|erman|utch|abic|reek|hai|rish)|\p{Lu}\S*[\p{Lu}\p{Nd}]\S*|\p{Lu})(?=\s|$)/u;

/** A title or label in the middle of a sentence; written in capitals throughout, it stays so. */
export function midSentence(words: string): string {
  const rest = words.split(/\s+/u).slice(1);
  if (PROPER.test(words) || rest.some((word) => /^\p{Lu}\p{Ll}/u.test(word))) return words;
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** An institution as one is at it: "the University of Leeds", "Lakes College". */
export function withArticle(institution: string): string {
  return /^(?:University|College|School|Institute|Academy|Faculty|Ministry) of\b/u.test(institution)
    ? `the ${institution}`
    : institution;
}

export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const NUMBER_WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');

/** A small number that opens a sentence in words: "5 are still driving" → "Five are still driving". */
export function opensInWords(words: string): string {
  return words.replace(/^(\p{Nd}{1,2})(?=\s)/u, (digits) => {
    const word = NUMBER_WORDS[Number(digits) - 1];
    return word === undefined ? digits : capitalised(word);
  });
}

/** A full stop at the end, unless the words end with a mark of their own. */
export function ended(words: string): string {
  return /[.!?…]["”’)]?$/u.test(words) ? words : `${words}.`;
}
