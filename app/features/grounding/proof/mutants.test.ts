import { describe, expect, it } from 'vitest';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import { interviews } from '../testing/interviews';
import { MUTATIONS } from '../testing/mutations';
import { checkWithoutProof } from './check-line';
import { sourcesOf, type Source } from './source';

const people = Object.values(interviews).map((interview) => {
  const whole = sourcesOf(cutClauses(interview));
  return { whole, entries: interview.history.map(({ id }) => id) };
});
const of = (whole: readonly Source[], id: string): Source[] =>
  whole.filter(({ clause }) => clause.historyId === id);
const isSupported = (text: string, sources: readonly Source[]): boolean =>
  checkWithoutProof({ text, language: 'en', sources }).verdict === 'supported';

/** Lines that hold under their entry: its clauses, each as it was said. */
const proven = people.flatMap(({ whole, entries }) =>
  entries.flatMap((id) => {
    const sources = of(whole, id);
    return sources
      .filter(({ clause, units }) => units.length >= 2 && isSupported(clause.text, sources))
      .map((source) => ({
        source,
        sources,
        others: whole.filter((one) => one.clause.historyId !== id),
      }));
  }),
);

describe('mutants of proven lines', () => {
  it('are made of enough lines', () => {
    expect(proven.length).toBeGreaterThan(60);
  });

  it.each(MUTATIONS)('are not supported: $name', ({ apply }) => {
    const survivors = proven.flatMap(({ source, sources }) =>
      apply(source.clause.text).filter((mutant) => isSupported(mutant, sources)),
    );
    expect(survivors).toEqual([]);
  });

  it('are not supported: two clauses spliced, the object of another verb', () => {
    const survivors = proven.flatMap(({ source, sources }) => {
      const { clause } = source;
      if (clause.verb === null || /^(?:be|have|do|go)$/.test(clause.verb.base)) return [];
      const verb = clause.text.slice(0, clause.verb.end - clause.start);
      return sources.flatMap((other) => {
        const { verb: theirs, text, start } = other.clause;
        // With a subject of its own it is a statement, and no object of another verb.
        if (/\bI\b/u.test(text)) return [];
        if (other === source || (theirs !== null && theirs.base === clause.verb?.base)) return [];
        const object = theirs === null ? text : text.slice(theirs.end - start).trim();
        const mutant = `${verb} ${object}`;
        return object !== '' && isSupported(mutant, sources) ? [mutant] : [];
      });
    });
    expect(survivors).toEqual([]);
  });

  it('are not supported: under another entry', () => {
    const survivors = proven
      .filter(({ source }) => source.units.length >= 3)
      .filter(({ source, others }) =>
        [...new Set(others.map(({ clause }) => clause.historyId))].some((id) =>
          isSupported(
            source.clause.text,
            others.filter(({ clause }) => clause.historyId === id),
          ),
        ),
      );
    expect(survivors.map(({ source }) => source.clause.text)).toEqual([]);
  });
});
