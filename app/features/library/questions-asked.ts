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

/** Asks whether it was done; suggests no answer. */
const ASK: Readonly<Record<RequirementKind, (label: string) => string>> = {
  skill: (label) => `Have you done ${label}?`,
  tool: (label) => `Have you worked with ${label}?`,
  credential: (label) => `Do you hold ${label}?`,
  language: (label) => `Do you speak ${label}?`,
  education: (label) => `Do you have ${label}?`,
  soft: (label) => `When did you show ${label}?`,
  duty: (label) => `Have you done this: “${label}”?`,
};

/**
 * What the draft asks, then the gaps of its coverage that it did not ask about,
 * must-haves first.
 */
export function questionsAsked(
  draft: Pick<Draft, 'questions' | 'coverage'>,
  interview: Interview,
  posting: Posting | null,
): AskedQuestion[] {
  const requirements = posting?.requirements ?? [];
  const byLabel = new Map(requirements.map((each) => [each.label, each]));
  const asked = draft.questions.map(({ about, text }) => {
    const requirement = byLabel.get(about);
    if (requirement !== undefined) return { text, question: numberOf(ROOM[requirement.kind]) };
    return { text, question: nameSource(interview, about).question };
  });
  const asksAbout = new Set(draft.questions.map(({ about }) => about));
  const gaps = new Set(
    draft.coverage?.parts
      .filter(({ status }) => status === 'gap')
      .map((part) => part.requirementId),
  );
  const unasked = requirements
    .filter(({ id, label }) => gaps.has(id) && !asksAbout.has(label) && !asksAbout.has(id))
    .sort((a, b) => Number(b.must) - Number(a.must))
    .map(({ label, kind }) => ({ text: ASK[kind](label), question: numberOf(ROOM[kind]) }));
  return [...asked, ...unasked];
}
