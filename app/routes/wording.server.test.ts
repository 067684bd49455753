import { afterEach, describe, expect, test } from 'vitest';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import type { ImprovementView } from '~/features/improving/improvement-view';
import { endImprovement, findNewest } from '~/features/improving/improvements.server';
import { recordConsent } from '~/features/rewording/consents.server';
import { keepLetterWordings, readLetter } from '~/features/letters/letters.server';
import { writtenVersion } from '~/features/letters/testing/companion-world';
import type { SentenceWording } from '~/features/letters/worded-letter';
import { addResume } from '~/features/library/resumes.server';
import { addOrigin } from '~/features/library/testing/plain-resume';
import { withSentences } from '~/features/writing/letter/with-sentences';
import { draftingHere } from '~/features/writing/testing/drafting-here';
import { interviews } from '~/features/writing/testing/interviews';
import type { Model } from '~/platform/ai/model';
import { scriptModel } from '~/platform/providers/testing/scripted-model';
import { openVisits } from '~/testing/visit.server';
import { action as edit, loader as letterLoader } from './resumes.$resumeId_.letter';
import { loader as readPreparation } from './resumes.$resumeId_.preparation';
import { action as word, loader as readWording } from './resumes.$resumeId_.wording.$companion';

let visits: ReturnType<typeof openVisits>;
afterEach(() => visits.remove());

/** A person with an electrician's resume, where these models are set up. */
async function arrive(models: readonly Model[] = [scriptModel('vertex', { says: '{}' })]) {
  visits = openVisits(openSteadyFlags(), null, models);
  const { database, clock } = visits;
  const { personId, cookie } = await visits.arrive();
  const version = await writtenVersion(interviews['electrician']!);
  const resumeId = database.write((tx) =>
    addResume(
      tx,
      { ...addOrigin(tx, personId, clock()), title: 'A job', sample: false, ...version },
      clock(),
    ),
  );
  const at = { cookie, params: { resumeId, companion: 'letter' } };
  return {
    ...{ personId, resumeId, at },
    agree: () =>
      recordConsent(database, personId, { given: true, recipients: ['vertex'] }, clock()),
    send: (form: Record<string, string>) => visits.visit(word, { ...at, form }),
    letterPage: async () =>
      (await visits.visit(letterLoader, at)).body as {
        improving: ImprovementView | null;
        worded: number;
        text: { body: string };
      },
    wordingPage: async () =>
      (await visits.visit(readWording, at)).body as {
        view: ImprovementView | null;
        wordings: SentenceWording[];
      },
    newest: () => findNewest(database.read, personId, resumeId),
    /** Ends what is under way with a letter whose every claim a model worded. */
    finish: async () => {
      const parts = { read: database.read, drafting: draftingHere };
      const { letter, resume } = await readLetter(parts, personId, resumeId);
      const worded = withSentences(letter, (sentence) =>
        sentence.kind === 'claim'
          ? {
              ...{ ...sentence, text: `${sentence.text} Better.` },
              worded: { model: 'a model', before: sentence },
            }
          : sentence,
      );
      database.write((tx) => {
        keepLetterWordings(tx, resume, { worded, written: letter }, clock());
        const { id } = findNewest(tx, personId, resumeId)!;
        endImprovement(tx, id, { outcome: 'improved' }, clock());
      });
    },
  };
}

describe('where no model is set up', () => {
  test('nothing of it is shown beside a letter or a preparation, and asking is refused', async () => {
    const { at, letterPage, wordingPage, send, agree } = await arrive([]);
    expect(await letterPage()).toMatchObject({ improving: null, worded: 0 });
    const { body } = await visits.visit(readPreparation, at);
    expect(body).toMatchObject({ improving: null, worded: 0 });
    expect(await wordingPage()).toMatchObject({ view: null, wordings: [] });
    agree();
    expect((await send({ intent: 'start' })).status).toBe(503);
  });
});

describe('wording a letter with a model', () => {
  test('is offered with the letter, once somebody said yes to it', async () => {
    const { letterPage, send, agree, newest, resumeId } = await arrive();
    expect((await letterPage()).improving).toMatchObject({ decision: 'open' });
    expect((await send({ intent: 'start' })).status).toBe(503);
    agree();
    expect((await letterPage()).improving).toMatchObject({ decision: 'given', obstacle: null });
    expect(await send({ intent: 'start' })).toMatchObject({
      ...{ status: 303, location: `/resumes/${resumeId}/wording/letter` },
      body: expect.anything() as unknown,
    });
    expect(newest()).toMatchObject({ subject: 'letter', state: 'waiting' });
  });

  test('shows each part while it is under way, and can be stopped', async () => {
    const { wordingPage, send, agree } = await arrive();
    agree();
    await send({ intent: 'start' });
    const { view } = await wordingPage();
    expect(view?.newest).toMatchObject({ isLive: true, isStopping: false });
    expect(view?.newest?.sections.map(({ title }) => title)).toEqual(['Paragraph 2']);
    expect((await send({ intent: 'stop' })).status).toBe(303);
    expect((await wordingPage()).view?.newest?.isStopping).toBe(true);
  });

  test('says what it replaced, and takes back any of it', async () => {
    const { wordingPage, letterPage, send, agree, finish } = await arrive();
    const before = (await letterPage()).text.body;
    agree();
    await send({ intent: 'start' });
    await finish();
    const { wordings, view } = await wordingPage();
    expect(view?.newest?.outcome).toBe('improved');
    expect(wordings.length).toBeGreaterThan(2);
    expect((await letterPage()).worded).toBe(wordings.length);
    const [first, ...others] = wordings;
    expect(first?.after).toBe(`${first?.before} Better.`);
    await send({ intent: 'take-back', id: first!.id });
    expect((await wordingPage()).wordings).toEqual(others);
    await send({ intent: 'take-all-back' });
    expect((await letterPage()).text.body).toBe(before);
  });

  test('leaves the person free to edit, and what they change is theirs', async () => {
    const { wordingPage, letterPage, send, agree, finish, at } = await arrive();
    agree();
    await send({ intent: 'start' });
    await finish();
    const { text, worded } = await letterPage();
    const body = text.body.replace(' Better.', ' And it was hard.');
    const form = { intent: 'save', greeting: 'Dear Ms Hart,', body, closing: 'Yours,' };
    expect((await visits.visit(edit, { ...at, form })).status).toBe(303);
    expect((await letterPage()).text.body).toBe(body);
    expect((await wordingPage()).wordings).toHaveLength(worded - 1);
  });

  test('is nobody else’s, and of nothing else', async () => {
    const { at } = await arrive();
    const other = await visits.arrive();
    const forOther = { ...at, cookie: other.cookie };
    expect((await visits.visit(readWording, forOther)).status).toBe(404);
    const form = { intent: 'take-all-back' };
    expect((await visits.visit(word, { ...forOther, form })).status).toBe(404);
    const params = { ...at.params, companion: 'poem' };
    expect((await visits.visit(readWording, { ...at, params })).status).toBe(404);
    expect((await visits.visit(word, { ...at, params, form })).status).toBe(404);
    expect((await visits.visit(word, { ...at, form: { intent: 'take-back' } })).status).toBe(422);
  });
});
