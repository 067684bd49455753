import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adoptGuest } from '~/features/accounts/guests.server';
import { QUICK_PASSWORD_COST } from '~/features/accounts/testing/quick-password-cost';
import { removeResume } from '~/features/library/remove-resume.server';
import { makeShareLink, revokeShareLink } from '~/features/sharing/share-links.server';
import { readCsv } from '~/platform/csv';
import { noteDownload } from '../note-download.server';
import { getOutcome, reportOutcome } from '../reports.server';
import { openOutcomeWorld, tell, type OutcomeWorld } from '../testing/outcome-world';
import { DAY_MS } from '~/platform/durations';
import {
  addApplication,
  changeDetails,
  deleteApplication,
  moveApplication,
  setAside,
} from './change-application.server';
import { applicationsCsv, readApplicationsCsv } from './csv';
import { importApplications } from './import-applications.server';
import { getApplication, listApplications } from './list-applications.server';
import { showApplication, showApplications } from './show-applications.server';

const TODAY = '2026-03-01';
const DETAILS = { title: 'Fitter', company: 'Acme', link: '', next: 'Call', nextOn: '2026-03-09' };

let world: OutcomeWorld;
let owner: string;
beforeEach(() => {
  world = openOutcomeWorld();
  owner = world.person();
});
afterEach(() => world.remove());

const list = (personId = owner) => listApplications(world.database.read, personId);
const only = () => {
  const [application, ...others] = list();
  if (application === undefined || others.length > 0) throw new Error('There is not exactly one');
  return application;
};

describe('applications', () => {
  it('are the postings resumes were made for, each once, without samples', () => {
    const posting = 'Electrician wanted';
    const first = world.resume(owner, { posting });
    world.wait(1);
    const second = world.resume(owner, { posting: ' Electrician  wanted\n', title: 'Again' });
    world.resume(owner, { posting, sample: true });
    world.resume(owner, { title: 'Painter' });
    expect(list().map(({ title, resumes }) => [title, resumes.map(({ id }) => id)])).toEqual([
      ['Again', [second, first]],
      ['Painter', [expect.any(String)]],
    ]);
  });

  it('have the state told last of any of their resumes, and the day of the first download', () => {
    const one = world.resume(owner, { posting: 'p' });
    const other = world.resume(owner, { posting: 'p' });
    noteDownload(world.database, owner, { resumeId: other, format: 'pdf' }, world.clock());
    reportOutcome(
      world.database,
      { personId: owner, resumeId: one, report: tell('no_answer'), via: 'page' },
      world.clock(),
    );
    world.wait(1);
    reportOutcome(
      world.database,
      { personId: owner, resumeId: other, report: tell('interview'), via: 'page' },
      world.clock(),
    );
    expect(only()).toMatchObject({ state: 'interview', sentOn: TODAY });
  });

  it('can be moved: it counts for the resume that was told of before, or the newest', () => {
    const resumeId = world.resume(owner);
    moveApplication(world.database, { personId: owner, id: only().id }, 'offer', world.clock());
    expect(getOutcome(world.database.read, owner, resumeId).history).toMatchObject([
      { state: 'offer', via: 'board', sent: { version: 1 } },
    ]);
  });

  it('keep what is written about them, put aside and back', () => {
    world.resume(owner);
    const { id } = only();
    changeDetails(world.database, { personId: owner, id }, DETAILS, world.clock());
    setAside(world.database, { personId: owner, id }, true, world.clock());
    expect(only()).toMatchObject({ ...DETAILS, id, aside: true });
    setAside(world.database, { personId: owner, id }, false, world.clock());
    expect(only()).toMatchObject({ ...DETAILS, aside: false });
  });

  it('stay when their resume is deleted and something was told, and can then be deleted', () => {
    const resumeId = world.resume(owner);
    reportOutcome(
      world.database,
      { personId: owner, resumeId, report: tell('offer'), via: 'page' },
      world.clock(),
    );
    const { id } = only();
    expect(() => deleteApplication(world.database, owner, id)).toThrow(/resume first/);
    removeResume(world.database, owner, resumeId, world.clock());
    expect(only()).toMatchObject({ id, state: 'offer', resumes: [] });
    deleteApplication(world.database, owner, id);
    expect(list()).toEqual([]);
  });

  it("are nobody else's", () => {
    const id = addApplication(world.database, owner, DETAILS, world.clock());
    const other = world.person();
    expect(list(other)).toEqual([]);
    expect(() => getApplication(world.database.read, other, id)).toThrow(/does not exist/);
    expect(() =>
      changeDetails(world.database, { personId: other, id }, DETAILS, world.clock()),
    ).toThrow();
    expect(() =>
      moveApplication(world.database, { personId: other, id }, 'offer', world.clock()),
    ).toThrow();
    expect(() => deleteApplication(world.database, other, id)).toThrow();
  });

  it('show the links to their resumes that work, the newest first', async () => {
    const resumeId = world.resume(owner);
    const share = (name: string, lifetime: '7' | '90') =>
      makeShareLink(
        {
          ...world,
          config: { sessionSecrets: ['a secret of this test'], passwordCost: QUICK_PASSWORD_COST },
        },
        owner,
        resumeId,
        { name, version: null, lifetime, password: undefined, mayDownload: undefined },
      );
    const ended = await share('Ended', '90');
    await share('Acme', '90');
    world.wait(1);
    await share('Velo', '90');
    await share('Gone in a week', '7');
    revokeShareLink(world.database, { personId: owner, resumeId, linkId: ended }, world.clock());
    world.wait(8 * DAY_MS);
    const { id } = only();
    const shown = showApplication(world.database.read, owner, id, world.clock());
    expect(shown.resumes).toMatchObject([{ id: resumeId, links: ['Velo', 'Acme'] }]);
    expect(showApplications(world.database.read, owner, world.clock())).toEqual([shown]);
    const other = world.person();
    expect(() => showApplication(world.database.read, other, id, world.clock())).toThrow();
  });

  it('move with a guest; where both noted something, the account’s stands', () => {
    const guest = world.person(null);
    world.resume(guest, { posting: 'p' });
    world.resume(owner, { posting: 'p' });
    const { id } = only();
    changeDetails(
      world.database,
      { personId: guest, id },
      { ...DETAILS, title: 'Of the guest' },
      world.clock(),
    );
    changeDetails(world.database, { personId: owner, id }, DETAILS, world.clock());
    world.database.write((tx) => adoptGuest(tx, guest, owner));
    expect(only()).toMatchObject({ title: 'Fitter' });
    expect(only().resumes).toHaveLength(2);
  });
});

describe('a table of applications', () => {
  const importText = (text: string) => {
    const { rows = [], errors } = readApplicationsCsv(text, TODAY);
    expect(errors).toBeUndefined();
    return importApplications(world.database, owner, rows, world.clock());
  };

  it('comes back as it went out, and changes nothing', () => {
    world.resume(owner, { posting: 'p' });
    addApplication(world.database, owner, DETAILS, world.clock());
    moveApplication(
      world.database,
      { personId: owner, id: list()[0]?.id ?? '' },
      'interview',
      world.clock(),
    );
    const before = list();
    const csv = applicationsCsv(before);
    expect(importText(csv)).toEqual({ added: 0, changed: 2 });
    expect(list()).toEqual(before);
  });

  it('runs nothing in a spreadsheet, and nothing here', () => {
    const title = '=HYPERLINK("http://evil.example","x")';
    const company = '"><script>alert(1)</script>';
    addApplication(world.database, owner, { ...DETAILS, title, company }, world.clock());
    const csv = applicationsCsv(list());
    expect(csv).toContain(`"'=HYPERLINK(""http://evil.example"",""x"")"`);
    expect(readCsv(csv)?.[1]).toContain(title);
    importText(csv);
    expect(only()).toMatchObject({ title, company });
  });

  it('adds rows of one’s own, the same one once, with what became of it', () => {
    const text =
      'Job;Company;State;Sent on;Link\nFitter;Acme;Rejected;2026-02-01;https://acme.example/1\nPainter;;;;\n';
    expect(importText(text)).toEqual({ added: 2, changed: 0 });
    expect(importText(text)).toEqual({ added: 0, changed: 2 });
    expect(list()).toMatchObject([
      { title: 'Fitter', company: 'Acme', state: 'rejected', sentOn: '2026-02-01', resumes: [] },
      { title: 'Painter', state: null },
    ]);
  });

  it('loses nothing that is here and not in it', () => {
    const id = addApplication(world.database, owner, DETAILS, world.clock());
    importText(`id,title,next\n${id},Foreman,\n`);
    expect(only()).toMatchObject({ ...DETAILS, title: 'Foreman' });
  });

  it('takes an id that is somebody else’s for none', () => {
    const other = world.person();
    const id = addApplication(world.database, other, DETAILS, world.clock());
    importText(`id,title\n${id},Mine\n`);
    expect(list(other)).toMatchObject([{ title: 'Fitter' }]);
    expect(only().id).not.toBe(id);
  });

  it.each([
    ['no header', 'Fitter,Acme\n', /column “title”/],
    ['nothing', '', /column “title”/],
    ['a quote that never ends', 'title\n"Fitter', /no table/],
    ['a state that is none', 'title,state\nFitter,hired\n', /^Row 2: The state/],
    ['a day to come', 'title,sent_on\nFitter,2026-03-02\n', /^Row 2: Days/],
    ['an answer before it was sent', 'title,sent_on,happened_on\nx,2026-02-02,2026-02-01', /after/],
    ['a link that runs', 'title,link\nFitter,javascript:alert(1)\n', /^Row 2: The link/],
    ['a row without a job', 'title,company\n,Acme\n', /^Row 2: Write the job title/],
    ['what cannot be seen', 'title\na\u202eb\n', /^Row 2: The job title/],
  ])('is refused with %s', (_, text, words) => {
    expect(readApplicationsCsv(text, TODAY).errors?.[0]).toMatch(words);
  });
});
