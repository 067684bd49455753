import type { Draft } from '~/features/drafts/draft';
import { readAnswers, type Answers } from '~/features/grounding/answers/read-answers';
import type { WriterInput } from '~/features/drafts/writer';
import { denialOf, gapsToName, type Gap } from './gaps';
import type { LetterSentence } from './letter';
import { ended } from './phrasing';
import { saidToThem } from './requirement-name';

/**
 * The honest line about one of the gaps that a letter could name.
 *
 * @returns undefined where the requirement is none of them.
 */
export function lineAboutGap(
  input: Pick<WriterInput, 'interview' | 'posting'>,
  draft: Draft,
  requirementId: string,
): LetterSentence | undefined {
  const gap = gapsToName(input, draft).find(({ requirement }) => requirement.id === requirementId);
  return gap && gapLine(gap, readAnswers(input.interview));
}

/**
 * The honest line about a gap the person chose to name. It rests on their words where they said it
 * in an answer, and else on their choosing it: then it is a sentence of their own.
 */
export function gapLine(gap: Gap, answers: Answers): LetterSentence {
  const text = ended(`${lacking(gap)} yet`);
  const denial = denialOf(gap, answers);
  return denial === undefined
    ? { text, kind: 'own', evidence: [] }
    : { text, kind: 'claim', evidence: [denial] };
}

function lacking({ requirement: { kind, label }, shape, name, askedFor }: Gap): string {
  if (shape === 'deed') return `I have not had to ${saidToThem(name)}`;
  if (shape === 'doing') return `I have no experience of ${saidToThem(name)}`;
  if (kind === 'tool') return `I have not used ${name}`;
  if (kind === 'language') return `I do not speak ${name}`;
  if (
    kind === 'credential' ||
    kind === 'education' ||
    /licen[cs]e|certificate|degree/iu.test(label)
  )
    return `I do not have ${askedFor}`;
  return askedFor === name ? `I have not worked with ${name}` : `I have no ${askedFor}`;
}
