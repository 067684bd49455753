import type { Transaction } from '#db/client';
import { generations, interviews } from '#db/schema';
import {
  INTERVIEW_FORMAT,
  interview as interviewSchema,
  type Interview,
} from '~/features/interview/interview';
import type { Draft } from '~/features/drafts/draft';
import { layout, type TemplateName } from '~/features/templates/template';
import { newId } from '~/platform/id.server';
import type { addVersion } from '../resumes.server';

type Version = Parameters<typeof addVersion>[2];

/** A draft that says nothing, by the built-in writer. */
export const plainDraft = (over: Partial<Draft> = {}): Draft => ({
  resume: {},
  claims: [],
  removed: [],
  questions: [],
  notOnPage: [],
  framing: [],
  coverage: null,
  writer: { name: 'builtin', model: null, fallbackFrom: [] },
  ...over,
});

/** A version as it is kept, with a name on it and nothing else; its PDF is in no store. */
export function plainVersion({
  sha256 = 'a'.repeat(64),
  ...over
}: Partial<Version> & { sha256?: string } = {}): Version {
  return {
    document: { basics: { name: 'Ada Byron' } },
    markdown: '',
    draft: plainDraft(),
    source: { interview: interviewSchema.parse({ format: INTERVIEW_FORMAT }), posting: null },
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
      smallestType: null,
      fonts: [],
      readers: [],
      problems: [],
    },
    ...over,
  };
}

/** A resume of these answers, with its first version. */
export const plainResume = (interview: Interview, template: TemplateName = 'classic') => ({
  title: 'Electrician',
  sample: false,
  ...plainVersion({
    document: { basics: { name: interview.person.name } },
    source: { interview, posting: null },
    layout: layout.parse({ template }),
  }),
});

/** The interview and the finished generation that a resume of somebody's comes from. */
export function addOrigin(
  tx: Transaction,
  personId: string,
  now: Date,
): { personId: string; interviewId: string; generationId: string } {
  const id = newId();
  tx.insert(interviews).values({ id, personId, chipSeed: 1, createdAt: now, updatedAt: now }).run();
  tx.insert(generations)
    .values({
      id,
      personId,
      interviewId: id,
      idempotencyKey: id,
      input: {},
      state: 'done',
      createdAt: now,
    })
    .run();
  return { personId, interviewId: id, generationId: id };
}
