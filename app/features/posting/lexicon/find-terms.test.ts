import { describe, expect, it } from 'vitest';
import { workOf } from '~/testing/processor-time';
import { findTerms, type TermContext } from './find-terms';

const found = (text: string, context?: TermContext) =>
  findTerms(text, context === undefined ? {} : { context }).map(({ canonical }) => canonical);

describe('words that are mostly something else', () => {
  it.each([
    'I go to work by bus',
    'raise POs and match invoices',
    'Go to the shop and buy R for me',
    'word of mouth brought customers',
    'Spread the word to access more people',
    'I excel at details',
    'Excel at what you do',
    'We had access to a spring',
    'In Spring 2019 we moved',
    'Spring Cleaning',
    'Swift replies, express delivery',
    'Swift Transport',
    'the rest of the team took a rest',
    'I had to react quickly',
    'Sage advice from the chef',
    'Chef let me run the pass',
    'Put items for sale',
    'teams of four',
    'Teams of ten',
    'I looked out of the windows',
    'the slack season',
    'zoom in on the photo',
    'C was my grade',
    'vitamin C and vitamin D',
    "j'ai travaillé",
    'Polish the floors daily',
    'a Greek restaurant',
    'I had some soap',
    'the epic party',
    'they sent me to send parcels',
    'the node failed',
    'Ruby my colleague helped',
    'Julia and Ada were my trainees',
    'my friends Ruby, Julia and Ada',
    'the buffer zone',
    'a notion of care',
    'rails on the wall',
    '5 ml of saline',
    'for 24 hr a day',
    'open till late',
    'safe and sound',
    'lean on me',
    'I come from Leeds',
    'a salad dressing',
    'fostering a good mood',
    'panda bears',
    'can bus tables',
    'varnish the door',
    'a rancher',
  ])('name nothing in %j', (text) => {
    expect(found(text).filter((canonical) => canonical !== 'cleaning')).toEqual([]);
  });

  it.each([
    ['I used Word and Excel', ['microsoft word', 'microsoft excel']],
    ['did the rota in excel', ['microsoft excel']],
    ['in outlook, word and excel', ['microsoft outlook', 'microsoft word', 'microsoft excel']],
    ['typed letters in Word', ['microsoft word']],
    ['built it in MS Access', ['microsoft access']],
    ['talked on Slack daily', ['slack']],
    ['written in C and C++', ['c', 'c++']],
    ['Python, Go and R', ['python', 'go', 'r']],
    ['programming in R', ['r']],
    ['a Go developer', ['go']],
    ['React, Redux', ['react', 'redux']],
    ['Windows and Linux servers', ['windows', 'linux']],
    ['SAFe and REST', ['safe', 'rest']],
    ['charting in Epic', ['epic']],
    ['Speak Polish and English', ['polish', 'english']],
    ['R&D', ['research and development']],
  ])('name tools in %j', (text, canonicals) => {
    expect(found(text)).toEqual(canonicals);
  });
});

describe('a term', () => {
  it.each([
    ['C#/.NET', ['c#', '.net']],
    ['Node.js, .NET Core', ['node.js', '.net core']],
    ['A/P and a/r', ['accounts payable', 'accounts receivable']],
    ['Forklifts', ['forklift']],
    ['PLCs and SOPs', ['plc', 'standard operating procedures']],
    ['labour relations, labor relations', ['labour relations', 'labour relations']],
    ["driver's licence", ['driving licence']],
    ['back-end development', ['back-end development']],
    ['MIG/TIG', ['mig welding', 'tig welding']],
    ['Spring Boot', ['spring boot']],
    ['machine learning', ['machine learning']],
    ['Javascripted', []],
    ['xSQLx', []],
  ])('is found whole and longest in %j', (text, canonicals) => {
    expect(found(text)).toEqual(canonicals);
  });

  it('takes its version along, but no length of time', () => {
    const verbatim = (text: string) =>
      findTerms(text).map(({ start, end }) => text.slice(start, end));
    expect(verbatim('Java 17 and PHP 7.4')).toEqual(['Java 17', 'PHP 7.4']);
    expect(verbatim('Python 3+ years, SQL 5 years')).toEqual(['Python', 'SQL']);
  });

  it('is quoted from the text as given', () => {
    const text = '🙂 Ku\u200Bbernetes\u00A0and  ﬁnancial modelling';
    expect(findTerms(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Ku\u200Bbernetes',
      'ﬁnancial modelling',
    ]);
  });

  it('that is a common word counts only where requirements are listed', () => {
    expect(found('testing and monitoring')).toEqual([]);
    expect(found('testing and monitoring', 'item')).toEqual(['testing', 'monitoring']);
  });

  it('needs no case in a bare list of names', () => {
    expect(found('java, go, excel, word, spring', 'list')).toEqual([
      'java',
      'go',
      'microsoft excel',
      'microsoft word',
      'spring',
    ]);
  });
});

describe('speed', () => {
  it('is a few milliseconds for the longest posting', () => {
    const text = 'Senior Java developer with Spring Boot, accounts payable and 5 years of nursing. '
      .repeat(300)
      .slice(0, 20_000);
    findTerms(text);
    // Far above what it takes: this guards against a slow algorithm.
    expect(workOf(() => findTerms(text))).toBeLessThan(1);
  });
});
