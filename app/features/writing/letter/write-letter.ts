import type { Draft, Question } from '~/features/drafts/draft';
import { readAnswers } from '~/features/grounding/answers/read-answers';
import { spokenTitle } from '~/features/posting/spoken-title';
import type { WriterInput } from '~/features/drafts/writer';
import { certainEmployer } from './employer';
import { gapLine } from './gap-line';
import { gapsToName } from './gaps';
import type { Letter, LetterSentence } from './letter';
import { leadingEntry, positionOf } from './opening';
import { capitalised, ended, withArticle } from './phrasing';
import { proofsOf, twoProofs, type LetterProof } from './proofs';
import { WHY_BLANK } from './reason';
import { restOf } from './rest';

export interface LetterOptions {
  /** The requirement the person wishes to be honest about, by its id. */
  gap?: string | undefined;
}

/**
 * Writes the outline of a cover letter in three short paragraphs: what the person applies for, with
 * a place for why, which only they can say; two printed lines retold in the first person; what else
 * the posting asks for and they have, with an honest line about one gap where they wish.
 *
 * Every sentence about them is a printed line that was proven or confirmed, or a typed field; none
 * is composed for the letter.
 *
 * @returns a letter as short as the answers; pure and deterministic.
 */
export function writeLetter(
  input: Pick<WriterInput, 'interview' | 'posting'>,
  draft: Draft,
  options: LetterOptions = {},
): Letter {
  const { interview, posting } = input;
  const title = interview.target.title.trim() || spokenTitle(posting?.title ?? '');
  const employer = certainEmployer(posting, interview.target.posting);
  const lead = leadingEntry(interview);
  const opening: LetterSentence[] = [
    ...(title === '' ? [] : [form(applicationFor(title, employer))]),
    { text: WHY_BLANK, kind: 'blank', evidence: [] },
    ...(lead === undefined ? [] : [positionOf(lead, interview)]),
  ];
  const told = twoProofs(proofsOf(interview, posting, draft));
  const gap = gapsToName(input, draft).find(({ requirement }) => requirement.id === options.gap);
  const rest = [
    ...restOf(interview, posting, draft),
    ...(gap === undefined ? [] : [gapLine(gap, readAnswers(interview))]),
    form('I would be glad to tell you more.'),
  ];
  return {
    ...(title === '' ? {} : { subject: `Application: ${capitalised(title)}` }),
    ...(employer === undefined ? {} : { recipient: employer }),
    greeting: employer === undefined ? 'Dear hiring team,' : `Dear ${employer} team,`,
    paragraphs: [opening, tellProofs(told, lead?.organisation.trim()), rest]
      .filter((sentences) => sentences.length > 0)
      .map((sentences) => ({ sentences })),
    closing: 'Kind regards,',
    signature: interview.person.name.trim(),
    removed: [],
    questions: told.length < 2 ? [ONE_MORE_STORY] : [],
  };
}

const ONE_MORE_STORY: Question = {
  about: '/stories',
  text: 'Tell us one more thing you did and what came of it, and your letter can show it.',
};

const form = (text: string): LetterSentence => ({ text, kind: 'form', evidence: [] });

const applicationFor = (title: string, employer: string | undefined): string =>
  ended(
    `I am applying for the position of ${title}${employer === undefined ? '' : ` at ${employer}`}`,
  );

/** The proofs one after the other, each with the place it happened at where that is a new one. */
function tellProofs(proofs: readonly LetterProof[], home: string | undefined): LetterSentence[] {
  let place = home;
  return proofs.flatMap(({ sentences, evidence, organisation }) => {
    const isElsewhere = organisation !== '' && organisation !== place;
    if (isElsewhere) place = organisation;
    return sentences.map((text, index): LetterSentence => ({
      text:
        index === 0 && isElsewhere && /^I\b/u.test(text)
          ? `At ${withArticle(organisation)}, ${text}`
          : text,
      kind: 'claim',
      evidence,
    }));
  });
}
