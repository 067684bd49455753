import { afterEach, expect, test } from 'vitest';
import { exposures } from '#db/schema';
import { createInterview } from '~/features/interview/interviews.server';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { openVisits } from '~/testing/visit.server';
import { DAY_MS } from '~/platform/durations';
import { action as submit } from './generations';
import { loader as readOverview } from './interviews.$interviewId._index';
import { loader as readQuestion } from './interviews.$interviewId.questions.$number';
import { loader as readReview } from './interviews.$interviewId.review';
import { action as beginOrUpload } from './interviews._index';
import { action as start } from './start';

/** Experiments run from the 21st of November 2026 to the 24th of May 2027. */
const INTO_DECEMBER_MS = 275 * DAY_MS;

let visits: ReturnType<typeof openVisits>;
function open(over: Parameters<typeof openSteadyFlags>[0] = {}) {
  visits = openVisits(openSteadyFlags(over));
  visits.advance(INTO_DECEMBER_MS);
  return visits;
}
afterEach(() => visits.remove());

const logged = () =>
  visits.database.read
    .select({ experiment: exposures.experiment, variant: exposures.variant })
    .from(exposures)
    .all();
const idIn = (location: string | null) => /interviews\/([\w-]+)/.exec(location ?? '')?.[1] ?? '';

async function begin(form: Record<string, string> = { intent: 'own' }) {
  const { cookie, personId } = await visits.arrive();
  const { location } = await visits.visit(start, { cookie, form });
  return { cookie, personId, params: { interviewId: idIn(location) } };
}

test.each([
  ['story-first', 4, 1],
  ['posting-first', 1, 2],
])('%s is what a new interview begins with', async (variant, first, second) => {
  open({ 'onboarding-order': variant });
  const { cookie, params } = await begin();
  expect(logged()).toEqual([{ experiment: 'onboarding-order', variant }]);
  const overview = await visits.visit(readOverview, { cookie, params });
  const path = `/interviews/${params.interviewId}/questions/${first}`;
  expect(overview.body).toMatchObject({ next: { path } });
  expect((overview.body as { questions: { path: string }[] }).questions[0]?.path).toBe(path);
  const question = await visits.visit(readQuestion, {
    cookie,
    params: { ...params, number: String(first) },
  });
  expect(question.body).toMatchObject({
    ...{ place: 1, back: `/interviews/${params.interviewId}` },
    skip: `/interviews/${params.interviewId}/questions/${second}`,
  });
});

test('an interview begun from the list meets the experiment as well', async () => {
  open({ 'onboarding-order': 'story-first' });
  const { cookie } = await visits.arrive();
  await visits.visit(beginOrUpload, { cookie, form: { intent: 'own' } });
  expect(logged()).toEqual([{ experiment: 'onboarding-order', variant: 'story-first' }]);
});

test('an interview under way keeps its order when the experiment ends', async () => {
  open({ 'onboarding-order': 'story-first' });
  visits.advance(171 * DAY_MS);
  const { cookie, params } = await begin();
  expect(logged()).toHaveLength(1);
  visits.advance(7 * DAY_MS);
  const overview = await visits.visit(readOverview, { cookie, params });
  expect(overview.body).toMatchObject({
    next: { path: `/interviews/${params.interviewId}/questions/4` },
  });
});

test('the sample person takes no part', async () => {
  open({ 'onboarding-order': 'story-first', 'resume-spacing': 'airy' });
  const { cookie, params } = await begin({ intent: 'sample' });
  const review = await visits.visit(readReview, { cookie, params });
  expect(review.body).toMatchObject({ density: 'normal' });
  expect(logged()).toEqual([]);
});

test.each([
  [{ 'resume-spacing': 'dense' }, 'dense'],
  [{ 'resume-spacing': 'airy' }, 'airy'],
  [{}, 'normal'],
])('with %j a review proposes %s, and reading it logs nothing', async (over, density) => {
  open(over);
  const { cookie, params } = await begin();
  const review = await visits.visit(readReview, { cookie, params });
  expect(review.body).toMatchObject({ density });
  expect(logged()).toEqual([]);
});

test('making a resume is what meets its spacing; a submit that is refused is not', async () => {
  open({ 'resume-spacing': 'airy' });
  const { cookie, params } = await begin();
  const form = { ...params, idempotencyKey: 'key-of-a-submit' };
  expect((await visits.visit(submit, { cookie, form })).status).toBe(422);
  expect(logged()).toEqual([]);
});

test('tools that are switched off say so, and come back', async () => {
  open({ 'resume-making': false, 'answers-upload': false });
  const { cookie, personId } = await visits.arrive();
  const interviewId = createInterview(visits.database, personId, { sample: true }, new Date());
  const form = { interviewId, idempotencyKey: 'key-of-a-submit' };
  const submitted = await visits.visit(submit, { cookie, form });
  expect(submitted.status).toBe(503);
  expect(submitted.body).toMatchObject({
    message: expect.stringMatching(/switched off/) as string,
  });
  const upload = await visits.visit(beginOrUpload, { cookie, form: { intent: 'upload' } });
  expect(upload.status).toBe(503);
});
