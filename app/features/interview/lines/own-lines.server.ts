import type { Database } from '#db/client';
import type { Bodies } from '../answers/bodies';
import { writeAnswer } from '../save-answer.server';
import { getAnswers } from '../stored-answers.server';
import { withOwnLine, withoutOwnLine, type OwnLine, type RefusedLine } from './own-line';

interface OwnInterview {
  personId: string;
  interviewId: string;
}

type Places = NonNullable<Bodies['places']>;

/**
 * Adds a line in the person's own words to a place of their interview. Like any answer it is kept
 * with its date, and what it replaces becomes a revision.
 *
 * @returns the message for the field where the line cannot stand; nothing is stored then.
 * @throws {NotFound} where the interview is missing or another person's.
 */
export function addOwnLine(
  database: Database,
  own: OwnInterview,
  line: OwnLine,
  now: Date,
): { kind: 'added' } | RefusedLine {
  return database.write((tx) => {
    const { places, version } = placesIn(tx, own);
    const came = withOwnLine(places, line);
    if (came.kind === 'invalid') return came;
    writeAnswer(tx, { ...own, slot: 'places' }, came.body, { baseVersion: version, now });
    return { kind: 'added' };
  });
}

/**
 * Takes a line of one's own off again; one that is not there changes nothing.
 *
 * @throws {NotFound} where the interview is missing or another person's.
 */
export function removeOwnLine(
  database: Database,
  own: OwnInterview,
  line: OwnLine,
  now: Date,
): void {
  database.write((tx) => {
    const { places, version } = placesIn(tx, own);
    const body = withoutOwnLine(places, line);
    writeAnswer(tx, { ...own, slot: 'places' }, body, { baseVersion: version, now });
  });
}

function placesIn(
  tx: Parameters<typeof getAnswers>[0],
  { personId, interviewId }: OwnInterview,
): { places: Places; version: number } {
  const { bodies, versions } = getAnswers(tx, personId, interviewId, { slots: ['places'] });
  return { places: bodies.places ?? { history: [] }, version: versions.places ?? 0 };
}
