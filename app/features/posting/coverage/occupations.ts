import { deedOfDoer, stemOf } from '~/features/language/stems';
import { termTokensOf } from '~/features/language/term-tokens';

/** What a name of an occupation ends in: a teacher teaches, an accountant does accounting. */
const ENDING = /(?:ers?|ors?|ants?|ians?|ists?|wom[ae]n|m[ae]n)$/u;
const SHORTEST = 4;

/**
 * The bases of what an occupation is about, so that it answers for its own core: `teacher` gives
 * what "teaching" has, `accountant` what "accounting" has, `electrician` what "electrical" has.
 */
export function occupationStems(title: string): string[] {
  return termTokensOf(title).flatMap(({ folded }) => {
    const root = folded.replace(ENDING, '');
    const about = root === folded || root.length < SHORTEST ? [] : [stemOf(root)];
    // What a doer does is read with who is under whom: an assistant manager helps to manage.
    return deedOfDoer(folded) === undefined ? about : [];
  });
}
