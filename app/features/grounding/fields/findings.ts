import { quote, type Evidence } from '~/features/interview/evidence';
import type { Answers } from '../answers/read-answers';
import type { IndexedPassage } from '../answers/passage-index';
import type { Finding, Problem } from '../problem';
import type { ClaimKind } from '../verdict';
import { findPhrase } from './phrase';

/** Supported by the whole of the first passage; by nothing in particular where there is none. */
export const restsOn = (passages: readonly IndexedPassage[]): Finding => ({
  problems: [],
  evidence: passages.slice(0, 1).map((passage) => quote(passage, 0, passage.text.length)),
});

/** Not supported, for one reason. */
export const fail = (
  verdict: Problem['verdict'],
  kind: ClaimKind,
  reason: string,
  against: Evidence[] = [],
): Finding => ({
  problems: [{ verdict, kind, reason, against }],
  evidence: [],
});

/** Whether one passage has every word of a phrase, as a finding about `what`. */
export function phraseFinding(
  text: string,
  passages: readonly IndexedPassage[],
  kind: ClaimKind,
  what: string,
  answers: Answers,
  name: boolean,
): Finding {
  const { standing, word, evidence } = findPhrase(text, passages, answers, { name });
  if (standing === 'said') return { problems: [], evidence };
  if (standing === 'denied')
    return fail('contradicted', kind, `Your answers say otherwise about “${word}”.`);
  if (standing === 'planned')
    return fail('unsupported', kind, `You wrote “${word}” as something planned or wished.`);
  const number = /^\p{Nd}/u.test(word) && kind === 'other';
  return fail(
    'unsupported',
    number ? 'number' : kind,
    `Your answers do not give the ${what} “${word}”.`,
  );
}
