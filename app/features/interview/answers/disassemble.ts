import type { Catalogue } from '../catalogue/question';
import { QUESTIONS, findStoryByNumber, storyKeys, type StoryKey } from '../catalogue/questions';
import type { Interview } from '../interview';
import { plainIssue } from '~/platform/plain-issue';
import { isBlank } from './is-blank';
import { MAX_CHIPS } from './story-body';
import { bodySchema, type Bodies } from './bodies';
import { answerSlots, nameOfSlot, type AnswerSlot } from './slots';

export interface Disassembled {
  bodies: Bodies;
  /** What the questions have no place for, in words for the person. */
  dropped: string[];
}

/** Answers that a question refuses, a sentence each. */
export class UnreadableAnswers extends Error {
  override readonly name = 'UnreadableAnswers';
  constructor(readonly problems: string[]) {
    super(problems.join('\n'));
  }
}

/**
 * The public interview as the bodies of its questions, such that assembling them gives it back
 * (stories in question order, links to unknown places empty).
 *
 * @throws {UnreadableAnswers} where a question would refuse an answer.
 */
export function disassemble(interview: Interview, catalogue: Catalogue = QUESTIONS): Disassembled {
  const dropped: string[] = [];
  const raw: Record<AnswerSlot, unknown> = {
    target: interview.target,
    places: { history: interview.history },
    scope: interview.scope,
    closing: {
      ...interview.skills,
      person: interview.person,
      never: interview.never,
    },
    extra: { extra: interview.extra },
    howYouWork: interview.personality,
    ...storiesOf(interview, dropped, catalogue),
  };
  const bodies: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const slot of answerSlots(catalogue)) {
    const read = bodySchema(slot, catalogue).safeParse(raw[slot], { error: plainIssue });
    if (read.success) {
      if (!isBlank(read.data)) bodies[slot] = read.data;
    } else {
      for (const issue of read.error.issues.slice(0, 5)) {
        problems.push(
          `${nameOfSlot(slot, catalogue)}, ${issue.path.join('.')}: ${issue.message.replace(/\.$/, '')}.`,
        );
      }
    }
  }
  if (problems.length > 0) throw new UnreadableAnswers(problems);
  return { bodies, dropped };
}

function storiesOf(interview: Interview, dropped: string[], catalogue: Catalogue) {
  const bodies = Object.fromEntries(
    storyKeys(catalogue).map((key): [StoryKey, { stories: unknown[] }] => [key, { stories: [] }]),
  ) as Record<StoryKey, { stories: unknown[] }>;
  for (const { question, quantities: measures, ...story } of interview.stories) {
    const asked = findStoryByNumber(question, catalogue);
    if (asked === undefined) continue;
    const key = asked.key as StoryKey;
    const known = story.chips.filter((chip) => asked.chips.some(({ text }) => text === chip));
    const chips = [...new Set(known)].slice(0, MAX_CHIPS);
    for (const chip of story.chips) {
      if (!chips.includes(chip)) dropped.push(`${nameOfSlot(key, catalogue)}: “${chip}”`);
    }
    bodies[key].stories.push({ ...story, measures, chips });
  }
  return bodies;
}
