import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { SOURCE_ROUTES } from './testing/source-build';
import type { FormUnderTest } from './testing/wrong-input/form-under-test';
import { FORMS } from './testing/wrong-input/forms';
import {
  controlsOf,
  entriesOf,
  nameOf,
  ReadPage,
  type Entries,
} from './testing/wrong-input/read-page';
import { openWorld, type Answered, type Sent, type World } from './testing/wrong-input/world';
import { MARKUP, type Field, type Wrong } from './testing/wrong-input/wrong-values';

const SEED = 20_261_121;
const FORM_TYPE = { 'Content-Type': 'application/x-www-form-urlencoded' };

vi.setConfig({ testTimeout: 120_000 });

let world: World;
beforeAll(async () => {
  world = await openWorld();
}, 60_000);
afterAll(() => world.remove());

test('every action of the application is in the table, and the table names no other', () => {
  const actions = SOURCE_ROUTES.filter(({ module }) => module.action !== undefined);
  expect([...new Set(FORMS.map(({ route }) => route))].sort()).toEqual(
    actions.map(({ name }) => name).sort(),
  );
});

/** A form as its page is served, filled in so that it is accepted. */
async function fillIn(form: FormUnderTest) {
  const to = world.pathOf(form.to ?? form.page);
  const page = await world.send({ path: world.pathOf(form.page), as: form.as, method: 'GET' });
  const shown = form.with === undefined ? undefined : new ReadPage(page.text).formWith(form.with);
  if (form.with !== undefined && shown === undefined) {
    throw new Error(`${form.page} shows no form with ${form.with}: ${page.status}`);
  }
  const names = new Set(shown === undefined ? [] : controlsOf(shown).map(nameOf));
  const right = Object.entries(form.right(world.things));
  const entries: Entries = [
    ...(shown === undefined ? [] : entriesOf(shown)).filter(
      ([name]) => !right.some(([given]) => given === name),
    ),
    ...right,
  ];
  return { to, names: [...new Set([...names, ...right.map(([name]) => name)])], entries };
}

/** The fields to try: of rows that are alike only the first. */
function fieldsOf(form: FormUnderTest, names: readonly string[]): { name: string; field: Field }[] {
  const patterns = form.fields(world.things);
  return names.flatMap((name) => {
    const found = patterns.find(([pattern]) =>
      typeof pattern === 'string' ? pattern === name : pattern.test(name),
    );
    if (found === undefined && name === 'intent') return [];
    if (found === undefined) throw new Error(`The table does not say what ${name} is`);
    return /\[[1-9]\d*\]/.test(name) || form.only?.test(name) === false
      ? []
      : [{ name, field: found[1] }];
  });
}

const send = (form: FormUnderTest, to: string, entries: Entries) =>
  world.send({ path: to, as: form.as, body: new URLSearchParams(entries) });

/** Whatever was sent: no fault of ours, nothing that runs, nothing that only we understand. */
function expectCivil(answer: Answered): void {
  expect(world.faults()).toEqual([]);
  expect(answer.status).toBeLessThan(500);
  expect(answer.text).not.toMatch(
    /\n\s+at .*:\d+|undefined is not|ZodError|SQLITE_|Invalid input|Too (?:big|small)|expected string/,
  );
  if (!answer.contentType.startsWith('text/html')) return;
  const page = new ReadPage(answer.text);
  expect(page.title).not.toBe('');
  if (answer.status === 404) expect(page.title).toBe('There is nothing here | CVstomize');
  if (answer.status === 405) expect(page.title).toMatch(/^This address does not take that/);
  if (answer.text.includes('/assets/entry.js')) expect(page.strangers()).toEqual([]);
}

/** Refused, in words, and nothing was changed. */
function expectRefused(answer: Answered, before: string, form: FormUnderTest): void {
  expectCivil(answer);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(world.content() === before).toBe(true);
  if (form.script && !answer.contentType.startsWith('text/html')) {
    expect(answer.text.length).toBeGreaterThan(20);
    return;
  }
  const { title, words } = new ReadPage(answer.text);
  expect(`${title} ${words}`.length).toBeGreaterThan(40);
}

/** Shown again with the field named, linked and described, and with all that was typed. */
function expectFieldNamed(
  answer: Answered,
  form: FormUnderTest,
  name: string,
  sent: Entries,
  { what }: Wrong,
): void {
  const page = new ReadPage(answer.text);
  const id = name.replace(/[[\].]+/g, '-').replace(/-$/, '');
  const told = page.summary().filter((one) => one.id === id || one.id.endsWith(`-${id}`));
  expect(told, page.words).toHaveLength(1);
  const [{ id: led, message } = { id: '', message: '' }] = told;
  expect(page.descriptionOf(led)).not.toBe('');
  expect(message).toContain(page.descriptionOf(led).split('\n').at(-1));
  const label =
    page
      .labelOf(led)
      .toLowerCase()
      .match(/\p{L}{4,}/gu) ?? [];
  expect(
    label.some((word) => message.toLowerCase().includes(word)),
    `${label.join()}: ${message}`,
  ).toBe(true);
  const shown = page.formWith(form.with ?? '');
  const again = shown === undefined ? [] : entriesOf(shown);
  const secret = new Set(
    shown?.querySelectorAll('[type=password]').map((control) => nameOf(control)),
  );
  for (const [field, value] of again) {
    if (secret.has(field)) expect(value).toBe('');
  }
  for (const [field, value] of sent) {
    const structure = /twice|list|group/.test(what) || field === 'intent' || secret.has(field);
    if (structure || (field === name && !/characters/.test(what))) continue;
    if (field === 'baseVersion') continue;
    expect(
      again.filter(([known]) => known === field).map(([, kept]) => kept.replaceAll('\r\n', '\n')),
    ).toContain(value.replaceAll('\r\n', '\n'));
  }
}

/** Bodies that are no form, or no form of ours, whatever the page. */
const WRONG_BODIES: readonly [what: string, sent: Partial<Sent>][] = [
  ['nothing at all', {}],
  ['plain text', { headers: { 'Content-Type': 'text/plain' }, body: 'email=a@example.org' }],
  ['JSON', { headers: { 'Content-Type': 'application/json' }, body: '{"intent":"own"}' }],
  ['JSON that is none', { headers: { 'Content-Type': 'application/json' }, body: '{"intent":' }],
  ['a type that is none', { headers: { 'Content-Type': 'x' }, body: 'a=b' }],
  ['parts without a border', { headers: { 'Content-Type': 'multipart/form-data' }, body: 'a' }],
  [
    'parts that break off',
    {
      headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      body: '--x\r\nContent-Disposition: form-data; name="intent"\r\n\r\now',
    },
  ],
  ['text that is no UTF-8', { headers: FORM_TYPE, body: 'intent=%ff%fe&name=%c3%28' }],
  ['surrogates alone', { headers: FORM_TYPE, body: 'intent=%ed%a0%80&name=%ed%b0%80' }],
  [
    'bytes that are no UTF-8',
    { headers: FORM_TYPE, body: Uint8Array.from([...Buffer.from('intent='), 0xff, 0xc3, 0x28]) },
  ],
  ['more than a megabyte', { headers: FORM_TYPE, body: `name=${'x'.repeat(1024 * 1024)}` }],
];

/** Forms in which something is wrong that belongs to no field. */
const WRONG_FORMS: readonly [what: string, added: Entries][] = [
  ['a field no page has', [['nonsense', 'x']]],
  ['a field that reaches for a prototype', [['__proto__.polluted', 'x']]],
  ['another that does', [['constructor.prototype.polluted', 'x']]],
  [
    'a list of a thousand million',
    [
      ['history[999999999].title', 'x'],
      ['name[999999999]', 'x'],
    ],
  ],
  ['a name as deep as it gets', [[`a${'[0]'.repeat(2_000)}`, 'x']]],
  ['a name of nothing', [['', 'x']]],
  ['a name of control characters', [['\0\u202e', 'x']]],
  ['three thousand fields', Array.from({ length: 3_000 }, (_, n) => [`f${n}`, 'x'])],
];

describe.each(FORMS)('what $does ($route)', (form) => {
  let filled: Awaited<ReturnType<typeof fillIn>>;
  let before: string;
  beforeAll(async () => {
    world.reset();
    filled = await fillIn(form);
    before = world.content();
  });
  afterEach(() => world.reset());

  /** Tries each case, and tells of all that went wrong together. */
  async function tryAll<Case>(cases: readonly Case[], attempt: (one: Case) => Promise<string>) {
    const failures: string[] = [];
    for (const one of cases) {
      const failure = await attempt(one);
      if (failure !== '') failures.push(failure);
      if (world.content() !== before) world.reset();
    }
    expect(failures).toEqual([]);
  }

  /** @returns what was expected of an answer and is not so; nothing where all is well. */
  function faultOf(what: string, answer: Answered, expected: () => void): string {
    try {
      expectCivil(answer);
      expected();
      return '';
    } catch (error) {
      return `${what}: ${answer.status} ${(error as Error).message}`;
    }
  }

  test('takes what is right, so that refusing means something', async () => {
    const answer = await send(form, filled.to, filled.entries);
    if (form.takesNoForm) {
      expectRefused(answer, before, form);
      return;
    }
    expectCivil(answer);
    expect(answer.status).toBeLessThan(form.route === '$' ? 405 : 400);
  });

  const wrongValues = () =>
    fieldsOf(form, filled.names).flatMap(({ name, field }) =>
      field.map((wrong) => ({ name, wrong })),
    );

  test('refuses each wrong value by its field, keeps the others, and stores nothing', async () => {
    await tryAll(wrongValues(), async ({ name, wrong }) => {
      const right = filled.entries.find(([known]) => known === name)?.[1] ?? '';
      const entries: Entries = [
        ...filled.entries.filter(([known]) => known !== name),
        ...wrong.entries(name, right),
      ];
      const answer = await send(form, filled.to, entries);
      return faultOf(`${name}, ${wrong.what}`, answer, () => {
        if (wrong.outcome === 'safe') return;
        if (wrong.outcome === 'taken') {
          expect(answer.status).toBeLessThan(400);
          return;
        }
        expectRefused(answer, before, form);
        const again = /field|either/.test(wrong.outcome) && answer.text.includes('error-summary');
        if (wrong.outcome === 'field' && !form.script) expect(again).toBe(true);
        if (again && !form.script) expectFieldNamed(answer, form, name, entries, wrong);
      });
    });
  });

  test('refuses a body that is no form, and stores nothing', async () => {
    await tryAll(WRONG_BODIES, async ([what, sent]) => {
      const answer = await world.send({ path: filled.to, as: form.as, ...sent });
      return faultOf(what, answer, () => {
        if (!form.takesAnything) expectRefused(answer, before, form);
      });
    });
  });

  test('is not thrown by fields it does not have', async () => {
    await tryAll(WRONG_FORMS, async ([what, added]) => {
      const answer = await send(form, filled.to, [...filled.entries, ...added]);
      return faultOf(what, answer, () => {
        if (answer.status >= 400) expectRefused(answer, before, form);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      });
    });
  });

  test('stores nothing of whatever it refuses', async () => {
    const names = [...filled.names, 'intent', 'baseVersion'];
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(MARKUP, 'on'),
    );
    const fields = fc.array(fc.tuple(fc.constantFrom(...names), text), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fields, async (entries) => {
        const answer = await send(form, filled.to, entries);
        expectCivil(answer);
        if (answer.status >= 400 && answer.status !== 409) expectRefused(answer, before, form);
        else world.reset();
      }),
      { seed: SEED, numRuns: 12 },
    );
  });

  if (form.as !== 'nobody') {
    test("finds nothing of somebody else's", async () => {
      if (!form.page.includes(':')) return;
      const body = new URLSearchParams(filled.entries);
      for (const as of ['other', 'guest', 'nobody'] as const) {
        const answer = await world.send({ path: filled.to, as, body });
        expectCivil(answer);
        if (as === 'nobody' && form.route.startsWith('api.')) expect(answer.status).toBe(401);
        else if (as === 'nobody' && form.as !== 'operator')
          expect(answer.location).toMatch(/^\/log-in/);
        else expectRefused(answer, before, form);
        expect(world.content() === before).toBe(true);
      }
    });
  }
});

describe('an upload of answers', () => {
  const upload = (file: Blob | string, name = 'answers.json') => {
    const body = new FormData();
    body.set('intent', 'upload');
    if (typeof file === 'string') body.set('answers', file);
    else body.set('answers', file, name);
    return world.send({ path: '/interviews?index', as: 'owner', body });
  };
  const json = (value: unknown) => new Blob([JSON.stringify(value)]);
  const format = 'cvstomize/interview@1';
  const nested = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;

  test.each<[string, Blob | string]>([
    ['no file', ''],
    ['words in its place', '{"format":"cvstomize/interview@1"}'],
    ['an empty file', new Blob([])],
    ['spaces', new Blob([' \n '])],
    ['a picture', new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0, 1])])],
    ['text that is no UTF-8', new Blob([Uint8Array.from([0x22, 0xff, 0xfe, 0x22])])],
    ['JSON that is none', new Blob(['{"format": '])],
    ['another JSON', json([])],
    ['null', json(null)],
    ['a number', json(1e308)],
    ['lists in lists', new Blob([nested])],
    ['another version', json({ format: 'cvstomize/interview@9' })],
    ['wrong types', json({ format, history: 'x' })],
    ['a date that does not exist', json({ format, history: [{ id: 'h1', start: '2021-13' }] })],
    ['a question that does not exist', json({ format, stories: [{ question: 99 }] })],
    ['an answer over its length', json({ format, target: { why: 'x'.repeat(4_001) } })],
    ['a zero byte in an answer', json({ format, target: { title: 'a\0b' } })],
    ['a surrogate alone', json({ format, target: { title: 'a\ud800b' } })],
    [
      'two places of one name',
      json({
        format,
        history: [
          { id: 'h1', title: 'a' },
          { id: 'h1', title: 'b' },
        ],
      }),
    ],
    ['more rows than are kept', json({ format, never: Array.from({ length: 61 }, String) })],
  ])('that is %s is refused by its field, and stores nothing', async (_, file) => {
    world.reset();
    const before = world.content();
    const answer = await upload(file);
    expectCivil(answer);
    expect(answer.status).toBe(422);
    const page = new ReadPage(answer.text);
    const [{ id, message } = { id: '', message: '' }] = page.summary();
    expect(id).toBe('answers');
    expect(page.descriptionOf(id)).toContain(message);
    expect(message.length).toBeLessThan(300);
    expect(world.content() === before).toBe(true);
  });
});

describe('addresses', () => {
  const WRONG_IDS = ['never-made', '%00', '%ff', '%ed%a0%80', '..%2f..%2fetc', "'%20or%201=1--"];
  const WRONG_QUERIES = [
    'version=1e309',
    'version=-1',
    'version=x',
    'version=99999999999999999999',
    'line=%ff%00',
    `line=${'x'.repeat(4_000)}`,
    'token=%00',
    `token=${'x'.repeat(4_000)}`,
    'dropped=NaN',
    'dropped=-1',
    'returnTo=//evil.example',
    'returnTo=javascript:alert(1)',
    'returnTo=%ff',
    `printed=${encodeURIComponent(MARKUP)}`,
    'index&index',
    '%ff=%fe',
    '=',
    'a[]=1&a[]=2',
    `welcome=${encodeURIComponent(MARKUP)}`,
  ];
  const others = { number: '1', format: 'json', name: 'classic', '*': 'nowhere' };

  test.each(SOURCE_ROUTES)('$path takes any query and any id without a fault', async ({ path }) => {
    world.reset();
    const before = world.content();
    const at = (ids: Record<string, string>) =>
      world.pathOf(
        path.replace(
          /:([A-Za-z]+)|\*/g,
          (whole, name: string | undefined) => ids[name ?? '*'] ?? whole,
        ),
      );
    const ids = [...path.matchAll(/:([A-Za-z]+)/g)].flatMap(([, name]) => name ?? []);
    const paths = [
      ...WRONG_QUERIES.map((query) => `${at(others)}?${query}`),
      ...ids.flatMap((id) =>
        [...WRONG_IDS, 'x'.repeat(4_000)].map((wrong) => at({ ...others, [id]: wrong })),
      ),
    ].filter((one) => !one.includes('/events'));
    for (const one of paths) {
      const answer = await world.send({ path: one, as: 'owner', method: 'GET' });
      expect(answer.status, one).toBeLessThan(500);
      expectCivil(answer);
      expect(answer.location ?? '/', one).toMatch(/^\/(?!\/)/);
    }
    expect(world.content() === before).toBe(true);
  });

  test.each(SOURCE_ROUTES)('$path refuses methods and forms it does not take', async (route) => {
    const path = world.pathOf(
      route.path.replace(/:(number|format|name)/g, (_, name: 'number') => others[name]),
    );
    for (const method of route.module.action === undefined ? ['POST', 'PUT', 'DELETE'] : []) {
      const answer = await world.send({
        path,
        as: 'owner',
        method,
        body: new URLSearchParams('a=b'),
      });
      expectCivil(answer);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
  });
});
