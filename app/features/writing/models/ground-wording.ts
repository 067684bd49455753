import type { Claim } from '~/features/drafts/draft';
import type { Answers } from '~/features/grounding/answers/read-answers';
import { judgeAgainst, judgeLetterWording, judgeQuestion } from '~/features/grounding/judge';
import type { JudgedClaim } from '~/features/grounding/verdict';
import { ended } from '../letter/phrasing';
import { excerptOf } from './resume-sections';
import type { RewordableSection, RewordableKind, RewordableDraft } from './section';

/** A printed line ends without a full stop, a sentence of a letter with a mark. */
export function punctuated(text: string, kind: RewordableKind): string {
  if (kind === 'lines') return text.replace(/\.$/u, '');
  return kind === 'letter' && text !== '' ? ended(text) : text;
}

/**
 * Grounds one wording by itself, as the place it would stand in asks for: a line of the resume
 * under its entry, a sentence of a letter as one that nobody vouches for, a question as one about a
 * printed line.
 *
 * @param at the line's place in the section.
 * @returns a verdict for each statement of it; none where it states nothing.
 */
export function groundWording(
  claim: Pick<Claim, 'text' | 'evidence'>,
  { text, section, at }: { text: RewordableDraft; section: RewordableSection; at: number },
  answers: Answers,
): JudgedClaim[] {
  if (section.kind === 'letter') return judgeLetterWording(claim, answers);
  if (section.kind === 'questions') {
    const about = section.about[at];
    return about === undefined ? [] : [judgeQuestion(claim, about.text, answers)];
  }
  const { resume, path } = excerptOf(text, section, claim.text);
  return judgeAgainst({ resume, claims: [{ path, ...claim }] }, answers).claims.filter(
    (judged) => judged.path === path,
  );
}
