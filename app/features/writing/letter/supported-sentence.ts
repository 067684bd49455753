import { isVerbatim, type Evidence } from '~/features/interview/evidence';
import { judgeAgainst } from '~/features/grounding/judge';
import type { Answers } from '~/features/grounding/answers/read-answers';
import type { LetterSentence } from './letter';

/**
 * The first of several wordings, best first, that follows from the answers.
 *
 * @param hints evidence of the printed line the sentence was made from.
 * @returns undefined where none does.
 */
export function supportedSentence(
  wordings: readonly string[],
  answers: Answers,
  hints: readonly Evidence[] = [],
): LetterSentence | undefined {
  for (const text of wordings) {
    const { supported, claims } = judgeAgainst({ resume: {}, coverLetter: text }, answers);
    if (!supported) continue;
    if (claims.length === 0) return { text, kind: 'form', evidence: [] };
    const evidence = [...hints, ...claims.flatMap((claim) => claim.evidence)].filter((item) =>
      isVerbatim(answers.interview, item),
    );
    if (evidence.length > 0) return { text, kind: 'claim', evidence: distinct(evidence) };
  }
  return undefined;
}

function distinct(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  return evidence.filter(({ source, start, end }) => {
    const key = `${source} ${start} ${end}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
