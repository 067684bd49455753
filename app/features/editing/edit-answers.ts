import { FURTHER_ANSWERS_MAX } from '~/features/interview/interview';
import { gone, keepDecision, refuse, type Doing, type Done } from './doing';
import type { EditOf, RefusedEdit } from './edit';
import { readPath } from './resume-path';

const NO = 'No.';

/**
 * Keeps that a suggested line is not wanted: with the answers where a place of their history has
 * room for it, so that no other resume made of them offers it, and with this resume otherwise.
 */
export function decline(resume: Doing, { path, text }: EditOf<'decline'>): Done | RefusedEdit {
  if (readPath(path)?.kind !== 'item') return gone();
  const kept = keepDecision(resume, path, { text, by: 'composed', state: 'declined' });
  if (kept === undefined) resume.declined = [...(resume.declined ?? []), text];
  return { what: 'Suggestion declined', path: null };
}

/** Keeps a "no" to what a posting asks for with the answers, or takes it back. */
export function answerGap(
  { interview }: Doing,
  { question, answer }: EditOf<'answer-gap'>,
): Done | RefusedEdit {
  const { extra } = interview;
  const others = extra.filter((one) => one.question !== question || one.words !== NO);
  if (answer === 'forget') {
    if (others.length === extra.length) return gone();
    interview.extra = others;
    return { what: 'Your “no” taken back', path: null };
  }
  if (others.length < extra.length) return { what: 'Nothing changed', path: null };
  if (extra.length >= FURTHER_ANSWERS_MAX)
    return refuse(
      `We keep ${FURTHER_ANSWERS_MAX} such answers at most, and there are ${FURTHER_ANSWERS_MAX}.`,
    );
  interview.extra = [...extra, { question, words: NO }];
  return { what: 'Noted that you haven’t', path: null };
}

/** Whether the person said "no" to a question. */
export const saidNo = (
  { extra }: { extra: readonly { question: string; words: string }[] },
  question: string,
): boolean => extra.some((one) => one.question === question && one.words === NO);

/** Keeps that there is no number for a story. */
export function noNumber({ interview }: Doing, { about }: EditOf<'no-number'>): Done | RefusedEdit {
  const story = interview.stories[Number(about.split('/')[2])];
  if (story === undefined) return gone();
  story.noNumber = true;
  return { what: 'Noted that there is no number', path: null };
}
