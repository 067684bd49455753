import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exposures, outcomeReports, people } from '#db/schema';
import { adoptGuest } from '~/features/accounts/guests.server';
import { removeResume } from '~/features/library/remove-resume.server';
import { noteDownload } from './note-download.server';
import { getOutcome, reportOutcome, statesByResume } from './reports.server';
import { openOutcomeWorld, tell, type OutcomeWorld } from './testing/outcome-world';
import { DAY_MS } from '~/platform/durations';

let world: OutcomeWorld;
let owner: string;
beforeEach(() => {
  world = openOutcomeWorld();
  owner = world.person();
});
afterEach(() => world.remove());

const report = (resumeId: string, what: ReturnType<typeof tell>, personId = owner) =>
  reportOutcome(world.database, { personId, resumeId, report: what, via: 'page' }, world.clock());
const outcome = (resumeId: string) => getOutcome(world.database.read, owner, resumeId);

describe('reporting an outcome', () => {
  it('keeps each change, the newest first', () => {
    const resumeId = world.resume(owner);
    report(resumeId, tell('no_answer'));
    world.wait(DAY_MS);
    const salary = { amount: 18.5, currency: 'PLN', period: 'hour' as const };
    report(resumeId, tell('offer', { salary, notes: '<b>hm</b>', happenedOn: '2026-03-02' }));
    expect(outcome(resumeId).history).toMatchObject([
      { state: 'offer', salary, notes: '<b>hm</b>', happenedOn: '2026-03-02', via: 'page' },
      { state: 'no_answer', salary: null, reportedAt: new Date('2026-03-01T12:00:00Z') },
    ]);
    expect(statesByResume(world.database.read, owner).get(resumeId)).toBe('offer');
  });

  it('keeps once what is told twice in a row', () => {
    const resumeId = world.resume(owner);
    for (const state of ['rejected', 'rejected', 'interview', 'rejected'] as const) {
      report(resumeId, tell(state));
    }
    expect(outcome(resumeId).history.map(({ state }) => state)).toEqual([
      'rejected',
      'interview',
      'rejected',
    ]);
  });

  it('is tied to the bytes that were downloaded, whatever is printed later', () => {
    const resumeId = world.resume(owner, {
      posting: 'Senior  Electrician\nwanted',
      template: 'modern',
      framing: ['improving', 'teaching'],
    });
    world.database.write((tx) =>
      tx
        .insert(exposures)
        .values({
          id: 'x',
          experiment: 'price',
          variant: 'low',
          personId: owner,
          metAt: world.clock(),
        })
        .run(),
    );
    const format = 'pdf';
    noteDownload(world.database, owner, { resumeId, version: 1, format }, world.clock());
    world.version(owner, resumeId, 'b'.repeat(64));
    report(resumeId, tell('interview'));
    const sent = outcome(resumeId).history[0]?.sent;
    expect(sent).toMatchObject({
      version: 1,
      pdfSha256: 'a'.repeat(64),
      template: 'modern',
      framing: ['improving', 'teaching'],
      jobType: 'realistic',
      writer: { name: 'builtin', model: null },
      variants: [{ experiment: 'price', variant: 'low' }],
    });
    expect(sent?.posting?.sha256).toMatch(/^[0-9a-f]{64}$/);

    noteDownload(world.database, owner, { resumeId, version: 2, format }, world.clock());
    report(resumeId, tell('offer'));
    expect(outcome(resumeId).history[0]?.sent?.version).toBe(1);
    report(resumeId, tell('offer', { version: 2 }));
    expect(outcome(resumeId).history[0]?.sent?.pdfSha256).toBe('b'.repeat(64));
  });

  it('knows when it was sent: as told, or else as downloaded first', () => {
    const resumeId = world.resume(owner);
    expect(outcome(resumeId).sentOn).toBeNull();
    noteDownload(world.database, owner, { resumeId, format: 'docx' }, world.clock());
    expect(outcome(resumeId).sentOn).toBe('2026-03-01');
    report(resumeId, tell('no_answer', { sentOn: '2026-02-20' }));
    report(resumeId, tell('interview'));
    expect(outcome(resumeId).sentOn).toBe('2026-02-20');
  });

  it('refuses a sample, and one told of without end', () => {
    expect(() => report(world.resume(owner, { sample: true }), tell('offer'))).toThrow(/sample/);
    const resumeId = world.resume(owner);
    for (let n = 0; n < 200; n += 1) report(resumeId, tell(n % 2 === 0 ? 'offer' : 'rejected'));
    expect(() => report(resumeId, tell('offer'))).toThrow(/no more/);
  });

  it("does not know somebody else's resume, nor a version that never was", () => {
    const resumeId = world.resume(owner);
    expect(() => report(resumeId, tell('offer'), world.person())).toThrow(/does not exist/);
    expect(() => report(resumeId, tell('offer', { version: 7 }))).toThrow(/does not exist/);
  });

  it('stays when its resume is deleted, and goes with its person', () => {
    const resumeId = world.resume(owner);
    report(resumeId, tell('offer'));
    removeResume(world.database, owner, resumeId, world.clock());
    expect(world.database.read.select().from(outcomeReports).all()).toMatchObject([
      { resumeId: null, personId: owner },
    ]);
    world.database.write((tx) => tx.delete(people).where(eq(people.id, owner)).run());
    expect(world.database.read.select().from(outcomeReports).all()).toEqual([]);
  });

  it('moves with a guest to their account', () => {
    const guest = world.person(null);
    const resumeId = world.resume(guest);
    noteDownload(world.database, guest, { resumeId, format: 'pdf' }, world.clock());
    report(resumeId, tell('interview'), guest);
    world.database.write((tx) => adoptGuest(tx, guest, owner));
    expect(outcome(resumeId)).toMatchObject({
      history: [{ state: 'interview' }],
      sentOn: '2026-03-01',
    });
  });
});
