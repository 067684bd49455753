import type { Reader } from '#db/client';
import { letterReader } from '~/features/letters/letters.server';
import { preparationReader } from '~/features/letters/preparations.server';
import { letterForRewording } from '~/features/letters/worded-letter';
import type { Resume } from '~/features/library/resumes.server';
import type { Drafting, While } from '~/features/writing/drafting-threads.server';
import type { RewordableDraft } from '~/features/writing/models/section';
import type { ImprovementSubject } from './outcome';

/** What writes a letter or a preparation. */
export type Writing = Pick<Drafting, 'writeLetter' | 'prepareInterview'>;

/**
 * Makes ready what models are asked about: a version of a resume, or the letter or preparation that
 * goes with it, without what a model worded already. What has to be written for that is, in a thread.
 *
 * @returns reads it as it is at that moment.
 * @throws {ThreadLost}, and the signal's reason.
 */
export async function textReader(
  { read, drafting }: { read: Reader; drafting: Writing },
  subject: ImprovementSubject,
  resume: Resume,
  options?: While,
): Promise<(read: Reader) => RewordableDraft> {
  const { draft } = resume;
  switch (subject) {
    case 'resume':
      return () => draft;
    case 'letter': {
      const readNow = await letterReader({ read, drafting }, resume, options);
      return (later) => ({ ...draft, letter: letterForRewording(readNow(later).letter) });
    }
    case 'preparation': {
      const readNow = await preparationReader({ drafting }, resume, options);
      return (later) => {
        const { lines } = readNow(later).preparation;
        return { ...draft, expected: lines.filter(({ worded }) => worded === undefined) };
      };
    }
  }
}
