import { afterEach, beforeEach, expect, it } from 'vitest';
import { interviews } from '#db/schema';
import { fieldsOf } from '~/features/interview/answers/raw-answer';
import { getInterview } from '~/features/interview/interviews.server';
import {
  openUploadReading,
  type UploadReading,
} from '~/features/resume-import/upload-thread.server';
import { openVisits } from '~/testing/visit.server';
import { action } from './interviews.from-resume';

let uploads: UploadReading;
let visits: ReturnType<typeof openVisits>;
let owner: Awaited<ReturnType<ReturnType<typeof openVisits>['arrive']>>;
beforeEach(async () => {
  uploads = openUploadReading();
  visits = openVisits(undefined, undefined, undefined, uploads);
  owner = await visits.arrive();
});
afterEach(async () => {
  visits.remove();
  await uploads.close();
});

const RESUME = `Nora Keating
nora.keating@example.org

WORK EXPERIENCE
Front Desk Lead, Ashgrove Vets, Mar 2021 – Present
- Trained 5 receptionists on phones and payments
- Cut missed appointments from 22 to 9 a week

SKILLS
Provet Cloud, Excel`;

const send = (form: Record<string, string>) => visits.visit(action, { cookie: owner.cookie, form });
const kept = () => visits.database.read.select().from(interviews).all();

it('shows what was read, keeps nothing of it, and makes it answers once it is confirmed', async () => {
  const shown = await send({ intent: 'read', resume: RESUME });
  expect(shown).toMatchObject({ status: 200, body: { step: 'confirm', source: RESUME } });
  const { raw } = shown.body as { raw: Record<string, unknown> };
  expect(kept()).toEqual([]);

  const fields = Object.fromEntries(fieldsOf(raw).filter(([name]) => !name.includes('.did[')));
  const did = 'Trained 5 receptionists\nCut missed appointments from 22 to 9 a week';
  const wrong = { ...fields, intent: 'confirm', 'history[0].start': 'soon' };
  expect(await send(wrong)).toMatchObject({
    status: 422,
    body: { step: 'confirm', errors: { 'history[0].start': expect.any(String) as string } },
  });
  expect(kept()).toEqual([]);

  const answered = await send({ ...fields, intent: 'confirm', 'history[0].did': did });
  const id = answered.location?.split('/').at(-1) ?? '';
  const { interview } = getInterview(visits.database.read, owner.personId, id);
  expect(interview.person).toMatchObject({ name: 'Nora Keating' });
  expect(interview.history).toMatchObject([
    {
      title: 'Front Desk Lead',
      organisation: 'Ashgrove Vets',
      start: '2021-03',
      end: 'present',
      lines: [
        { text: 'Trained 5 receptionists', by: 'person', state: 'confirmed' },
        { text: 'Cut missed appointments from 22 to 9 a week', state: 'confirmed' },
      ],
    },
  ]);
});

it('takes along which job it is for, where whoever comes from a review said so', async () => {
  const posting = 'Practice Manager\nYou must have\n- Excel';
  const shown = await send({ intent: 'read', resume: RESUME, title: 'Practice Manager', posting });
  const { raw } = shown.body as { raw: Record<string, unknown> };
  expect(raw).toMatchObject({ title: 'Practice Manager', posting });
  const fields = Object.fromEntries(fieldsOf(raw));
  const tooLong = { ...fields, intent: 'confirm', posting: 'x'.repeat(20_001) };
  expect(await send(tooLong)).toMatchObject({
    status: 422,
    body: { errors: { posting: expect.any(String) as string } },
  });
  expect(kept()).toEqual([]);
  const answered = await send({ ...fields, intent: 'confirm' });
  const id = answered.location?.split('/').at(-1) ?? '';
  const { interview } = getInterview(visits.database.read, owner.personId, id);
  expect(interview.target).toMatchObject({ title: 'Practice Manager', posting });
});

it('says what to do where there is nothing to read', async () => {
  expect(await send({ intent: 'read', resume: ' ' })).toMatchObject({
    status: 422,
    body: { step: 'send', errors: { resume: expect.stringContaining('paste it') as string } },
  });
});
