import { eq } from 'drizzle-orm';
import { openDatabase, type Database } from '#db/client';
import { people, reminders, resumes } from '#db/schema';
import { QUICK_PASSWORD_COST } from '~/features/accounts/testing/quick-password-cost';
import {
  changeDetails,
  setAside,
} from '~/features/outcomes/applications/change-application.server';
import { listApplications } from '~/features/outcomes/applications/list-applications.server';
import { readAcrossPeople } from '~/features/outcomes/insights/across-people.server';
import { noteDownload } from '~/features/outcomes/note-download.server';
import { OUTCOME_STATES } from '~/features/outcomes/outcome-states';
import { linkToken } from '~/features/outcomes/reminders/link-token.server';
import { setReminderPreference } from '~/features/outcomes/reminders/preferences.server';
import { reportOutcome } from '~/features/outcomes/reports.server';
import { makeResume, tell } from '~/features/outcomes/testing/outcome-world';
import { DAY_MS } from '../app/platform/durations';
import { makeShareLink } from '~/features/sharing/share-links.server';
import { readConfig } from '~/platform/config/environment';
import { loadSecrets } from '~/platform/config/load-secrets.server';
import { newId } from '~/platform/id.server';
import { seededRandom } from '~/platform/seeded-random';

const JOBS = [
  ['Maintenance Electrician', 'Harbour Foods'],
  ['Head of Electrical and Instrumentation Maintenance, Night Shift (Fixed Term)', 'Northgate'],
  ['Panel Builder', ''],
] as const;

/** Works on what the server under test keeps, beside it. */
async function besideTheServer<T>(work: (database: Database) => T | Promise<T>): Promise<T> {
  const folder = process.env['CVSTOMIZE_E2E_DATA'] ?? '';
  const database = openDatabase(`${folder}/cvstomize.sqlite`, { existing: true });
  try {
    return await work(database);
  } finally {
    database.close();
  }
}

/**
 * Gives the person whose resume it is a board full of applications, a year of telling, and a mail
 * that asks.
 *
 * @param resume its path.
 * @returns the pages that show all this.
 */
export function applyOften(resume: string): Promise<string[]> {
  return besideTheServer(async (database) => {
    const now = new Date();
    const config = { sessionSecrets: [newId()], passwordCost: QUICK_PASSWORD_COST };
    const resumeId = resume.replace('/resumes/', '');
    const owner = database.read
      .select({ personId: resumes.personId })
      .from(resumes)
      .where(eq(resumes.id, resumeId))
      .get();
    const personId = owner?.personId ?? '';
    for (let n = 0; n < 20; n += 1) {
      const [title, company] = JOBS[n % JOBS.length] ?? JOBS[0];
      const posting = `${title}, number ${n}`;
      const sentAt = new Date(now.getTime() - (80 - n) * DAY_MS);
      const made = {
        title,
        company,
        posting,
        template: n % 2 === 0 ? 'classic' : 'modern',
      } as const;
      const own = makeResume(database, personId, made, sentAt);
      if (n % 5 === 0) makeResume(database, personId, made, sentAt);
      noteDownload(database, personId, { resumeId: own, format: 'pdf' }, sentAt);
      const state = OUTCOME_STATES[n % 6];
      if (state !== undefined)
        reportOutcome(database, { personId, resumeId: own, report: tell(state), via: 'page' }, now);
      if (n > 3) continue;
      for (const name of ['Acme recruiter', 'A friend who knows somebody there']) {
        const asked = { version: null, lifetime: '90' as const, password: undefined };
        const link = { ...asked, name, mayDownload: undefined };
        await makeShareLink({ database, clock: () => now, config }, personId, own, link);
      }
    }
    const [first, second] = listApplications(database.read, personId);
    const next = {
      link: 'https://acme.example/jobs/1',
      next: 'Call Ms Okoye',
      nextOn: '2027-01-15',
    };
    const details = { title: first?.title ?? '', company: 'Acme', ...next };
    changeDetails(database, { personId, id: first?.id ?? '' }, details, now);
    setAside(database, { personId, id: second?.id ?? '' }, true, now);
    return [
      '/applications',
      `/applications/${first?.id ?? ''}`,
      `/applications/${second?.id ?? ''}`,
      '/insights',
      ...mailedLinks(database, personId, now),
    ];
  });
}

/** What a mail that asks this person leads to; the last is for somebody who is not asked. */
function mailedLinks(database: Database, personId: string, now: Date): string[] {
  const config = readConfig({ DATA_FOLDER: process.env['CVSTOMIZE_E2E_DATA'] });
  const { sessionSecrets } = loadSecrets(config);
  const [newest] = listApplications(database.read, personId).flatMap((one) => one.resumes);
  const id = newId();
  const other = addPerson(database, now);
  database.write((tx) => {
    const row = { id, personId, resumeId: newest?.id ?? '', afterDays: 14 };
    tx.insert(reminders)
      .values({ ...row, createdAt: now, sentAt: now })
      .run();
  });
  setReminderPreference(database, personId, { wanted: true, timeZone: 'UTC' }, now);
  const answer = `/answer/${linkToken('answer', id, sessionSecrets)}`;
  const ends = (whose: string) => `/unsubscribe/${linkToken('unsubscribe', whose, sessionSecrets)}`;
  return [answer, `${answer}?state=offer`, `${answer}?thanks`, ends(personId), ends(other)];
}

function addPerson(database: Database, now: Date): string {
  const id = newId();
  database.write(
    (tx) => void tx.insert(people).values({ id, createdAt: now, activeAt: now }).run(),
  );
  return id;
}

/** Lets so many made-up people have applied and told what came of it, long enough ago to count. */
export function tellForMany(): Promise<void> {
  return besideTheServer((database) => {
    const now = new Date();
    if (readAcrossPeople(database.read, now).told !== null) return;
    const random = seededRandom(7);
    for (let n = 0; n < 320; n += 1) {
      const personId = addPerson(database, now);
      const sentAt = new Date(now.getTime() - 75 * DAY_MS);
      const template = (['classic', 'modern', 'technical', 'compact'] as const)[n % 6] ?? 'classic';
      const framing = (['teaching', 'organising'] as const)[n % 3];
      const resumeId = makeResume(
        database,
        personId,
        { posting: `Posting ${n}`, template, framing: framing === undefined ? [] : [framing] },
        sentAt,
      );
      noteDownload(database, personId, { resumeId, format: 'pdf' }, sentAt);
      const state = random() < 0.3 ? 'interview' : random() < 0.6 ? 'rejected' : 'no_answer';
      const told = new Date(sentAt.getTime() + Math.ceil(random() * 59) * DAY_MS);
      if (random() < 0.8)
        reportOutcome(database, { personId, resumeId, report: tell(state), via: 'page' }, told);
    }
  });
}
