import Ajv2020 from 'ajv/dist/2020';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jsonSchemaOf } from '~/command-line/formats';
import { seededRandom } from '~/platform/seeded-random';
import { groupBy } from '../group-by';
import { reportOutcome } from '../reports.server';
import { makeUpPerson, type MadeUpPerson } from '../testing/made-up-people';
import { openOutcomeWorld, tell, type OutcomeWorld } from '../testing/outcome-world';
import { DAY_MS } from '~/platform/durations';
import { consentToTraining, listConsents, listConsenting } from './consents.server';
import { exportTraining, toJsonLines, type TrainingExport } from './export-training.server';
import { scrub, scrubTitle } from './scrub';
import { K } from './suppress';

const PEOPLE = 200;

let world: OutcomeWorld;
let made: { person: MadeUpPerson; personId: string; resumeId: string }[];
let exported: TrainingExport;
beforeAll(() => {
  world = openOutcomeWorld();
  const random = seededRandom(11);
  made = Array.from({ length: PEOPLE }, (_, number) => {
    const person = makeUpPerson(number, random);
    const personId = world.person(person.document.basics?.email ?? null);
    const resumeId = world.resume(personId, {
      title: person.title,
      posting: person.posting.text,
      company: person.posting.company,
      document: person.document,
      framing: ['improving'],
    });
    consentToTraining(world.database, personId, true, world.clock());
    const sentOn = '2026-02-01';
    const salary = { amount: 30_000 + number * 100, currency: 'EUR', period: 'year' as const };
    const notes = `Met ${person.identifiers.join(', ')}`;
    const what =
      number % 3 === 0
        ? tell('offer', { sentOn, happenedOn: '2026-02-20', salary, notes })
        : tell('rejected', { sentOn, notes });
    reportOutcome(world.database, { personId, resumeId, report: what, via: 'page' }, world.clock());
    return { person, personId, resumeId };
  });
  exported = exportTraining(world.database.read);
});
afterAll(() => world.remove());

describe('the export of 200 made-up people', () => {
  it('has most of them, in the form that is documented', () => {
    expect(exported.people).toBe(PEOPLE);
    expect(exported.rows.length).toBeGreaterThan(150);
    expect(exported.rows.length + exported.leftOut).toBe(PEOPLE);
    const validate = new Ajv2020({ strict: false }).compile(jsonSchemaOf('training'));
    for (const row of exported.rows) expect(validate(row), JSON.stringify(row)).toBe(true);
    const [row] = exported.rows;
    expect(row?.resume.work[0]?.highlights.join(' ')).toMatch(/(Rewired|Cared for|Closed|Taught)/);
    expect(row?.resume.skills).toContain('python');
    expect(row?.posting?.requirements.map(({ term }) => term)).toContain('microsoft excel');
  });

  it('holds no direct identifier of anybody, in any case', () => {
    const text = toJsonLines(exported.rows).toLowerCase();
    const together = text.replace(/[\s.-]/g, '');
    const survived = made.flatMap(({ person, personId, resumeId }) =>
      [...person.identifiers, personId, resumeId].filter(
        (one) =>
          text.includes(one.toLowerCase()) ||
          together.includes(one.toLowerCase().replace(/[\s.-]/g, '')),
      ),
    );
    expect(survived).toEqual([]);
    expect(/.{60}(?:https?:|\d{4}-\d{2}|[^n]@).{20}/.exec(text)?.[0]).toBeUndefined();
  });

  it('lets nobody be singled out by what is known of them: k holds', () => {
    const groups = [...groupBy(exported.rows, ({ person }) => JSON.stringify(person)).values()];
    expect(groups.length).toBeGreaterThan(3);
    for (const group of groups) {
      expect(group.length).toBeGreaterThanOrEqual(K);
      const bands = groupBy(
        group.filter(({ outcome }) => outcome.salary !== null),
        ({ outcome }) => JSON.stringify(outcome.salary),
      );
      for (const band of bands.values()) expect(band.length).toBeGreaterThanOrEqual(K);
    }
  });

  it('finds nobody again by joining what somebody knows of them', () => {
    // An attacker knows the kind of job, years of work and year of everybody, and guesses one row.
    const found = made.filter(({ person }) => {
      const started = Number(person.document.work?.[0]?.startDate?.slice(0, 4));
      const fits = exported.rows.filter(
        (row) =>
          row.resume.work[0]?.start === String(started) &&
          row.resume.work[0].position === person.title.toLowerCase(),
      );
      return fits.length > 0 && fits.length < K;
    });
    expect(found).toEqual([]);
  });
});

describe('consent', () => {
  it('is off until it is given, ends at once, and is remembered', () => {
    const own = openOutcomeWorld();
    const people = Array.from({ length: 6 }, (_, number) => {
      const personId = own.person();
      const resumeId = own.resume(personId, { posting: `posting ${number}` });
      reportOutcome(
        own.database,
        { personId, resumeId, report: tell('rejected'), via: 'page' },
        own.clock(),
      );
      return personId;
    });
    const rows = () => exportTraining(own.database.read).rows.length;
    expect(rows()).toBe(0);
    for (const personId of people) consentToTraining(own.database, personId, true, own.clock());
    expect(rows()).toBe(6);
    own.wait(DAY_MS);
    const [first = '', second = ''] = people;
    consentToTraining(own.database, first, false, own.clock());
    consentToTraining(own.database, first, false, own.clock());
    expect(rows()).toBe(5);
    expect(listConsents(own.database.read, first).map(({ given }) => given)).toEqual([false, true]);
    consentToTraining(own.database, second, false, own.clock());
    expect(rows()).toBe(0);
    expect(listConsenting(own.database.read).size).toBe(4);
    own.remove();
  });
});

describe('scrubbing', () => {
  const known = { names: ['Ada Byron', 'ada@x.example'], others: ['Care Home Ltd', 'Łódź'] };

  it.each([
    ['Ada Byron led Care Home Ltd in Łódź.', '[…] led […] in […].'],
    ['ADA said care home ltd pays; care matters.', '[…] said […] pays; care matters.'],
    ['Worked with Jon Snow on Excel from 04/05/2021.', 'Worked with […] on Excel from 2021.'],
    ['Call +48 600 700 800 or x@y.zz, see foo.dev/me', '[…] […] or […] see […]'],
    ['Cut waste from 14 to 3 a week by 2019-04.', 'Cut waste from 14 to 3 a week by 2019.'],
  ])('makes of %j', (text, left) => {
    expect(scrub(text, known)).toBe(left);
  });

  it.each(['Anne-Marie Byron', 'O’Neil (Ada)', 'C++ Guild', 'A/B House'])(
    'finds %j, whatever marks are in it',
    (name) => {
      const left = scrub(`Trained by ${name} in 2019.`, { names: [name], others: [name] });
      expect(left).not.toContain(name);
    },
  );

  it('keeps of a title what is no name', () => {
    expect(scrubTitle('Head Nurse at Care Home Ltd', known)).toBe('head nurse');
    expect(scrubTitle('Senior Electrician (Łódź)', known)).toBe('senior electrician');
  });
});
