import type { Proof } from '~/features/drafts/line';
import { quote, type Evidence } from '~/features/interview/evidence';
import { readStatements } from '~/features/language/statements';
import { tokensOf } from '~/features/language/tokens';
import type { Answers } from '../answers/read-answers';
import { sourcesIn } from '../answers/read-sources';
import { hardFacts } from '../checks/hard-facts';
import { checkSurface } from '../checks/surface';
import { checkUnspeakable } from '../checks/unspeakable';
import type { Finding } from '../problem';
import { checkProof, checkWithoutProof } from '../proof/check-line';
import type { Stretch } from '../proof/units';
import type { ClaimKind } from '../verdict';
import { CREDENTIAL, SCOPE, SENIORITY } from '../words/vocabulary';
import { typedPosition } from './typed-position';

/**
 * Judges running text by the proof it carries or, where it carries none, by the soundest one there
 * is: supported where every stretch follows, refused for a number, name, tool, date or denial that
 * speaks against it, and otherwise unclear with the doubtful words. A line the person confirmed is
 * said, and needs no proof.
 *
 * @param row id of the history entry the text stands under; null for text about the whole person
 *   (summary, letter), which may rest on any answer
 */
export function judgeProse(
  text: string,
  row: string | null,
  answers: Answers,
  proof?: Proof,
): Finding {
  const { words } = readStatements(text, answers.language);
  const forbidden = [
    ...checkUnspeakable(words, answers.never),
    ...checkSurface(text, answers.passages),
  ];
  const confirmed = confirmedLine(text, row, answers);
  if (confirmed !== undefined) return { problems: forbidden, evidence: [confirmed] };
  const position = row === null ? typedPosition(text, answers.interview) : undefined;
  if (position !== undefined) return { problems: forbidden, evidence: position };
  const { whole, ofEntry } = sourcesIn(answers.interview);
  const sources = row === null ? whole : (ofEntry.get(row) ?? []);
  const line = { text, language: answers.language, sources };
  const checked = proof === undefined ? checkWithoutProof(line) : checkProof(line, proof);
  if (checked.verdict === 'supported') return { problems: forbidden, evidence: checked.evidence };
  const { kind, reason, doubt, evidence } = checked;
  return {
    problems: [
      ...forbidden,
      ...hardFacts(text, row, answers),
      {
        verdict: 'unclear',
        kind: kind === 'other' ? kindOf(text, doubt) : kind,
        reason,
        against: [],
        doubt,
      },
    ],
    evidence,
  };
}

/** What the doubtful words claim. */
function kindOf(text: string, doubt: readonly Stretch[]): ClaimKind {
  const keys = doubt.flatMap(({ start, end }) =>
    tokensOf(text.slice(start, end)).map(({ key }) => key),
  );
  const kinds = { credential: CREDENTIAL, seniority: SENIORITY, scope: SCOPE } as const;
  for (const [kind, words] of Object.entries(kinds))
    if (keys.some((key) => words.has(key))) return kind as keyof typeof kinds;
  return 'other';
}

/** A line the person typed or confirmed supports itself, word for word. */
function confirmedLine(text: string, row: string | null, answers: Answers): Evidence | undefined {
  const plain = (words: string): string =>
    tokensOf(words)
      .map((token) => token.text)
      .join(' ');
  const said = answers.passages.find(
    (passage) =>
      /\/lines\/\d+\/text$/.test(passage.source) &&
      (row === null || passage.row === row) &&
      plain(passage.text) === plain(text),
  );
  return said === undefined ? undefined : quote(said, 0, said.text.length);
}
