import type { Database } from '#db/client';
import { people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import { interview as interviewSchema, INTERVIEW_FORMAT } from '~/features/interview/interview';
import { addResume, addVersion } from '~/features/library/resumes.server';
import { addOrigin, plainDraft, plainVersion } from '~/features/library/testing/plain-resume';
import { readPosting } from '~/features/posting/read-posting';
import type { Behaviour } from '~/features/personality/framing';
import type { JsonResume } from '~/features/resume/json-resume';
import { layout, type TemplateName } from '~/features/templates/template';
import { newId } from '~/platform/id.server';
import type { Report } from '../outcome';

/** A report that says nothing but its state, unless told. */
export function tell(state: Report['state'], over: Partial<Report & { version: number }> = {}) {
  const nothing = { happenedOn: null, sentOn: null, salary: null, notes: '', version: null };
  return { ...nothing, state, ...over };
}

interface MadeResume {
  title?: string;
  posting?: string;
  /** Whose posting it is; it is then read as the product reads it. */
  company?: string;
  template?: TemplateName;
  framing?: Behaviour[];
  sample?: boolean;
  document?: JsonResume;
}

function versionOf(made: MadeResume, sha256: string) {
  const { title = 'Electrician', posting = '', template = 'classic', framing = [] } = made;
  const interview = interviewSchema.parse({
    format: INTERVIEW_FORMAT,
    target: { title, posting },
  });
  return plainVersion({
    ...(made.document === undefined ? {} : { document: made.document }),
    draft: plainDraft({
      framing: framing.map((behaviour) => ({ behaviour, why: '', source: '' })),
    }),
    source: {
      interview,
      posting:
        made.company === undefined ? null : { ...readPosting(posting), company: made.company },
    },
    layout: layout.parse({ template }),
    sha256,
  });
}

/** A resume of somebody's, as if it had been made. @returns its id. */
export function makeResume(
  database: Database,
  personId: string,
  made: MadeResume,
  now: Date,
): string {
  return database.write((tx) => {
    const { title = 'Electrician', sample = false } = made;
    const about = { ...addOrigin(tx, personId, now), title, sample };
    return addResume(tx, { ...about, ...versionOf(made, 'a'.repeat(64)) }, now);
  });
}

/** People with resumes, on a database of their own, with a clock to turn. */
export function openOutcomeWorld() {
  const test = openTestDatabase();
  const { database } = test;
  let now = new Date('2026-03-01T12:00:00Z');

  return {
    database,
    file: test.file,
    folder: test.folder,
    clock: () => now,
    /** Turns the clock on. */
    wait(ms: number) {
      now = new Date(now.getTime() + ms);
    },
    /** Somebody with an account, or a guest where there is no address. */
    person(email: string | null = `${newId()}@example.org`): string {
      const id = newId();
      database.write((tx) => {
        tx.insert(people)
          .values({
            id,
            email,
            verifiedAt: email === null ? null : now,
            createdAt: now,
            activeAt: now,
          })
          .run();
      });
      return id;
    },
    /** A resume of somebody's. @returns its id. */
    resume: (personId: string, made: MadeResume = {}): string =>
      makeResume(database, personId, made, now),
    /** Its next version. @returns its number. */
    version(personId: string, resumeId: string, sha256: string, made: MadeResume = {}): number {
      return database.write((tx) =>
        addVersion(tx, { personId, resumeId }, versionOf(made, sha256), now),
      );
    },
    remove: () => test.remove(),
  };
}

export type OutcomeWorld = ReturnType<typeof openOutcomeWorld>;
