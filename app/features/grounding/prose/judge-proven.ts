import type { Proof } from '~/features/drafts/line';
import { quote, type Evidence } from '~/features/interview/evidence';
import { readStatements } from '~/features/language/statements';
import { tokensOf } from '~/features/language/tokens';
import type { Answers } from '../answers/read-answers';
import { sourcesIn } from '../answers/read-sources';
import { checkSurface } from '../checks/surface';
import { checkUnspeakable } from '../checks/unspeakable';
import type { Finding } from '../problem';
import { checkProof } from '../proof/check-line';

/**
 * Judges a line by the proof it carries: supported where every stretch follows, unclear with the
 * doubtful words where one does not. A line the person confirmed is said, and needs no proof.
 *
 * @param row id of the history entry the line stands under; null for text about the whole person
 */
export function judgeProven(
  text: string,
  proof: Proof,
  row: string | null,
  answers: Answers,
): Finding {
  const { words } = readStatements(text, answers.language);
  const forbidden = [
    ...checkUnspeakable(words, answers.never),
    ...checkSurface(text, answers.passages),
  ];
  const confirmed = confirmedLine(text, row, answers);
  if (confirmed !== undefined) return { problems: forbidden, evidence: [confirmed] };
  const { whole, ofEntry } = sourcesIn(answers.interview);
  const sources = row === null ? whole : (ofEntry.get(row) ?? []);
  const checked = checkProof({ text, language: answers.language, sources }, proof);
  if (checked.verdict === 'supported') return { problems: forbidden, evidence: checked.evidence };
  const { kind, reason, doubt, evidence } = checked;
  return {
    problems: [...forbidden, { verdict: 'unclear', kind, reason, against: [], doubt }],
    evidence,
  };
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
