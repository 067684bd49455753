import { sourcesIn } from '~/features/grounding/answers/read-sources';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import type { Clause } from '~/features/interview/clauses/clause';
import type { Evidence } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import { sentencesFor } from './letter-sections';
import type { RewordableSection, RewordableDraft } from './section';

/** A clause of an answer as a model may be shown it. */
export type ToldClause = Pick<Clause, 'source' | 'start' | 'end' | 'text' | 'field'> & {
  /** The verb that its question gives it, e.g. `learned`; null where it gives none. */
  supplies: string | null;
};

/** Answers that go to a vendor: what was done and learned, never who somebody is or why. */
const SENT =
  /^\/(?:history\/\d+\/(?:words|scope|did\/\d+)|scope\/words|stories\/\d+\/(?:situation|action|result)|extra\/\d+\/words)$/;
const REASON = '/target/why';

/**
 * What was said that a section may rest on, clause by clause, in the order told: of its entry, of
 * what a paragraph's sentences quote, or the printed lines that questions are about.
 */
export function toldClauses(
  interview: Interview,
  text: RewordableDraft,
  section: RewordableSection,
): ToldClause[] {
  switch (section.kind) {
    case 'questions':
      return section.about.map(({ source, text: line }) => ({
        ...{ source, text: line, start: 0, end: line.length },
        ...{ field: 'line', supplies: null },
      }));
    case 'lines':
      return ofEntry(interview, text, section);
    case 'letter':
      return ofParagraph(interview, text, section);
  }
}

function ofEntry(
  interview: Interview,
  { claims }: RewordableDraft,
  { id }: RewordableSection,
): ToldClause[] {
  const root = id.replace(/\/highlights$/u, '');
  const quoted = claims
    .filter(({ path }) => path.startsWith(`${root}/`))
    .flatMap(({ evidence }) => evidence.map(({ source }) => source));
  const rows = new Set(quoted.flatMap((source) => rowOf(interview, source) ?? []));
  const { ofEntry: told } = sourcesIn(interview);
  const sources = new Set(quoted);
  return sentIn(interview, (clause) => {
    const isOfRow = [...rows].some((row) =>
      told.get(row)?.some(({ clause: one }) => one.id === clause.id),
    );
    return isOfRow || sources.has(clause.source);
  });
}

/** The entry of the history that an answer tells of. */
function rowOf({ history, stories, scope }: Interview, source: string): string | undefined {
  const [, list, index = ''] = source.split('/');
  if (list === 'history') return history[Number(index)]?.id;
  if (list === 'scope') return scope.historyId === '' ? undefined : scope.historyId;
  const id = list === 'stories' ? stories[Number(index)]?.historyId : undefined;
  return id === '' ? undefined : id;
}

/** Of their reason, only what the letter gives: they may have had others that no employer reads. */
function ofParagraph(
  interview: Interview,
  { letter }: RewordableDraft,
  section: RewordableSection,
): ToldClause[] {
  const given: Evidence[] =
    letter === undefined ? [] : sentencesFor(letter, section).flatMap(({ evidence }) => evidence);
  const sources = new Set(given.map(({ source }) => source));
  const reasons = given.filter(({ source }) => source === REASON);
  const isGiven = ({ source, start, end }: Clause): boolean =>
    source === REASON && reasons.some((one) => one.start < end && one.end > start);
  return [
    ...cutClauses(interview).filter(isGiven).map(asTold(interview)),
    ...sentIn(interview, ({ source }) => sources.has(source)),
  ];
}

function sentIn(interview: Interview, isWanted: (clause: Clause) => boolean): ToldClause[] {
  const hidden = new Set(
    interview.stories.flatMap(({ onResume }, index) => (onResume ? [] : [index])),
  );
  return cutClauses(interview)
    .filter(
      (clause) =>
        clause.state === 'said' &&
        SENT.test(clause.source) &&
        !(clause.story !== null && hidden.has(clause.story)) &&
        isWanted(clause),
    )
    .map(asTold(interview));
}

const asTold = (interview: Interview): ((clause: Clause) => ToldClause) => {
  const { whole } = sourcesIn(interview);
  const supplied = new Map(whole.map(({ clause, supplies }) => [clause.id, supplies]));
  return ({ id, source, start, end, text, field }) => ({
    ...{ source, start, end, text, field },
    supplies: supplied.get(id) ?? null,
  });
};
