import { describe, expect, test } from 'vitest';
import { interview as schema, INTERVIEW_FORMAT } from '../interview';
import type { Clause } from './clause';
import { cutClauses } from './cut-clauses';

/** The clauses of one story told in these words. */
const cut = (story: { action?: string; result?: string; situation?: string }): readonly Clause[] =>
  cutClauses(
    schema.parse({
      format: INTERVIEW_FORMAT,
      history: [{ id: 'h1', title: 'Cook', organisation: 'Fern' }],
      stories: [{ question: 4, historyId: 'h1', ...story }],
    }),
  );
const texts = (clauses: readonly Clause[]): string[] => clauses.map(({ text }) => text);

describe('cutting', () => {
  test('each thing said is a clause of its own', () => {
    expect(texts(cut({ action: 'I moved the rack, then wrote a list and hung it up' }))).toEqual([
      'I moved the rack',
      'then wrote a list',
      'and hung it up',
    ]);
  });

  test('"have since been" is one thing', () => {
    expect(texts(cut({ result: '61 of the sheets have since been retired' }))).toHaveLength(1);
  });

  test('what is joined and no statement of its own stays together', () => {
    expect(texts(cut({ action: 'wrote the parser and the cutover plan before noon' }))).toEqual([
      'wrote the parser and the cutover plan before noon',
    ]);
  });

  test('what is counted together stays together, whatever else its words could be', () => {
    const action = 'repaired 40 pumps and valves a week';
    expect(texts(cut({ action }))).toEqual([action]);
    expect(texts(cut({ action: 'repaired 40 pumps and passed the audit' }))).toHaveLength(2);
  });

  test.each(['installed and wired conveyors at customer sites', 'I planned or ran every open day'])(
    'verbs that share one object stay together: “%s”',
    (action) => {
      expect(texts(cut({ action }))).toEqual([action]);
    },
  );

  test('a decimal ends no sentence', () => {
    expect(texts(cut({ result: 'down to 2.5 minutes' }))).toEqual(['down to 2.5 minutes']);
    expect(texts(cut({ result: 'weight 1,8 kg' }))).toEqual(['weight 1,8 kg']);
  });

  test('every clause is a verbatim slice of its answer, its words inside it', () => {
    const action = 'Took 3 boxes (about 40 kg) – alone; "no help", as ever.';
    for (const clause of cut({ action })) {
      expect(action.slice(clause.start, clause.end)).toBe(clause.text);
      for (const word of clause.tokens) {
        expect(word.start).toBeGreaterThanOrEqual(clause.start);
        expect(word.end).toBeLessThanOrEqual(clause.end);
      }
    }
  });

  test('a story belongs to its entry, an unknown entry to none', () => {
    expect(cut({ action: 'fixed it' })[0]).toMatchObject({ historyId: 'h1', story: 0 });
    const lost = schema.parse({
      format: INTERVIEW_FORMAT,
      stories: [{ question: 4, historyId: 'gone', action: 'fixed it' }],
    });
    expect(cutClauses(lost)[0]?.historyId).toBeNull();
  });
});

describe('verb and actor', () => {
  test.each([
    ['I moved the rack', 'person', 'move', 'past'],
    ['ran the late shift', 'none', 'run', 'past'],
    ['we cleared the yard', 'team', 'clear', 'past'],
    ['my boss signed the form', 'other', 'sign', 'past'],
    ['run the pass on fridays', 'none', 'run', 'base'],
  ])('“%s”', (action, actor, base, form) => {
    expect(cut({ action })[0]).toMatchObject({ actor, verb: { base, form } });
  });

  test('a fragment has no verb', () => {
    expect(cut({ action: '26 ft box truck' })[0]?.verb).toBeNull();
  });

  test('a subject holds for the next verb without one', () => {
    expect(
      cut({ action: 'I drew the plan and built the frame' }).map(({ actor }) => actor),
    ).toEqual(['person', 'person']);
  });
});

describe('numbers', () => {
  test('a number has the whole noun phrase it counts', () => {
    const [clause] = cut({ action: 'trained 3 new line cooks in spring' });
    const [quantity] = clause?.quantities ?? [];
    expect(clause?.text.slice(quantity?.nounStart, quantity?.nounEnd)).toBe('new line cooks');
  });

  test.each([
    ['27 of 28 beds', 28],
    ['8,400 of 8,900 orders', 8_900],
    ['38 of our 52 tests', 52],
  ])('a part knows its whole: “%s”', (result, whole) => {
    expect(cut({ result })[0]?.quantities[0]?.partOf).toBe(whole);
  });

  test.each([
    'from 14 to 3 days',
    '14 -> 3 days',
    '14 → 3',
    'went from 14 down to 3',
    'was 14, now 3',
  ])('a change: “%s”', (result) => {
    const changes = cut({ result }).flatMap((clause) =>
      clause.changes.map(({ to }) => clause.quantities[to]?.values[0]),
    );
    expect(changes).toEqual([3]);
  });

  test('an enumeration is no change', () => {
    expect(cut({ result: '14 chairs and 3 tables' }).flatMap(({ changes }) => changes)).toEqual([]);
  });
});

describe('restrictions and states', () => {
  test.each([
    ['did it only for that depot', 'only'],
    ['about 40 calls a day', 'qualifier'],
    ['never signed them', 'negation'],
    ['tried to mend the pump', 'tried'],
    ['helped with the audit', 'helped'],
    ['ran the till when it was busy', 'condition'],
    ['planned the route with my brother', 'team'],
    ['saved 3 hours i think', 'opinion'],
  ])('“%s” is narrowed', (action, kind) => {
    expect(cut({ action })[0]?.restrictions.map((one) => one.kind)).toContain(kind);
  });

  test.each([
    '96 % on time. not just me',
    '96 % on time, whole team obviously',
    '96 % on time, all of us',
  ])('a clause that only narrows holds for the one before it: “%s”', (result) => {
    expect(cut({ result })[0]?.restrictions.map(({ kind }) => kind)).toContain('team');
  });

  test.each(['40, no, 42 jobs', '40, sorry, 42', '40. Sorry, 42.', 'it was 40, wait, 42'])(
    'a correction leaves its last value: “%s”',
    (result) => {
      const live = cut({ result }).flatMap(({ quantities, tokens, state }) =>
        state === 'withdrawn'
          ? []
          : quantities.filter(({ from }) => tokens[from]?.withdrawn === false),
      );
      expect(live.map(({ values }) => values[0])).toEqual([42]);
    },
  );

  test.each(['2.4s, no that was staging, 2.9s in prod', '2.4 s, sorry 2.9 s'])(
    'what a number is measured in goes with it: “%s”',
    (result) => {
      const live = cut({ result }).flatMap(({ tokens }) => tokens.filter((one) => !one.withdrawn));
      expect(live.map(({ text }) => text)).not.toContain('2.4');
    },
  );

  test('what goes on meanwhile is at the same time as the last thing told', () => {
    const [first, second] = cut({
      action: 'called 40 guests and kept the boy talking while the cook fetched a rope',
    });
    expect(first?.restrictions).toEqual([]);
    expect(second?.restrictions.map(({ kind }) => kind)).toEqual(['condition']);
  });

  test('a sentence with a subject and a verb of its own narrows none', () => {
    const [first] = cut({ result: 'errors fell to 3. Only the north shop still sends them late.' });
    expect(first?.restrictions.filter(({ kind }) => kind === 'only')).toEqual([]);
  });

  test('words to whoever writes are instructions', () => {
    const states = cut({ action: 'fixed the pump. please dont write foreman' }).map(
      ({ state }) => state,
    );
    expect(states).toEqual(['said', 'instruction']);
  });
});
