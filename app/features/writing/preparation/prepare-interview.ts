import { readNever } from '../composing/never';
import type { Draft } from '~/features/drafts/draft';
import { readAnswers } from '~/features/grounding/answers/read-answers';
import { denialOf, gapsOf } from '../letter/gaps';
import type { WriterInput } from '~/features/drafts/writer';
import { ownStory, storyAt } from './own-story';
import type { LineToExpect, Preparation, StoryInReserve } from './preparation';
import { questionAboutGap } from './gap-question';
import { followUpFor, questionAbout, questionForReserve } from './questions';
import { questionsToAsk } from './questions-to-ask';

const LINE = /^\/(?:work|volunteer|projects)\/\d+\/highlights\/\d+$/;
const STORY = /^\/stories\/(\d+)\//;

/**
 * Prepares a person for the interview their resume may get them: for each printed line the question
 * it invites and their own story, for each gap a question to expect, stories kept in reserve, and
 * questions to ask. Nothing is added to their words; what must not appear is not quoted either.
 *
 * @returns lines in the order of the resume; pure and deterministic.
 */
export function prepareInterview(
  input: Pick<WriterInput, 'interview' | 'posting'>,
  draft: Draft,
): Preparation {
  const { interview, posting } = input;
  const never = readNever(interview);
  const answers = readAnswers(interview);
  const gaps = gapsOf(input, draft);
  const printed = draft.claims.filter(({ path }) => LINE.test(path));
  const told = new Set(
    printed.flatMap(({ evidence }) =>
      evidence.flatMap(({ source }) => STORY.exec(source)?.[1] ?? []),
    ),
  );
  const lines = printed.map(({ path, text, evidence }): LineToExpect => {
    const index = evidence
      .map(({ source }) => STORY.exec(source)?.[1])
      .find((at) => at !== undefined);
    const story = index === undefined ? undefined : interview.stories[Number(index)];
    return {
      path,
      text,
      question: questionAbout(story, text),
      followUp: followUpFor(text),
      story: ownStory(interview, evidence, never),
    };
  });
  const reserve = interview.stories.flatMap((story, index): StoryInReserve[] => {
    const own = told.has(String(index)) ? undefined : storyAt(interview, index, never);
    const tells = own?.parts.some(({ evidence }) => evidence.quote.split(/\s+/u).length > 3);
    return own === undefined || tells !== true
      ? []
      : [{ question: questionForReserve(story), story: own }];
  });
  return {
    lines,
    gaps: gaps.map((gap) => ({
      requirementId: gap.requirement.id,
      name: gap.name,
      must: gap.requirement.must,
      question: questionAboutGap(gap),
      said: denialOf(gap, answers) ?? null,
    })),
    reserve,
    toAsk: questionsToAsk(posting, gaps),
  };
}
