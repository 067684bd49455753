import { isPastDeed } from '~/features/language/inflections';

/** Somebody else, or nobody, did it. */
const OTHER_SUBJECTS = new Set(
  'he she it they you who which that this there customer customers boss manager'.split(' '),
);
/** May stand between the subject and its verb. */
const BETWEEN = new Set(
  'also always then never first just only finally quickly later often have had both all'.split(' '),
);

/**
 * Where the person says they did something: a past verb with “I” or “we”, or with no subject at
 * all as in notes (“rewired the panel”). English only.
 *
 * @returns the words after each such verb, up to the end of its clause.
 */
export function objectsOfPastVerbs(text: string): string[] {
  return text.split(/[.;!?\n,:]|\b(?:and|so|but|because|then)\b/iu).flatMap((clause) => {
    const words = clause.toLowerCase().match(/[\p{L}\p{N}'’-]+/gu) ?? [];
    const verb = words.findIndex(isPastDeed);
    if (verb === -1) return [];
    const before = words.slice(0, verb).filter((word) => !BETWEEN.has(word));
    const subject = before.at(-1);
    if (subject !== undefined && OTHER_SUBJECTS.has(subject)) return [];
    return [words.slice(verb + 1).join(' ')];
  });
}
