import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { shareOf } from '~/testing/share-of';
import { expectCivil, expectFieldNamed, expectRefused } from './expect-civil';
import { fieldsOf, fillIn } from './fill-in';
import type { FormUnderTest } from './form-under-test';
import { FORM_GROUPS } from './forms';
import type { Entries } from './read-page';
import { openWorld, type Answered, type World } from './world';
import { WRONG_BODIES, WRONG_FORMS } from './wrong-bodies';
import { MARKUP, type Wrong } from './wrong-values';

const SEED = 20_261_121;
/** Wrong ways to send a form that stand for one another before a landing. */
const STEP = 3;
const RUNS = 12;

/** Sends everything wrong to each form of a group, and expects it refused in words. */
export function describeForms(group: keyof typeof FORM_GROUPS): void {
  vi.setConfig({ testTimeout: 120_000 });

  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.remove());

  const forms: readonly FormUnderTest[] = FORM_GROUPS[group];
  describe.each(forms)('what $does ($route)', (form) => {
    let trial: Trial;
    beforeAll(async () => {
      trial = await openTrial(world, form);
    });
    afterEach(() => world.reset());
    // Each begins elsewhere in the lists of what is wrong.
    describeForm(
      form,
      () => trial,
      <Case>(cases: readonly Case[]) => shareOf(cases, STEP, forms.indexOf(form)),
    );
  });
}

type Trial = Awaited<ReturnType<typeof openTrial>>;

/** A form filled in so that it is accepted, and ways to send it otherwise. */
async function openTrial(world: World, form: FormUnderTest) {
  world.reset();
  const filled = await fillIn(world, form);
  const before = world.content();

  const send = (entries: Entries) =>
    world.send({ path: filled.to, as: form.as, body: new URLSearchParams(entries) });

  return {
    ...{ world, filled, before, send },
    refused: (answer: Answered) => expectRefused(world, answer, before, form),
    wrongValues: () =>
      fieldsOf(world, form, filled.names).flatMap(({ name, field }) =>
        field.map((wrong) => ({ name, wrong })),
      ),

    /** Tries each case, and tells of all that went wrong together. */
    tryAll: async <Case>(cases: readonly Case[], attempt: (one: Case) => Promise<string>) => {
      const failures: string[] = [];
      for (const one of cases) {
        const failure = await attempt(one);
        if (failure !== '') failures.push(failure);
        if (world.content() !== before) world.reset();
      }
      expect(failures).toEqual([]);
    },

    /** @returns what was expected of an answer and is not so; nothing where all is well. */
    faultOf: (what: string, answer: Answered, expected: () => void): string => {
      try {
        expectCivil(world, answer);
        expected();
        return '';
      } catch (error) {
        return `${what}: ${answer.status} ${(error as Error).message}`;
      }
    },
  };
}

function describeForm(
  form: FormUnderTest,
  trialOf: () => Trial,
  share: <Case>(cases: readonly Case[]) => Case[],
): void {
  test('takes what is right, so that refusing means something', async () => {
    const { world, filled, send, refused } = trialOf();
    const answer = await send(filled.entries);
    if (form.takesNoForm) {
      refused(answer);
      return;
    }
    expectCivil(world, answer);
    expect(answer.status).toBeLessThan(form.route === '$' ? 405 : 400);
  });

  test('refuses each wrong value by its field, keeps the others, and stores nothing', async () => {
    const trial = trialOf();
    await trial.tryAll(share(trial.wrongValues()), (one) => tryWrongValue(form, trial, one));
  });

  test('refuses a body that is no form, and stores nothing', async () => {
    const { world, filled, refused, faultOf, tryAll } = trialOf();
    await tryAll(share(WRONG_BODIES), async ([what, sent]) => {
      const answer = await world.send({ path: filled.to, as: form.as, ...sent });
      return faultOf(what, answer, () => {
        if (!form.takesAnything) refused(answer);
      });
    });
  });

  test('is not thrown by fields it does not have', async () => {
    const { filled, send, refused, faultOf, tryAll } = trialOf();
    await tryAll(share(WRONG_FORMS), async ([what, added]) => {
      const answer = await send([...filled.entries, ...added]);
      return faultOf(what, answer, () => {
        if (answer.status >= 400) refused(answer);
        expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
      });
    });
  });

  test('stores nothing of whatever it refuses', async () => {
    const { world, filled, send, refused } = trialOf();
    await fc.assert(
      fc.asyncProperty(anyFields(filled.names), async (entries) => {
        const answer = await send(entries);
        expectCivil(world, answer);
        if (answer.status >= 400 && answer.status !== 409) refused(answer);
        else world.reset();
      }),
      { seed: SEED, numRuns: share(Array.from({ length: RUNS })).length },
    );
  });

  if (form.as !== 'nobody') {
    test("finds nothing of somebody else's", async () => {
      if (!form.page.includes(':')) return;
      const { world, filled, before, refused } = trialOf();
      const body = new URLSearchParams(filled.entries);
      for (const as of ['other', 'guest', 'nobody'] as const) {
        const answer = await world.send({ path: filled.to, as, body });
        expectCivil(world, answer);
        if (as === 'nobody' && form.route.startsWith('api.')) expect(answer.status).toBe(401);
        else if (as === 'nobody' && form.as !== 'operator')
          expect(answer.location).toMatch(/^\/log-in/);
        else refused(answer);
        expect(world.content() === before).toBe(true);
      }
    });
  }
}

/** @returns what is not as it should be when one field has a wrong value. */
async function tryWrongValue(
  form: FormUnderTest,
  { filled, send, refused, faultOf }: Trial,
  { name, wrong }: { name: string; wrong: Wrong },
): Promise<string> {
  const right = filled.entries.find(([known]) => known === name)?.[1] ?? '';
  const sent: Entries = [
    ...filled.entries.filter(([known]) => known !== name),
    ...wrong.entries(name, right),
  ];
  const answer = await send(sent);
  return faultOf(`${name}, ${wrong.what}`, answer, () => {
    if (wrong.outcome === 'safe') return;
    if (wrong.outcome === 'taken') {
      expect(answer.status).toBeLessThan(400);
      return;
    }
    refused(answer);
    const again = /field|either/.test(wrong.outcome) && answer.text.includes('error-summary');
    if (wrong.outcome === 'field' && !form.script) expect(again).toBe(true);
    if (again && !form.script) expectFieldNamed(answer, form, { name, wrong, sent });
  });
}

function anyFields(known: readonly string[]) {
  const names = [...known, 'intent', 'baseVersion'];
  const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom(MARKUP, 'on'));
  return fc.array(fc.tuple(fc.constantFrom(...names), text), { maxLength: 12 });
}
