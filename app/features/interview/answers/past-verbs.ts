/** Past forms people use for what they did, where they do not end in -ed. */
const IRREGULAR = new Set(
  'ate became began bent bet bound bought brought broke built burnt came caught chose cut dealt did drew drove dug fed fell felt fought found flew forgot gave got grew had heard held hid hit hung kept knew laid learnt led left lent let lit lost made meant met paid put quit ran rang read rebuilt rode rose said sang sat saw sent set shone shook shot showed shut slept sold spent split spoke spread stood stuck swam swept swung taught thought threw told took tore understood went withdrew woke won wore wound wove wrote rewrote rewired redid'.split(
    ' ',
  ),
);
/** End in -ed and are no past verb. */
const NOT_VERBS = new Set(
  'bed red need speed shed seed feed indeed hundred wicked naked sacred biased'.split(' '),
);
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
    const verb = words.findIndex(isPastVerb);
    if (verb === -1) return [];
    const before = words.slice(0, verb).filter((word) => !BETWEEN.has(word));
    const subject = before.at(-1);
    if (subject !== undefined && OTHER_SUBJECTS.has(subject)) return [];
    return [words.slice(verb + 1).join(' ')];
  });
}

function isPastVerb(word: string): boolean {
  return IRREGULAR.has(word) || (/\p{L}{2}ed$/u.test(word) && !NOT_VERBS.has(word));
}
