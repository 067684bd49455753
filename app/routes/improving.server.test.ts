import { eq } from 'drizzle-orm';
import { generations, modelConsents, people } from '#db/schema';
import { afterEach, describe, expect, test } from 'vitest';
import { makeOperator } from '~/features/operations/testing/make-operator.server';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { MODEL_CONSENT_WORDING } from '~/features/rewording/consent';
import type { ImprovementView } from '~/features/improving/improvement-view';
import { findNewest } from '~/features/improving/improvements.server';
import { createInterview } from '~/features/interview/interviews.server';
import { addResume } from '~/features/library/resumes.server';
import { plainDraft, plainVersion } from '~/features/library/testing/plain-resume';
import { sampleInterview } from '~/features/interview/sample/sample-interview';
import type { Model } from '~/platform/ai/model';
import { newId } from '~/platform/id.server';
import { scriptModel } from '~/platform/providers/testing/scripted-model';
import { openVisits } from '~/testing/visit.server';
import { loader as readAccount } from './account';
import { action as decide, loader as readModels } from './account_.models';
import { loader as readReview } from './interviews.$interviewId.review';
import { loader as readProviders } from './operations.providers';
import { loader as readPrivacy } from './privacy';
import { action as improve, loader as readImproving } from './resumes.$resumeId_.improving';
import { loader as readEvents } from './resumes.$resumeId_.improving_.events';
import { loader as readResume } from './resumes.$resumeId';

let visits: ReturnType<typeof openVisits>;
afterEach(() => visits.remove());

/** A person with an interview and a resume of one line, where these models are set up. */
async function arrive(models: readonly Model[] = [scriptModel('vertex', { says: '{}' })]) {
  visits = openVisits(openSteadyFlags(), null, models);
  const { database, clock } = visits;
  const person = await visits.arrive();
  const { personId, cookie } = person;
  const now = clock();
  const interviewId = createInterview(database, personId, { sample: true }, now);
  const generationId = newId();
  const resumeId = database.write((tx) => {
    tx.insert(generations)
      .values({
        ...{ id: generationId, personId, interviewId, idempotencyKey: generationId },
        ...{ input: {}, state: 'done', createdAt: now },
      })
      .run();
    const work = [{ position: 'Electrician', highlights: ['Wired machines'] }];
    const document = { basics: { name: 'Marta' }, work };
    return addResume(
      tx,
      {
        ...{ personId, interviewId, generationId, title: 'Electrician', sample: true },
        ...plainVersion({
          document,
          draft: plainDraft({ resume: document }),
          source: { interview: sampleInterview(), posting: null },
        }),
      },
      now,
    );
  });
  const at = { cookie, params: { resumeId, interviewId } };
  return {
    personId,
    resumeId,
    at,
    say: (choice: string, returnTo = '') =>
      visits.visit(decide, { ...at, form: { choice, returnTo } }),
    send: (intent: string) => visits.visit(improve, { ...at, form: { intent } }),
    view: async () =>
      ((await visits.visit(readImproving, at)).body as { view: ImprovementView | null }).view,
    newest: () => findNewest(database.read, personId, resumeId),
  };
}

describe('where no model is set up', () => {
  test('nothing of it is shown, on any page', async () => {
    const { at } = await arrive([]);
    for (const [loader, part] of [
      [readAccount, 'models'],
      [readReview, 'models'],
      [readPrivacy, 'models'],
      [readResume, 'improving'],
      [readImproving, 'view'],
    ] as const) {
      const { body } = await visits.visit(loader, at);
      expect(body, part).toMatchObject({ [part]: null });
    }
  });

  test('asking for it is refused, and costs nothing', async () => {
    const { send, say, newest } = await arrive([]);
    await say('yes');
    expect((await send('start')).status).toBe(503);
    expect(newest()).toBeUndefined();
  });
});

describe('deciding', () => {
  test('nobody is asked before somebody said yes, which is recorded with the words they read', async () => {
    const { send, say, newest, personId } = await arrive();
    expect((await send('start')).status).toBe(503);
    expect(newest()).toBeUndefined();
    expect(await say('yes', '/resumes/x/improving')).toMatchObject({
      status: 303,
      location: '/resumes/x/improving',
    });
    expect(visits.database.read.select().from(modelConsents).all()).toEqual([
      expect.objectContaining({
        personId,
        given: true,
        wording: MODEL_CONSENT_WORDING,
        providers: ['vertex'],
      }),
    ]);
    expect(await send('start')).toMatchObject({ status: 303 });
    expect(newest()?.state).toBe('waiting');
  });

  test('a no is for good, and every word stays on record', async () => {
    const { say, at } = await arrive();
    await say('yes');
    visits.advance(1_000);
    await say('no');
    const { body } = await visits.visit(readAccount, at);
    expect(body).toMatchObject({ models: { decision: 'refused' } });
    expect(visits.database.read.select().from(modelConsents).all()).toHaveLength(2);
  });

  test('leads nowhere else than to our own pages', async () => {
    const { say } = await arrive();
    expect((await say('yes', 'https://elsewhere.example')).location).toBe('/account');
    expect((await say('perhaps')).status).toBe(422);
  });

  test('tells who would be asked', async () => {
    const { at } = await arrive();
    const { body } = await visits.visit(readModels, at);
    expect(body).toMatchObject({
      choice: { decision: 'open', providers: [{ name: 'Gemini', model: 'vertex-of-the-tests' }] },
    });
  });
});

describe('waiting for better sentences', () => {
  test('shows each part, and can be stopped', async () => {
    const { say, send, view, newest } = await arrive();
    await say('yes');
    await send('start');
    expect((await view())?.newest).toMatchObject({
      isLive: true,
      sections: [{ title: 'Electrician', state: 'waiting' }],
    });
    expect(await send('stop')).toMatchObject({ status: 303 });
    expect((await view())?.newest?.isStopping).toBe(true);
    expect(newest()?.stoppedAt).not.toBeNull();
  });

  test('tells a script when it ended', async () => {
    const { at } = await arrive();
    const { body } = await visits.visit(readEvents, at);
    expect(body).toContain('event: end');
  });

  test('has nothing to take back before anything came of it', async () => {
    const { say, send } = await arrive();
    await say('yes');
    await send('start');
    expect((await send('keep-earlier')).status).toBe(404);
  });
});

test('operators see who is asked, who is healthy and what was used', async () => {
  const { personId, at } = await arrive();
  visits.database.write((tx) => {
    tx.update(people).set({ email: 'op@example.org' }).where(eq(people.id, personId)).run();
  });
  makeOperator(visits.database, 'op@example.org', visits.clock());
  const { body } = await visits.visit(readProviders, at);
  expect(body).toMatchObject({
    models: [{ provider: 'vertex', model: 'vertex-of-the-tests', on: true }],
    providers: [
      { provider: 'vertex', region: 'local', state: 'closed', failures: 0, checkedAt: null },
    ],
    today: { spent: { calls: 0, costMicros: 0 }, state: 'fine' },
  });
});
