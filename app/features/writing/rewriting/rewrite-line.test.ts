import { describe, expect, it } from 'vitest';
import { rewriteLine } from './rewrite-line';

const PAST = { ongoing: false, baseForms: true, job: true };
const NOW = { ongoing: true, baseForms: true, job: true };

describe('rewriteLine', () => {
  it.each([
    ['I trained new starters in aseptic technique', 'Trained new starters in aseptic technique'],
    [
      'Responsible for managing a team of 5 engineers and delivering the billing platform',
      'Managed a team of 5 engineers and delivered the billing platform',
    ],
    ['I was also responsible for ordering flour', 'Ordered flour'],
    ['Duties included answering 30 requests a day', 'Answered 30 requests a day'],
    [
      'My responsibilities were cleaning, stocking shelves, and cashier',
      'Cleaning, stocking shelves, and cashier',
    ],
    ['work the till and balance cash', 'Worked the till and balanced cash'],
    ['Manages a team of four', 'Managed a team of four'],
    ['Coordinating with 12 vendors', 'Coordinated with 12 vendors'],
    [
      'Successfully implemented NetSuite in order to replace it',
      'Implemented NetSuite to replace it',
    ],
    ['Utilized Excel to track fixed assets, etc.', 'Used Excel to track fixed assets'],
    ['Kept 28 care plans up to date on a daily basis.', 'Kept 28 care plans up to date daily'],
    [
      'Built dashboards with javascript and postgres',
      'Built dashboards with JavaScript and PostgreSQL',
    ],
  ])('puts “%s” as “%s”', (line, words) => {
    expect(rewriteLine(line, PAST).words).toBe(words);
  });

  it('keeps the verbs of a job that goes on in the present', () => {
    expect(rewriteLine('Administering IV medication and monitoring 8 patients', NOW).words).toBe(
      'Administer IV medication and monitor 8 patients',
    );
    expect(rewriteLine('Answer 30 phones', NOW).words).toBe('Answer 30 phones');
    expect(rewriteLine('I was in charge of training 4 fitters', NOW).words).toBe(
      'Trained 4 fitters',
    );
  });

  it.each([
    'Support tickets handled: 40 a day',
    'Acting nurse in charge 2 shifts a week',
    'Marketing campaigns for spring 2020',
    'Planning and delivery of 4 events',
    'Training budget of 40,000 a year',
    'Nursing team of 12 on two wards',
    'Planning of 4 events',
    'Designed and built a payouts service in Go that handles 1.2M transfers a month',
    'A/B tests for the sign-up flow of 3 products',
    'Cut the audit to half an hour; before it was two hours and more',
    'Wrote a macro for 31 late trains a week',
  ])('leaves “%s” as it is', (line) => {
    for (const about of [PAST, NOW]) {
      expect(rewriteLine(line, about)).toMatchObject({
        words: line,
        withBlank: null,
        question: null,
      });
    }
  });

  it.each([
    ['Improved test coverage', 'Improved test coverage, from ____ to ____', /From what/],
    ['Led a team', 'Led a team (____ people)', /How many people/],
    ['Answered phones', 'Answered phones (about ____ a week)', /usual week/],
    ['Saved time', 'Saved time (____)', /How much/],
  ])('leaves a blank for the number “%s” lacks, and asks', (line, withBlank, question) => {
    const rewriting = rewriteLine(line, PAST);
    expect(rewriting.withBlank).toBe(withBlank);
    expect(rewriting.question).toMatch(question);
  });

  it.each(['Improved coverage from 40% to 80%', 'Led a team of six', 'Answered forty calls a day'])(
    'asks for no number where there is one: %s',
    (line) => {
      expect(rewriteLine(line, PAST)).toMatchObject({ withBlank: null, question: null });
    },
  );

  it.each([
    ['Responsible for weekly reporting', /not what you did/],
    ['Worked on various projects', /own part/],
    ['Helped with onboarding', /own part/],
    ['Team player with excellent communication skills', /shows it/],
    [`Wrote ${'very many '.repeat(20)}pages`, /words long/],
  ])('asks about “%s” and invents nothing', (line, question) => {
    const rewriting = rewriteLine(line, PAST);
    expect(rewriting.question).toMatch(question);
    expect(rewriting.withBlank).toBeNull();
  });
});
