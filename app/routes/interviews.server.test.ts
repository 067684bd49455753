import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answers, framings, interviews as interviewRows } from '#db/schema';
import { readQuestion } from '~/features/interview/read-question';
import { getInterview } from '~/features/interview/interviews.server';
import { openVisits } from '~/testing/visit.server';
import * as overview from './interviews.$interviewId._index';
import * as download from './interviews.$interviewId.answers[.]json';
import * as framing from './interviews.$interviewId.framing';
import * as howYouWork from './interviews.$interviewId.how-you-work';
import * as posting from './interviews.$interviewId.posting';
import * as question from './interviews.$interviewId.questions.$number';
import * as autosave from './interviews.$interviewId.questions.$number_.autosave';
import * as lines from './interviews.$interviewId.questions.$number_.lines';
import * as review from './interviews.$interviewId.review';
import * as interviews from './interviews._index';

type Handler = Parameters<ReturnType<typeof openVisits>['visit']>[0];
const handler = (of: unknown) => of as Handler;

let world: ReturnType<typeof openVisits>;
let ann: Awaited<ReturnType<typeof world.arrive>>;
let id: string;

beforeEach(async () => {
  world = openVisits();
  ann = await world.arrive();
  const begun = await world.visit(handler(interviews.action), {
    cookie: ann.cookie,
    form: { intent: 'sample' },
  });
  id = begun.location?.split('/')[2] ?? '';
});
afterEach(() => world.remove());

const at = (number: number | string = '') => ({ interviewId: id, number: String(number) });
const send = (
  of: unknown,
  number: number | string,
  form: Parameters<typeof world.visit>[1]['form'],
  cookie = ann.cookie,
) => world.visit(handler(of), { cookie, params: at(number), form: form ?? {} });
const read = () => getInterview(world.database.read, ann.personId, id);

const PAGES: [string, { loader: unknown }][] = [
  ['the overview', overview],
  ['a question', question],
  ['the posting', posting],
  ['how you work', howYouWork],
  ['the framing', framing],
  ['the review', review],
  ['the download', download],
];
const ACTIONS: [string, unknown, Record<string, string>][] = [
  ['deleting', overview.action, { intent: 'delete' }],
  ['answering', question.action, { title: 'x', baseVersion: '1' }],
  ['autosaving', autosave.action, { title: 'x', baseVersion: '1', intent: 'autosave' }],
  ['asking for lines', lines.action, { 'stories[0].action': 'I trained 2 apprentices' }],
  ['the grid', howYouWork.action, { 'items.1': '1' }],
  ['framing', framing.action, { enabled: 'on' }],
  ['correcting the posting', posting.action, { intent: 'add', missed: 'SAP', rank: 'must' }],
  [
    'adding a line',
    review.action,
    { intent: 'add-line', entry: 'h1', text: 'Ran the boiler house' },
  ],
  ['taking a line off', review.action, { intent: 'remove-line', entry: 'h1', text: 'x' }],
];

describe('a line of one’s own', () => {
  const line = { entry: 'h1', text: 'Ran the boiler house on Sundays' };
  const linesOf = () => read().interview.history[0]?.lines?.map(({ text }) => text);

  test('is added where it belongs, stands on the page, and is taken off again', async () => {
    const added = await send(review.action, '', { intent: 'add-line', ...line });
    expect([added.status, added.location]).toEqual([302, `/interviews/${id}/review#lines-title`]);
    expect(linesOf()).toEqual([line.text]);
    const page = await world.visit(handler(review.loader), { cookie: ann.cookie, params: at() });
    const { preview, own } = page.body as Awaited<ReturnType<typeof review.loader>>;
    expect(preview?.entries[0]?.lines).toContain(line.text);
    expect(own).toEqual([line]);
    await send(review.action, '', { intent: 'remove-line', ...line });
    expect(linesOf() ?? []).toEqual([]);
  });

  test('that cannot stand is given back with a message, and nothing is kept', async () => {
    const before = read();
    const refused = await send(review.action, '', { intent: 'add-line', ...line, text: ' … ' });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ errors: { text: expect.any(String) as string } });
    expect(read()).toEqual(before);
    expect((await send(review.action, '', { intent: 'dance', ...line })).status).toBe(422);
  });
});

describe('pages of an interview', () => {
  test.each(PAGES)('show %s to its owner only', async (_, { loader }) => {
    const bob = await world.arrive();
    const page = (cookie: string) => world.visit(handler(loader), { cookie, params: at(4) });
    expect((await page(ann.cookie)).status).toBe(200);
    expect((await page(bob.cookie)).status).toBe(404);
    const nobody = await page('');
    expect([nobody.status, nobody.location]).toEqual([303, expect.stringContaining('/log-in')]);
  });

  test.each(ACTIONS)('accept %s from its owner only', async (_, action, form) => {
    const before = read();
    const bob = await world.arrive();
    expect((await send(action, 1, form, bob.cookie)).status).toBe(404);
    expect((await send(action, 1, form, '')).location).toContain('/log-in');
    expect(read()).toEqual(before);
  });

  test.each(['0', '12', '13', 'x', '1.5', '-1', ''])('know no question “%s”', async (number) => {
    for (const of of [question.loader, question.action, autosave.action, lines.action]) {
      const form = of === question.loader ? undefined : {};
      const answer = await world.visit(handler(of), {
        cookie: ann.cookie,
        params: at(number),
        ...(form && { form }),
      });
      expect(answer.status).toBe(404);
    }
  });

  test('hand out no trait score outside its own page', async () => {
    for (const [name, { loader }] of PAGES) {
      if (name === 'how you work' || name === 'the download') continue;
      const { body } = await world.visit(handler(loader), { cookie: ann.cookie, params: at(4) });
      expect(JSON.stringify(body)).not.toMatch(/conscientiousness|"items":\{"1"/);
    }
  });
});

describe('sending a question', () => {
  const version = (number: number) => String(read().versions[readQuestion(String(number))] ?? 0);

  test('saves and goes to the next one', async () => {
    const answer = await send(question.action, 1, {
      title: 'Electrician',
      baseVersion: version(1),
      intent: 'next',
    });
    expect([answer.status, answer.location]).toEqual([303, `/interviews/${id}/questions/2`]);
    expect(read().interview.target.title).toBe('Electrician');
  });

  test('shows both versions where another tab was faster, and stores neither over the other', async () => {
    const base = version(1);
    await send(question.action, 1, { title: 'theirs', baseVersion: base, intent: 'stay' });
    const answer = await send(question.action, 1, {
      title: 'mine',
      baseVersion: base,
      intent: 'stay',
    });
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({
      kind: 'conflict',
      differences: [{ label: 'Title of the job', mine: 'mine', theirs: 'theirs' }],
    });
    const fresh = String((answer.body as { version: number }).version);
    const joined = await send(question.action, 1, {
      title: 'mine',
      why: 'new',
      baseVersion: fresh,
      intent: 'join',
    });
    expect(joined.body).toMatchObject({ kind: 'joined', raw: { title: 'mine', why: 'new' } });
    expect(read().interview.target.title).toBe('theirs');
  });

  const HOSTILE: [string, number, Record<string, string | string[]>, number][] = [
    ['huge words', 4, { 'stories[0].action': 'a'.repeat(100_000) }, 422],
    ['a huge posting', 1, { posting: 'a'.repeat(20_001) }, 422],
    ['control characters', 1, { why: 'a\u0000\u001bb' }, 422],
    ['a right-to-left override', 1, { title: 'nurse\u202egpj.exe' }, 422],
    ['a forged chip', 4, { 'stories[0].action': 'x', 'stories[0].chips': ['made up'] }, 422],
    ['a forged place', 4, { 'stories[0].action': 'x', 'stories[0].historyId': 'h99' }, 422],
    ['a forged field', 1, { '__proto__.x': 'y' }, 422],
    ['text where rows belong', 2, { history: 'x' }, 422],
    ['rows where text belongs', 1, { 'title[0].x': 'y' }, 422],
    ['an unknown kind of place', 2, { 'history[0].id': 'h1', 'history[0].kind': 'heist' }, 422],
    ['an address that is none', 11, { 'person.email': 'me' }, 422],
    ['a link that runs', 11, { 'person.links[0]': 'javascript:alert(1)' }, 422],
  ];
  test.each(HOSTILE)('refuses %s, says why and stores nothing', async (_, number, form, status) => {
    const before = read();
    const sent = { ...form, baseVersion: version(number), intent: 'stay' };
    const answer = await send(question.action, number, sent);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer.body)).toMatch(/errors|message/);
    expect(read()).toEqual(before);
    const saved = await send(autosave.action, number, { ...sent, intent: 'autosave' });
    expect(saved.status === 422 || (saved.body as { kind: string }).kind === 'invalid').toBe(true);
    expect(read()).toEqual(before);
  });

  test('keeps markup as words', async () => {
    const title = '<img src=x onerror=alert(1)>';
    await send(question.action, 1, { title, baseVersion: version(1), intent: 'stay' });
    expect(read().interview.target.title).toBe(title);
  });

  test('suggests lines for a story without saving a word of it', async () => {
    const before = read();
    const form = { 'stories[0].action': 'I trained 2 apprentices', baseVersion: version(8) };
    const answer = await send(lines.action, 8, form);
    expect(answer.body).toMatchObject({
      stories: [{ lines: ['Trained 2 apprentices'], slots: { parts: { verb: 'trained' } } }],
    });
    expect(read()).toEqual(before);
  });

  test('keeps the chosen line of a story as confirmed', async () => {
    await send(question.action, 8, {
      'stories[0].action': 'I trained 2 apprentices',
      'stories[0].pick': '0',
      'stories[0].offered[0]': 'Trained 2 apprentices',
      baseVersion: version(8),
      intent: 'stay',
    });
    expect(read().interview.stories.find(({ question: number }) => number === 8)?.lines).toEqual([
      { text: 'Trained 2 apprentices', by: 'composed', state: 'confirmed' },
    ]);
  });

  test('answers an autosave with what was heard', async () => {
    const answer = await send(autosave.action, 4, {
      'stories[0].action': 'I trained 3 nurses',
      baseVersion: version(4),
      intent: 'autosave',
    });
    expect(answer.body).toMatchObject({
      kind: 'saved',
      version: 2,
      savedAt: '2026-03-02T20:15:00.000Z',
      heard: [
        { kind: 'number', words: '3 nurses', source: 'stories[0].action' },
        { kind: 'people' },
      ],
    });
  });

  test('that is no form at all is refused', async () => {
    expect((await send(question.action, 1, 'no boundary here')).status).toBe(422);
  });
});

describe('the framing page', () => {
  test.each([
    { order: 'conscientiousness' },
    { voice: 'shouting' },
    { jobType: 'spy' },
    {
      order: [
        'helping',
        'helping',
        'helping',
        'helping',
        'helping',
        'helping',
        'helping',
        'helping',
        'helping',
        'helping',
        'helping',
      ],
    },
  ])('refuses the forged form %j', async (form) => {
    expect((await send(framing.action, '', form)).status).toBe(422);
    expect(world.database.read.select().from(framings).all()).toEqual([]);
  });

  test('moves an entry, and is not overwritten from an old page', async () => {
    const form = {
      enabled: 'on',
      order: ['helping', 'teaching'],
      lead: ['helping'],
      intent: 'up:teaching',
      baseVersion: '0',
    };
    expect((await send(framing.action, '', form)).status).toBe(303);
    const [row] = world.database.read.select().from(framings).all();
    expect(row?.body).toMatchObject({
      order: ['teaching', 'helping'],
      on: ['helping'],
      off: ['teaching'],
    });
    expect((await send(framing.action, '', form)).status).toBe(409);
  });
});

describe('the grid', () => {
  test.each([
    { 'items.1': '6' },
    { 'items.1': 'x' },
    { 'items.21': '1' },
    { 'items.1': ['1', '2'] },
  ])('refuses %j', async (form) => {
    const before = read();
    expect((await send(howYouWork.action, '', form)).status).toBe(422);
    expect(read()).toEqual(before);
  });

  test('stores no private answer that came without consent', async () => {
    await send(howYouWork.action, '', { 'items.4': '5', 'items.1': '2', baseVersion: '1' });
    expect(read().interview.personality).toEqual({ items: { '1': 2 }, consentNeuroticism: false });
  });

  test('asks on two pages, and shows the result once it is answered', async () => {
    const partAt = async (query = '') => {
      const page = { cookie: ann.cookie, params: at(), path: `/how-you-work?${query}` };
      const { body } = await world.visit(handler(howYouWork.loader), page);
      return (body as Awaited<ReturnType<typeof howYouWork.loader>>).part;
    };
    const items = { 'items.1': '2', 'items.20': '4' };
    const saved = async (intent: string, more: Record<string, string> = {}) => {
      const baseVersion = String(read().versions.howYouWork ?? 0);
      const form = { ...items, ...more, intent, baseVersion };
      return (await send(howYouWork.action, '', form)).location?.split('?')[1];
    };
    expect(await saved('second')).toBe('part=2');
    expect(read().interview.personality.items).toEqual({ '1': 2, '20': 4 });
    expect(await saved('private', { consentNeuroticism: 'on' })).toBe('part=2#private-title');
    expect(await saved('result', { consentNeuroticism: 'on', 'items.4': '3' })).toBe('part=result');
    expect([await partAt(), await partAt('part=1'), await partAt('part=2')]).toEqual([
      'result',
      1,
      2,
    ]);
    expect(await saved('clear')).toBe('part=1');
    expect(await partAt()).toBe(1);
  });

  test('takes every answer back', async () => {
    await send(howYouWork.action, '', { 'items.1': '2', baseVersion: '1', intent: 'clear' });
    expect(read().interview.personality.items).toEqual({});
  });
});

describe('beginning, uploading and deleting', () => {
  const upload = (text: string) => {
    const form = new FormData();
    form.append('intent', 'upload');
    form.append('answers', new Blob([text]), 'answers.json');
    return world.visit(handler(interviews.action), { cookie: ann.cookie, form });
  };
  const count = () => world.database.read.select().from(interviewRows).all().length;

  test('a download comes back as a new interview', async () => {
    const file = await world.visit(handler(download.loader), { cookie: ann.cookie, params: at() });
    const answer = await upload(JSON.stringify(file.body));
    expect(answer.status).toBe(303);
    const other = answer.location?.split('/')[2] ?? '';
    expect(other).not.toBe(id);
    expect(getInterview(world.database.read, ann.personId, other).interview).toEqual(
      read().interview,
    );
  });

  test.each([
    '',
    'not json',
    '[]',
    '{"format":"cvstomize/interview@1","stories":[{"question":99}]}',
  ])('refuses the file “%s” with a reason and begins nothing', async (text) => {
    const before = count();
    const answer = await upload(text);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ problem: expect.stringMatching(/\w+ \w+/) as string });
    expect(count()).toBe(before);
  });

  test('whoever has no session yet becomes a guest', async () => {
    const answer = await world.visit(handler(interviews.action), { form: { intent: 'own' } });
    expect([answer.status, answer.location]).toEqual([
      303,
      expect.stringMatching(/^\/interviews\//),
    ]);
  });

  test('deleting is asked for by name and takes the answers along', async () => {
    expect((await send(overview.action, '', { intent: 'oops' })).status).toBe(422);
    expect((await send(overview.action, '', { intent: 'delete' })).location).toBe('/interviews');
    expect(world.database.read.select().from(answers).all()).toEqual([]);
  });
});
