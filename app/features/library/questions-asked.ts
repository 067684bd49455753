import { numberOf, type QuestionKey } from '~/features/interview/catalogue/questions';
import type { Interview } from '~/features/interview/interview';
import type { Posting, RequirementKind } from '~/features/posting/posting';
import type { Draft } from '~/features/drafts/draft';
import { nameSource } from './name-source';

/** Something only the person can answer, and the page that has room for the answer. */
export interface AskedQuestion {
  /** JSON pointer into the interview, or the requirement's label. */
  about: string;
  text: string;
  /** The number of its question. */
  question: number | null;
  /** It asks for a number of a story, which somebody may not know. */
  isForNumber: boolean;
}

/** The question under which an answer about a requirement belongs. */
export const ROOM_FOR_ANSWER: Readonly<Record<RequirementKind, QuestionKey>> = {
  skill: 'closing',
  tool: 'closing',
  credential: 'closing',
  language: 'closing',
  education: 'places',
  soft: 'persuasion',
  duty: 'scope',
};

/**
 * What the draft asks, each with the page that has room for the answer; not what somebody said they
 * do not know.
 */
export function questionsAsked(
  draft: Pick<Draft, 'questions'>,
  interview: Interview,
  posting: Posting | null,
): AskedQuestion[] {
  const byLabel = new Map((posting?.requirements ?? []).map((each) => [each.label, each]));
  return draft.questions.flatMap(({ about, text }) => {
    const requirement = byLabel.get(about);
    if (requirement !== undefined)
      return [
        { about, text, question: numberOf(ROOM_FOR_ANSWER[requirement.kind]), isForNumber: false },
      ];
    const story = /^\/stories\/(\d+)\/result$/.exec(about)?.[1];
    if (story !== undefined && interview.stories[Number(story)]?.noNumber === true) return [];
    const { question } = nameSource(interview, about);
    return [{ about, text, question, isForNumber: story !== undefined }];
  });
}
