import { afterEach, beforeEach, expect, test } from 'vitest';
import { npsAskings } from '#db/schema';
import {
  addApplication,
  moveApplication,
} from '~/features/outcomes/applications/change-application.server';
import { openVisits } from '~/testing/visit.server';
import { loader as readApplications } from './applications._index';
import { action as answer, loader as readQuestion } from './nps';
import { loader as readResumes } from './resumes._index';

const FITTER = { title: 'Fitter', company: '', link: '', next: '', nextOn: null };

let visits: ReturnType<typeof openVisits>;
let cookie: string;
beforeEach(async () => {
  visits = openVisits();
  const person = await visits.arrive();
  cookie = person.cookie;
  const id = addApplication(visits.database, person.personId, FITTER, visits.clock());
  const own = { personId: person.personId, id };
  expect(await standing()).toEqual([null, null]);
  moveApplication(visits.database, own, 'interview', visits.clock());
});
afterEach(() => visits.remove());

/** What the pages with the question say of it. */
async function standing(path = '/') {
  const pages = [readApplications, readResumes];
  const bodies = await Promise.all(pages.map((page) => visits.visit(page, { cookie, path })));
  return bodies.map(({ body }) => (body as { nps: string | null }).nps);
}
const send = (form: Record<string, string>, returnTo = '/applications') =>
  visits.visit(answer, { cookie, path: '/nps', form: { returnTo, ...form } });
const kept = () => visits.database.read.select().from(npsAskings).all();

test('after an outcome the question stands until it is answered, and thanks once', async () => {
  expect(await standing()).toEqual(['asked', 'asked']);
  const { status, location } = await send({ intent: 'answer', score: '0' });
  expect([status, location]).toEqual([303, '/applications?answered=']);
  expect(await standing(location ?? '')).toEqual(['thanked', 'thanked']);
  expect(await standing()).toEqual([null, null]);
  expect(kept()).toMatchObject([{ occasion: 'outcome', score: 0, closedAt: visits.clock() }]);
});

test('whoever would rather not is not thanked, and not asked again', async () => {
  expect(await send({ intent: 'decline' })).toMatchObject({
    status: 303,
    location: '/applications',
  });
  expect(await standing()).toEqual([null, null]);
  expect(kept()).toMatchObject([{ score: null, closedAt: visits.clock() }]);
});

test('an answer without a number is asked for again, and the question stands', async () => {
  const { status, body } = await send({ intent: 'answer' });
  expect(status).toBe(422);
  expect(JSON.stringify(body)).toContain('Choose a number from 0 to 10.');
  const { body: page } = await visits.visit(readQuestion, { cookie });
  expect(page).toEqual({ standing: 'asked' });
});

test.each(['//elsewhere.example', 'https://elsewhere.example', '/\\elsewhere.example'])(
  'an answer does not lead to %s',
  async (returnTo) => {
    const { location } = await send({ intent: 'answer', score: '10' }, returnTo);
    expect(location).toBe('/resumes?answered=');
  },
);
