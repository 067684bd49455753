import { describe, expect, it } from 'vitest';
import { readStatements, type Word } from './statements';

const wordsOf = (text: string, having: (word: Word) => boolean, language = 'en'): string[] =>
  readStatements(text, language)
    .words.filter((word) => !word.empty && having(word))
    .map(({ text: word }) => word);

describe('readStatements', () => {
  it.each([
    ['I have not managed people, but ran the till', ['managed', 'people']],
    ['never used Excel, Word or SAP', ['used', 'excel', 'word', 'sap']],
    ['no delivery missed, all jobs done', ['delivery', 'missed']],
    ['SAP? never', ['sap']],
    ['people management: no', ['people', 'management']],
    ['not only trained nurses', []],
    ['made £310 instead of losing £150', ['losing', '150']],
    ['accident-free for a year', ['accident']],
  ])('hears what %j denies', (text, denied) => {
    expect(wordsOf(text, ({ negated }) => negated)).toEqual(denied);
  });

  it.each([
    ['7 months, in truth 6', ['7', 'truth']],
    ['it was 46, no I tell a lie, 44', ['46', 'i', 'tell', 'a', 'lie']],
    ['12 in May and never over 1.9 since, 1.9, no it was 1.8', ['never', '1.9', 'since', '1.9']],
  ])('hears what %j takes back', (text, back) => {
    expect(
      readStatements(text)
        .words.filter(
          ({ withdrawn, text: word }) => withdrawn && !/^(?:in|and|over|it|was|no)$/.test(word),
        )
        .map(({ text: word }) => word),
    ).toEqual(back);
  });

  it.each([
    ["I'd like to learn React and Go", ['learn', 'react']],
    ['tried to fix the pump, then called support', ['tried', 'fix', 'pump']],
    ['planned maintenance on paper cards', []],
    ['k8s only read about it', ['k8s', 'only', 'read']],
    ['I am studying for the exam', ['studying', 'exam']],
    ['was nominated for the prize', ['nominated', 'prize']],
  ])('hears what %j only plans or wishes', (text, planned) => {
    expect(wordsOf(text, (word) => word.planned)).toEqual(planned);
  });

  it.each([
    ['side project, next.js, shows delays', 1],
    ['listed on booking.com since May', 1],
    ['moved the racks.then counted them', 2],
  ])('%j is of %d sentences', (text, count) => {
    expect(new Set(readStatements(text).words.map(({ sentence }) => sentence)).size).toBe(count);
  });

  it.each([
    ['level 3, sorry, level 2 chemistry', ['level', '3', 'sorry']],
    ['40, no, 42 open jobs', ['40']],
    ['the 40 no wait 45 boxes', ['40', 'wait']],
    ['in 2018, sorry, 2019', ['2018', 'sorry']],
    ['I used Excel, I mean Access', ['excel', 'mean']],
    ['no, we never stopped', []],
  ])('hears what %j takes back', (text, withdrawn) => {
    expect(wordsOf(text, (word) => word.withdrawn)).toEqual(withdrawn);
  });

  it.each([
    ['I trained nurses', 'trained', 'self'],
    ['we trained nurses', 'trained', 'team'],
    ['my colleague Priya rewrote the page', 'rewrote', 'other'],
    ['our team cleared the backlog', 'cleared', 'team'],
    ['Karen rewrote the rota', 'rewrote', 'other'],
    ['I asked the vendor to fix the server', 'fix', 'other'],
    ['my boss asked me to fix the server', 'fix', 'self'],
    ['the panel was rewired by the contractor', 'rewired', 'other'],
    ['stops went from 14 to 3', 'went', 'thing'],
    ['both passed first time', 'passed', 'other'],
    ['they promoted me to section lead', 'promoted', 'self'],
    ['logged every stop', 'logged', 'self'],
  ])('hears who acts in %j', (text, verb, agent) => {
    expect(readStatements(text).words.find((word) => word.text === verb)?.agent).toBe(agent);
  });

  it('hears how small a part was', () => {
    const weak = (text: string) => readStatements(text).words.at(-1)?.weak;
    expect([
      weak('shadowed the manager'),
      weak('helped the nurses'),
      weak('contributed to the pipeline'),
      weak('led the team'),
    ]).toEqual([0, 1, 2, null]);
  });

  it('hears denials in the language of the answers only', () => {
    expect(wordsOf('nicht mit SAP gearbeitet', ({ negated }) => negated, 'de')).toContain('sap');
    expect(wordsOf('Non Solo Ltd', ({ negated }) => negated)).toEqual([]);
  });
});
