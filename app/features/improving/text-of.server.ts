import type { Reader } from '#db/client';
import { getLetter } from '~/features/letters/letters.server';
import { getPreparation } from '~/features/letters/preparations.server';
import { toBeWorded } from '~/features/letters/worded-letter';
import type { Resume } from '~/features/library/resumes.server';
import type { Wordable } from '~/features/writing/models/section';
import type { Improvement } from './improvements.server';

/**
 * What models are asked about: a version of a resume, or the letter or preparation that goes with it
 * as it is now, without what a model worded already. @throws {NotFound}
 */
export function textOf(
  read: Reader,
  { subject, personId }: Pick<Improvement, 'subject' | 'personId'>,
  { id, version, draft }: Resume,
): Wordable {
  switch (subject) {
    case 'resume':
      return draft;
    case 'letter':
      return { ...draft, letter: toBeWorded(getLetter(read, personId, id, version).letter) };
    case 'preparation': {
      const { lines } = getPreparation(read, personId, id, version).preparation;
      return { ...draft, expected: lines.filter(({ worded }) => worded === undefined) };
    }
  }
}
