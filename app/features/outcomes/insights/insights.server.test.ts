import { describe, expect, it } from 'vitest';
import { seededRandom } from '~/platform/seeded-random';
import { sampleOfConversions } from '~/features/experiments/statistics/sample';
import { noteDownload } from '../note-download.server';
import { reportOutcome } from '../reports.server';
import { openOutcomeWorld, tell } from '../testing/outcome-world';
import { DAY_MS } from '~/platform/durations';
import { findsDifference } from '../testing/simulate-groups';
import { readAcrossPeople } from './across-people.server';
import { compareGroups } from './compare-groups';
import { listFacts } from './facts.server';
import { readOwnInsights } from './own-insights';

describe('a person’s own insights', () => {
  it('are silent under five, then say so many of so many with their range', () => {
    const world = openOutcomeWorld();
    const owner = world.person();
    const read = () => readOwnInsights(listFacts(world.database.read, owner));
    for (let n = 0; n < 9; n += 1) {
      const posting = `posting ${n}`;
      const resumeId = world.resume(owner, { posting, template: n < 5 ? 'classic' : 'modern' });
      const state = n % 3 === 0 ? 'interview' : 'rejected';
      if (n === 4) expect(read().all).toBeNull();
      reportOutcome(
        world.database,
        { personId: owner, resumeId, report: tell(state), via: 'page' },
        world.clock(),
      );
      world.wait(1);
    }
    expect(read()).toMatchObject({ known: 9, open: 0, all: { count: 3, of: 9 }, groups: [] });
    const posting = 'another';
    const resumeId = world.resume(owner, { posting, template: 'modern' });
    reportOutcome(
      world.database,
      { personId: owner, resumeId, report: tell('rejected'), via: 'page' },
      world.clock(),
    );
    expect(read().groups).toMatchObject([
      {
        dimension: 'template',
        rows: [
          { group: 'classic', interviews: { count: 2, of: 5 } },
          { group: 'modern', interviews: { count: 1, of: 5 } },
        ],
      },
    ]);
    world.remove();
  });

  it('take no answer for a no only 45 days after it was sent, and an interview for one for good', () => {
    const world = openOutcomeWorld();
    const owner = world.person();
    const resumeId = world.resume(owner);
    noteDownload(world.database, owner, { resumeId, format: 'pdf' }, world.clock());
    const report = (state: 'no_answer' | 'interview' | 'rejected') =>
      reportOutcome(
        world.database,
        { personId: owner, resumeId, report: tell(state), via: 'page' },
        world.clock(),
      );
    const read = () => readOwnInsights(listFacts(world.database.read, owner));
    world.wait(44 * DAY_MS);
    report('no_answer');
    expect(read()).toMatchObject({ known: 0, open: 1 });
    report('interview');
    world.wait(DAY_MS);
    report('rejected');
    expect(read()).toMatchObject({ known: 1, open: 0 });
    expect(listFacts(world.database.read, owner)[0]?.history).toHaveLength(3);
    world.remove();
  });
});

describe('groups across people', () => {
  const groups = (sizes: Record<string, number>) =>
    compareGroups(
      new Map(Object.entries(sizes).map(([name, n]) => [name, sampleOfConversions(n, 1)])),
      20,
    );
  const names = (sizes: Record<string, number>) => groups(sizes).shown.map(({ group }) => group);

  it('are hidden under 20 people', () => {
    expect(names({ a: 20, b: 19, c: 3, d: 21 })).toEqual(['a', 'd']);
    expect(names({ a: 19 })).toEqual([]);
  });

  it('are hidden with the next one where one alone could be worked out', () => {
    expect(names({ a: 60, b: 40, c: 19 })).toEqual(['a']);
    expect(names({ a: 60, b: 40, c: 25, d: 3, e: 4 })).toEqual(['a', 'b']);
    expect(groups({ a: 60, b: 40, c: 19 }).hidden).toBe(2);
    expect(names({ a: 60, b: 0 })).toEqual(['a']);
  });

  it('are not compared before there are enough, and are told apart where they differ', () => {
    const few = new Map([
      ['a', sampleOfConversions(99, 50)],
      ['b', sampleOfConversions(500, 100)],
    ]);
    expect(compareGroups(few, 20).shown.every(({ difference }) => difference === null)).toBe(true);
    const many = new Map([
      ['a', sampleOfConversions(600, 240)],
      ['b', sampleOfConversions(600, 120)],
    ]);
    expect(compareGroups(many, 20).shown.map(({ differs }) => differs)).toEqual([true, true]);
  });

  it('show no finding in noise, looked at sixty times, and one that is there', () => {
    const runs = Array.from({ length: 60 }, (_, seed) => seededRandom(seed + 1));
    const noise = runs.filter((random) => findsDifference(() => 0.2, random)).length;
    expect(noise).toBeLessThanOrEqual(3);
    const real = (dimension: number, group: number) => (dimension === 0 && group === 1 ? 0.4 : 0.2);
    const found = runs.slice(0, 10).filter((random) => findsDifference(real, random)).length;
    expect(found).toBeGreaterThanOrEqual(9);
  });

  it('count each person once, 60 days after they sent it, as they told it by then', () => {
    const world = openOutcomeWorld();
    for (let n = 0; n < 24; n += 1) {
      const personId = world.person();
      const first = world.resume(personId, { posting: 'first' });
      noteDownload(world.database, personId, { resumeId: first, format: 'pdf' }, world.clock());
      world.wait(60_000);
      const second = world.resume(personId, { posting: 'second', template: 'modern' });
      noteDownload(world.database, personId, { resumeId: second, format: 'pdf' }, world.clock());
      if (n < 4) continue;
      const state = n < 10 ? 'interview' : 'rejected';
      reportOutcome(
        world.database,
        { personId, resumeId: first, report: tell(state), via: 'page' },
        world.clock(),
      );
      reportOutcome(
        world.database,
        { personId, resumeId: second, report: tell('interview'), via: 'page' },
        world.clock(),
      );
    }
    const read = () => readAcrossPeople(world.database.read, world.clock());
    world.wait(59 * DAY_MS);
    expect(read()).toMatchObject({ told: null });
    expect(read().dimensions.every(({ shown }) => shown.length === 0)).toBe(true);
    world.wait(2 * DAY_MS);
    expect(read()).toMatchObject({ told: { sent: 24, known: 20, worst: 0.25 } });
    const [template] = read().dimensions;
    expect(template?.shown).toMatchObject([
      { group: 'classic', people: 20, interviews: { count: 6, of: 20 } },
    ]);
    world.remove();
  });
});
