import { generations } from '#db/schema';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FlagName } from '~/features/experiments/flag-registry';
import { openSteadyFlags } from '~/features/experiments/testing/steady-flags';
import { createInterview, getInterview } from '~/features/interview/interviews.server';
import { addResume, listVersions } from '~/features/library/resumes.server';
import { plainResume } from '~/features/library/testing/plain-resume';
import { OPEN_TEMPLATES } from '~/features/templates/template';
import { openVisits } from '~/testing/visit.server';
import { action as make } from './generations';
import { loader as readReview } from './interviews.$interviewId.review';
import { loader as drawDesign } from './resumes.$resumeId_.design';
import { action as change, loader as readResume } from './resumes.$resumeId';

let flags: Partial<Record<FlagName, boolean>>;
let visits: ReturnType<typeof openVisits>;
let owner: Awaited<ReturnType<ReturnType<typeof openVisits>['arrive']>>;
let interviewId: string;

beforeEach(async () => {
  flags = {};
  visits = openVisits(openSteadyFlags(flags));
  owner = await visits.arrive();
  interviewId = createInterview(visits.database, owner.personId, { sample: true }, visits.clock());
});
afterEach(() => visits.remove());

const submit = (template: string, idempotencyKey = 'one-form-of-making') =>
  visits.visit(make, {
    cookie: owner.cookie,
    form: { interviewId, idempotencyKey, template },
  });
const made = () => visits.database.read.select().from(generations).all();

/** The owner's resume in the executive design. @returns its id. */
function addExecutive(): string {
  const { database, clock } = visits;
  const owned = { personId: owner.personId, interviewId };
  const { interview } = getInterview(database.read, owner.personId, interviewId);
  return database.write((tx) => {
    tx.insert(generations)
      .values({
        ...{ ...owned, id: 'generation', idempotencyKey: 'key', input: {} },
        state: 'running',
        createdAt: clock(),
      })
      .run();
    const resume = { ...plainResume(interview, 'executive'), ...owned, generationId: 'generation' };
    return addResume(tx, resume, clock());
  });
}

test('the review offers a gated design while its flag is on', async () => {
  const templates = async () => {
    const { body } = await visits.visit(readReview, {
      cookie: owner.cookie,
      params: { interviewId },
    });
    return (body as { templates: string[] }).templates;
  };
  expect(await templates()).toEqual(OPEN_TEMPLATES);
  flags['template-technical'] = true;
  expect(await templates()).toEqual([...OPEN_TEMPLATES, 'technical']);
});

test('a form that asks for a design that is switched off makes nothing, and says why', async () => {
  expect(await submit('compact')).toMatchObject({
    status: 422,
    body: { message: expect.stringContaining('compact design is not offered') as string },
  });
  expect(made()).toEqual([]);
  flags['template-compact'] = true;
  expect((await submit('compact')).location).toMatch(/^\/generations\//);
  expect(made()).toHaveLength(1);
});

test('a resume keeps the design it has after the flag is off, and is offered no other', async () => {
  const resumeId = addExecutive();
  const params = { resumeId };
  const { body } = await visits.visit(readResume, { cookie: owner.cookie, params });
  expect(body).toMatchObject({
    layout: { template: 'executive' },
    choices: { templates: [...OPEN_TEMPLATES, 'executive'] },
  });
  const ask = (template: string, cookie = owner.cookie) =>
    visits.visit(change, { cookie, params, form: { intent: 'layout', template } });
  expect((await ask('executive')).location).toBe(`/resumes/${resumeId}?panel=design`);
  expect((await ask('technical')).status).toBe(422);
  const other = await visits.arrive();
  expect((await ask('executive', other.cookie)).status).toBe(404);
  expect((await ask('technical', other.cookie)).status).toBe(404);
  expect(listVersions(visits.database.read, owner.personId, resumeId)).toHaveLength(1);
});

test('a page is not drawn in a design that is not offered', async () => {
  const params = { resumeId: addExecutive() };
  const ask = async (template: string) => {
    const path = `/resumes/${params.resumeId}/design?template=${template}`;
    return (await visits.visit(drawDesign, { cookie: owner.cookie, params, path })).status;
  };
  expect(await ask('technical')).toBe(422);
  expect(await ask('nonsense')).toBe(404);
});
