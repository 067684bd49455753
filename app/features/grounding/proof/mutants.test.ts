import { describe, expect, it } from 'vitest';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import { interviews } from '../testing/interviews';
import { checkWithoutProof } from './check-line';
import { sourcesOf, type Source } from './source';

/** Ways to make a proven line say something else; each gives nothing where it does not apply. */
const MUTATIONS: Readonly<Record<string, (line: string) => string[]>> = {
  number: (line) =>
    swap(line, /(?<![\d.,])\d+(?![\d.,])/gu, (digits) => String(Number(digits) + 7)),
  unit: (line) =>
    swap(line, /\b(?:minutes|hours|days|months|years)\b|%|£/gu, (unit) =>
      unit === 'hours' ? 'days' : unit === '£' ? '$' : unit === '%' ? ' points' : 'hours',
    ),
  qualifier: (line) =>
    swap(line, /\b(?:about|around|nearly|almost|up to|under|over) (?=\d)/giu, () => ''),
  date: (line) => [`${line} in March 2011`],
  tool: (line) => [`${line} with Jenkins`, `${line} in Salesforce`],
  name: (line) => [`${line} at Siemens Healthineers`],
  scope: (line) => [`${line} across all sites`, `${line} company-wide`],
  cause: (line) => [`${line}, cutting costs`, `${line} so that nobody waited`],
  polarity: (line) => [
    `Never ${line}`,
    ...swap(line, /\b(?:no|not|never|zero|without|didn't|never) /giu, () => ''),
  ],
  status: (line) => swap(line, /^(?:helped|contributed to|tried to|suggested)\b/iu, () => 'Led'),
  rank: (line) => [`As head of department, ${line}`],
};

function swap(line: string, pattern: RegExp, by: (match: string) => string): string[] {
  return [...line.matchAll(new RegExp(pattern, pattern.flags.replace('g', '') + 'g'))].map(
    ({ index, 0: match }) => line.slice(0, index) + by(match) + line.slice(index + match.length),
  );
}

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

  it.each(Object.entries(MUTATIONS))('are not supported: %s', (_, mutate) => {
    const survivors = proven.flatMap(({ source, sources }) =>
      mutate(source.clause.text).filter((mutant) => isSupported(mutant, sources)),
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
