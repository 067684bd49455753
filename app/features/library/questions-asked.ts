import { numberOf, type QuestionKey } from '~/features/interview/catalogue/questions';
import type { Interview } from '~/features/interview/interview';
import type { Posting, RequirementKind } from '~/features/posting/posting';
import type { Draft } from '~/features/drafts/draft';
import { nameSource } from './name-source';

/** Something only the person can answer, and the page that has room for the answer. */
export interface AskedQuestion {
  text: string;
  /** The number of its question. */
  question: number | null;
}

/** The question under which an answer about a requirement belongs. */
const ROOM: Readonly<Record<RequirementKind, QuestionKey>> = {
  skill: 'closing',
  tool: 'closing',
  credential: 'closing',
  language: 'closing',
  education: 'places',
  soft: 'persuasion',
  duty: 'scope',
};

/** What the draft asks, each with the page that has room for the answer. */
export function questionsAsked(
  draft: Pick<Draft, 'questions'>,
  interview: Interview,
  posting: Posting | null,
): AskedQuestion[] {
  const byLabel = new Map((posting?.requirements ?? []).map((each) => [each.label, each]));
  return draft.questions.map(({ about, text }) => {
    const requirement = byLabel.get(about);
    if (requirement !== undefined) return { text, question: numberOf(ROOM[requirement.kind]) };
    return { text, question: nameSource(interview, about).question };
  });
}
