import { isStoryNumber, STORY_NUMBERS } from '../catalogue/question';
import { chipTextsOf } from '../catalogue/questions';
import type { Interview } from '../interview';
import { plainIssue } from '~/platform/plain-issue';
import { isBlank } from './is-blank';
import { MAX_CHIPS } from './story-body';
import {
  ANSWER_SLOTS,
  bodySchema,
  EXTRA,
  HOW_YOU_WORK,
  type AnswerSlot,
  type Bodies,
} from './bodies';

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
export function disassemble(interview: Interview): Disassembled {
  const dropped: string[] = [];
  const raw: Record<AnswerSlot, unknown> = {
    1: interview.target,
    2: { history: interview.history },
    3: interview.scope,
    11: {
      ...interview.skills,
      person: interview.person,
      never: interview.never,
    },
    [EXTRA]: { extra: interview.extra },
    [HOW_YOU_WORK]: interview.personality,
    ...storiesOf(interview, dropped),
  };
  const bodies: Record<number, unknown> = {};
  const problems: string[] = [];
  for (const slot of ANSWER_SLOTS) {
    const read = bodySchema(slot).safeParse(raw[slot], { error: plainIssue });
    if (read.success) {
      if (!isBlank(read.data)) bodies[slot] = read.data;
    } else {
      for (const issue of read.error.issues.slice(0, 5)) {
        problems.push(
          `Question ${slot}, ${issue.path.join('.')}: ${issue.message.replace(/\.$/, '')}.`,
        );
      }
    }
  }
  if (problems.length > 0) throw new UnreadableAnswers(problems);
  return { bodies, dropped };
}

function storiesOf(interview: Interview, dropped: string[]) {
  const bodies = Object.fromEntries(
    STORY_NUMBERS.map((number): [number, { stories: unknown[] }] => [number, { stories: [] }]),
  ) as Record<(typeof STORY_NUMBERS)[number], { stories: unknown[] }>;
  for (const { question, quantities: measures, ...story } of interview.stories) {
    if (!isStoryNumber(question)) continue;
    const known = story.chips.filter((chip) => chipTextsOf(question).includes(chip));
    const chips = [...new Set(known)].slice(0, MAX_CHIPS);
    for (const chip of story.chips) {
      if (!chips.includes(chip)) dropped.push(`Question ${question}: “${chip}”`);
    }
    bodies[question].stories.push({ ...story, measures, chips });
  }
  return bodies;
}
