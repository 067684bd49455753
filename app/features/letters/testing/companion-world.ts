import type { Database } from '#db/client';
import { people } from '#db/schema';
import { openTestDatabase } from '#db/testing';
import type { InterviewFile } from '~/features/interview/interview';
import { addResume, addVersion } from '~/features/library/resumes.server';
import { addOrigin, plainVersion } from '~/features/library/testing/plain-resume';
import { builtinWriter } from '~/features/writing/builtin/builtin-writer';
import type { Draft } from '~/features/drafts/draft';
import { makeDraft } from '~/features/writing/make-draft';
import { sampleInput } from '~/features/writing/testing/read-sample';
import { newId } from '~/platform/id.server';

const NOW = new Date('2026-03-01T12:00:00Z');

/** A version of a resume, as the built-in writer makes it of sample answers, or worded otherwise. */
export async function writtenVersion(file: InterviewFile, reword = (draft: Draft) => draft) {
  const input = sampleInput(file);
  const signal = new AbortController().signal;
  const draft = reword(await makeDraft(input, [builtinWriter], { signal }));
  return plainVersion({
    document: draft.resume,
    draft,
    source: { interview: input.interview, posting: input.posting },
    sha256: newId().padEnd(64, '0'),
  });
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
      const made = await writtenVersion(file);
      return database.write((tx) => {
        const about = { ...addOrigin(tx, personId, NOW), title: 'A job', sample: false };
        return addResume(tx, { ...about, ...made }, NOW);
      });
    },
    /** The next version of a resume: said anew from these answers. */
    async version(
      personId: string,
      resumeId: string,
      file: InterviewFile,
      reword?: (draft: Draft) => Draft,
    ): Promise<number> {
      const made = await writtenVersion(file, reword);
      return database.write((tx) => addVersion(tx, { personId, resumeId }, made, NOW));
    },
    remove: () => test.remove(),
  };
}

export type CompanionWorld = ReturnType<typeof openCompanionWorld>;
