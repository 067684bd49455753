import { describe, expect, it } from 'vitest';
import { findAnswer } from '~/features/interview/evidence';
import { interview, INTERVIEW_FORMAT, type InterviewFile } from '~/features/interview/interview';
import { judge } from './judge';
import { interviews } from './testing/interviews';

const { nurse, developer } = interviews;
const ward = { name: "St Mary's Hospital", position: 'Staff Nurse', startDate: '2020-02' };
const line = (text: string) => ({ resume: { work: [{ ...ward, highlights: [text] }] } });
const verdictOf = (text: string) =>
  judge(line(text), nurse).claims.find(({ path }) => path === '/work/0/highlights/0');

const answers = (file: Omit<InterviewFile, 'format'>) =>
  interview.parse({ format: INTERVIEW_FORMAT, ...file });

describe('judge', () => {
  it('quotes verbatim what a supported line rests on', () => {
    const claim = verdictOf('Trained 12 nurses on the new pump');
    expect(claim).toMatchObject({ verdict: 'supported' });
    expect(claim?.evidence.length).toBeGreaterThan(0);
    for (const { source, quote, start, end } of claim?.evidence ?? []) {
      expect(findAnswer(nurse, source)?.slice(start, end)).toBe(quote);
    }
  });

  it.each([
    ['Trained 15 nurses on the new pump', 'number'],
    ['Trained 12 nurses on the new pump with Salesforce', 'tool'],
    ['Trained 12 nurses on the new pump as senior manager', 'seniority'],
    ['Trained 12 nurses on the new pump company-wide', 'scope'],
    ['Trained 12 nurses at Northgate', 'organisation'],
    ['Trained 12 nurses, holding an MBA', 'credential'],
    ['Trained 12 nurses in March 2021', 'date'],
  ])('says of %j that it turns on the %s', (text, kind) => {
    expect(verdictOf(text)).toMatchObject({ kind });
    expect(verdictOf(text)?.verdict).not.toBe('supported');
  });

  it('trusts no evidence that comes with a draft', () => {
    const evidence = [{ source: '/stories/0/action', quote: 'I led 25 nurses', start: 0, end: 15 }];
    const text = 'Led 25 nurses';
    const verdict = judge(
      { ...line(text), claims: [{ path: '/work/0/highlights/0', text, evidence }] },
      nurse,
    );
    expect(verdict.supported).toBe(false);
  });

  it('finds the right quote where the given one is of something else', () => {
    const text = 'Trained 12 nurses on the new pump';
    const evidence = [{ source: '/stories/1/result', quote: 'we cut', start: 0, end: 6 }];
    const [claim] = judge(
      { ...line(text), claims: [{ path: '/work/0/highlights/0', text, evidence }] },
      nurse,
    ).claims.filter((judged) => judged.text === text);
    expect(claim?.verdict).toBe('supported');
    expect(claim?.evidence.map(({ source }) => source)).toContain('/stories/0/action');
    expect(claim?.evidence.map(({ source }) => source)).not.toContain('/stories/1/result');
  });

  it('judges a claim that points nowhere by its own words', () => {
    const claims = [{ path: '/work/9/highlights/4', text: 'Led the hospital', evidence: [] }];
    expect(judge({ resume: {}, claims }, nurse)).toMatchObject({
      supported: false,
      claims: [{ path: '/work/9/highlights/4' }],
    });
  });

  it('has nothing to say against an empty draft', () => {
    expect(judge({ resume: {} }, nurse)).toEqual({ supported: true, claims: [] });
    expect(judge({ resume: {} }, answers({}))).toEqual({ supported: true, claims: [] });
  });

  it('leaves meta, the schema and group labels alone', () => {
    const resume = {
      $schema: 'https://example.org/x',
      skills: [{ name: 'Technical skills', keywords: ['SystmOne'] }],
      meta: { canonical: 'https://example.org/y', theme: 'Global leader' },
    };
    expect(judge({ resume }, nurse).claims.map(({ path }) => path)).toEqual([
      '/skills/0/keywords/0',
    ]);
  });

  it.each([
    ['a look-alike letter', 'Trained 12 nurses with Kаfka'],
    ['a zero-width space', 'Trained 12 nurses with Ep\u200Bic'],
    ['full-width digits', 'Trained １５ nurses on the new pump'],
    ['a reversed number', 'Trained \u202E21\u202C nurses on the new pump'],
    ['markup', 'Trained <b>12</b> nurses on the new pump'],
    ['a link', 'Trained [12 nurses](https://evil.example) on the new pump'],
    ['an address', 'Trained 12 nurses, see evil.example.com/cv'],
    ['a name that must not appear, spaced out', 'Trained 12 nurses for Bright water agency'],
    ['a name that must not appear, in capitals', 'TRAINED 12 NURSES WITH DR HARLAN VOSS'],
  ])('refuses %s', (_, text) => {
    expect(verdictOf(text)?.verdict).not.toBe('supported');
  });

  it.each([
    'Trained １２ nurses on the new pump',
    'Trained 12 nur\u200Bses on the new pump',
    'TRAINED 12 NURSES ON THE NEW PUMP',
  ])('reads %j as it looks', (text) => {
    expect(verdictOf(text)?.verdict).toBe('supported');
  });

  it('refuses an end date left out of an entry that has ended', () => {
    const resume = {
      work: [
        { name: 'Willow Court Care Home', position: 'Healthcare Assistant', startDate: '2014-06' },
      ],
    };
    expect(judge({ resume }, nurse).claims.at(-1)).toMatchObject({
      path: '/work/0/endDate',
      verdict: 'contradicted',
      kind: 'date',
    });
  });

  it('refuses a title, an issuer or a level borrowed from another entry', () => {
    const title = { work: [{ ...ward, position: 'Healthcare Assistant' }] };
    const level = { languages: [{ language: 'French', fluency: 'fluent' }] };
    const issuer = {
      certificates: [{ name: 'Immediate Life Support', issuer: 'University of Huddersfield' }],
    };
    for (const resume of [title, level, issuer])
      expect(judge({ resume }, nurse).supported).toBe(false);
  });

  it('lets a letter name the post and the company, and nothing more of the posting', () => {
    const resume = {};
    const good =
      'Dear team,\nI am applying for the role of Ward Manager at Northgate Trust. I trained 12 nurses on the new pump.\nKind regards,\nAmara Okafor';
    expect(
      judge({ resume, coverLetter: good }, nurse).claims.filter(
        ({ verdict }) => verdict !== 'supported',
      ),
    ).toEqual([]);
    const bad = 'I am applying for the role. I have used EPIC and Cerner for 5 years.';
    expect(judge({ resume, coverLetter: bad }, nurse).supported).toBe(false);
  });

  it.each([
    ['uk', 'Виготовила 40 вітражів для музею', 'Виготовила 50 вітражів для музею'],
    [
      'ja',
      '新しい在庫システムを導入し、誤配送を3件に減らした',
      '新しい会計システムを導入し、誤配送を3件に減らした',
    ],
    [
      'de',
      'Habe 12 Lehrlinge in der Werkstatt ausgebildet',
      'Habe 12 Lehrlinge in der Küche ausgebildet',
    ],
    ['fa', 'آموزش ۱۲ پرستار در بخش جراحی', 'آموزش ۱۵ پرستار در بخش جراحی'],
  ])(
    'quotes answers in %s as they are and refuses what they do not say',
    (language, right, wrong) => {
      const person = answers({
        language,
        history: [
          { id: 'a', title: 'X', organisation: 'Y', start: '2020', end: 'present', words: right },
        ],
      });
      const judged = (text: string) =>
        judge({ resume: { work: [{ name: 'Y', position: 'X', highlights: [text] }] } }, person)
          .supported;
      expect(judged(right)).toBe(true);
      expect(judged(wrong)).toBe(false);
    },
  );

  it('hears a denial in the language of the answers', () => {
    const person = answers({
      language: 'de',
      skills: { words: 'Excel, aber nicht mit SAP gearbeitet' },
    });
    expect(judge({ resume: { skills: [{ keywords: ['Excel'] }] } }, person).supported).toBe(true);
    expect(judge({ resume: { skills: [{ keywords: ['SAP'] }] } }, person).supported).toBe(false);
  });

  it('keeps contact to what was given', () => {
    const basics = {
      name: 'Lena Fischer',
      email: 'lena@example.org',
      url: 'https://github.com/lenafischer/',
      location: { city: 'Berlin', countryCode: 'DE' },
      profiles: [{ network: 'GitHub', username: 'lenafischer' }],
    };
    expect(judge({ resume: { basics } }, developer).supported).toBe(true);
    for (const wrong of [
      { name: 'Dr Lena Fischer' },
      { phone: '+49 30 1234' },
      { location: { city: 'Munich' } },
      { location: { countryCode: 'AT' } },
      { profiles: [{ username: 'lena' + 'x' }] },
    ]) {
      expect(judge({ resume: { basics: { ...basics, ...wrong } } }, developer).supported).toBe(
        false,
      );
    }
  });
});
