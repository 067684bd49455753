import type { Database } from '#db/client';
import { generations, interviews, people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import type { InterviewFile } from '~/features/interview/interview';
import { addResume, addVersion } from '~/features/library/resumes.server';
import { layout } from '~/features/templates/template';
import { builtinWriter } from '~/features/writing/builtin/builtin-writer';
import { makeDraft } from '~/features/writing/make-draft';
import { sampleInput } from '~/features/writing/testing/read-sample';
import { newId } from '~/platform/id.server';

const NOW = new Date('2026-03-01T12:00:00Z');

async function versionOf(file: InterviewFile) {
  const input = sampleInput(file);
  const draft = await makeDraft(input, [builtinWriter], { signal: new AbortController().signal });
  const sha256 = newId().padEnd(64, '0');
  return {
    document: draft.resume,
    markdown: '',
    draft,
    source: { interview: input.interview, posting: input.posting },
    layout: layout.parse({}),
    fallback: null,
    pdfSha256: sha256,
    pdfBytes: 10,
    certificate: {
      ok: true,
      pages: 1,
      bytes: 10,
      sha256,
      tagged: true,
      title: null,
      language: null,
      fonts: [],
      readers: [],
      problems: [],
    },
  };
}

function person(database: Database): string {
  const id = newId();
  database.write((tx) => tx.insert(people).values({ id, createdAt: NOW, activeAt: NOW }).run());
  return id;
}

/** A database with people whose resumes the built-in writer made of sample answers. */
export function openCompanionWorld() {
  const test = openTestDatabase();
  const { database } = test;
  return {
    database,
    now: NOW,
    person: () => person(database),
    /** @returns the resume's id. */
    async resume(personId: string, file: InterviewFile): Promise<string> {
      const made = await versionOf(file);
      const id = newId();
      return database.write((tx) => {
        tx.insert(interviews)
          .values({ id, personId, chipSeed: 1, createdAt: NOW, updatedAt: NOW })
          .run();
        tx.insert(generations)
          .values({
            id,
            personId,
            interviewId: id,
            idempotencyKey: id,
            input: {},
            state: 'done',
            createdAt: NOW,
          })
          .run();
        const about = {
          personId,
          interviewId: id,
          generationId: id,
          title: 'A job',
          sample: false,
        };
        return addResume(tx, { ...about, ...made }, NOW);
      });
    },
    /** The next version of a resume: said anew from these answers. */
    async version(personId: string, resumeId: string, file: InterviewFile): Promise<number> {
      const made = await versionOf(file);
      return database.write((tx) => addVersion(tx, personId, resumeId, made, NOW));
    },
    remove: () => test.remove(),
  };
}

export type CompanionWorld = ReturnType<typeof openCompanionWorld>;
