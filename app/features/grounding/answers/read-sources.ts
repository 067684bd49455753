import { credentialStatus } from '~/features/interview/credentials/credential-status';
import type { AnswerField } from '~/features/interview/clauses/answer-fields';
import { cutAnswer, cutClauses } from '~/features/interview/clauses/cut-clauses';
import type { Interview } from '~/features/interview/interview';
import { sourcesOf, type Source } from '../proof/source';

/** What lines are taken from: every clause said, and what was typed into the fields of entries. */
export interface Sources {
  whole: readonly Source[];
  ofEntry: ReadonlyMap<string, readonly Source[]>;
}

const READ = new WeakMap<Interview, Sources>();

/** Reads what lines may be taken from, once for each interview and only where it is asked for. */
export function sourcesIn(interview: Interview): Sources {
  const known = READ.get(interview);
  if (known !== undefined) return known;
  const language = interview.language === '' ? 'en' : interview.language;
  const typed = typedFields(interview).flatMap((field) => cutAnswer(field, language, new Set()));
  const said = cutClauses(interview).filter(({ field }) => field !== 'why');
  const questions = interview.stories.map(({ question }) => question);
  const whole = sourcesOf([...said, ...typed], questions);
  const sources = { whole, ofEntry: byEntry(whole, interview) };
  READ.set(interview, sources);
  return sources;
}

/**
 * What was said of each entry. What is said of none (a story without a place, a further question)
 * is of the entry nearest to the target, which is the one whose scope is asked for.
 */
function byEntry(
  whole: readonly Source[],
  { history, scope }: Interview,
): Map<string, readonly Source[]> {
  const nearest = history.find(({ id }) => id === scope.historyId) ?? history[0];
  const isHomeless = ({ clause: { historyId, field } }: Source): boolean =>
    historyId === null && field !== 'skills' && field !== 'typed';
  return new Map(
    history.map((entry) => [
      entry.id,
      whole.filter(
        (source) =>
          source.clause.historyId === entry.id || (entry === nearest && isHomeless(source)),
      ),
    ]),
  );
}

/** A date field that says that a credential is held, or nothing against it. */
const NOT_HELD =
  /\b(?:expired?|ran out|lapsed|overdue|(?:re-?)?booked|in progress|applied|waiting|pending|expected|registered|planned|want|hope|studying|doing|not|no|due|soon|next|units?|part|started|enrolled|until now|unless|finishing|running|outstanding|left|to go|to be|sitting|re-?tak\p{L}*|re-?sit\p{L}*|half ?-?way|part ?-?way|preparing|withdrew|dropped|surrendered|handed back|revoked|suspended|cancelled|failed|never|modules?|cursando|en curso|\p{Nd}+ (?:\p{L}+ )?(?:of|from|out of) \p{Nd}+)\b/iu;

/** The same within a name, where "Part 107" and "Level 2" are of the credential. */
const NOT_HELD_BY_NAME =
  /\b(?:expired|ran out|lapsed|overdue|booked|in progress|applied|waiting|pending|planned|not (?:yet|held|done|finished|passed)|half ?-?way|studying)\b/iu;

/** Whether nothing the person wrote beside a credential says that they do not hold it. */
export const isHeld = ({ name, date }: { name: string; date: string }): boolean =>
  !NOT_HELD.test(date) &&
  !NOT_HELD_BY_NAME.test(name) &&
  /^(?:held|unclear)$/.test(credentialStatus(date));

/** Titles, employers, places and what is held: typed by the person, and so said. */
function typedFields(interview: Interview): AnswerField[] {
  const typed = (source: string, text: string, historyId: string | null): AnswerField[] =>
    text.trim() === '' ? [] : [{ source, text, field: 'typed', historyId, story: null }];
  return [
    ...interview.history.flatMap(({ id, title, organisation, location }, index) => [
      ...typed(`/history/${index}/title`, title, id),
      ...typed(`/history/${index}/organisation`, organisation, id),
      ...typed(`/history/${index}/location`, location, id),
    ]),
    ...typed('/person/location', interview.person.location, null),
    ...interview.skills.items.flatMap(({ name }, index) =>
      typed(`/skills/items/${index}/name`, name, null),
    ),
    ...interview.skills.certificates.flatMap(({ name, date }, index) =>
      isHeld({ name, date }) ? typed(`/skills/certificates/${index}/name`, name, null) : [],
    ),
    ...interview.skills.languages.flatMap(({ name, level }, index) => [
      ...typed(`/skills/languages/${index}/name`, name, null),
      ...typed(`/skills/languages/${index}/level`, level, null),
    ]),
  ];
}
