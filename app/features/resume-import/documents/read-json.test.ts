import { describe, expect, it } from 'vitest';
import { toJson } from '~/features/resume/export/json';
import { FULL_RESUME, HOSTILE_RESUME } from '~/features/resume/testing/resumes';
import { attachedResume } from './attached-resume';
import { readJson } from './read-json';

const read = (value: unknown) => readJson(JSON.stringify(value));
const work = (entry: object) => read({ basics: { name: 'Ana Lima' }, work: [entry] });

describe('readJson', () => {
  it.each([
    ['full', FULL_RESUME],
    ['hostile', HOSTILE_RESUME],
    ['unknown keys', { basics: { name: 'Ana Lima', pronouns: 'she' }, work: [], 'x-own': { a: [1] } }],
  ])('gives a JSON Resume back as it is: %s', (_, resume) => {
    const { resume: again, warnings, unread } = readJson(toJson(resume));
    expect(again).toMatchObject(resume);
    expect({ warnings, unread }).toEqual({ warnings: [], unread: [] });
  }); // prettier-ignore

  it('reads the keys JSON Resume had before 1.0', () => {
    const { resume } = read({
      bio: { firstName: 'Ana', lastName: 'Lima', website: 'https://ana.example', picture: 'a.png' },
      work: [{ company: 'Velo Ltd', position: 'Clerk', website: 'https://velo.example', startDate: '2019-04' }],
      volunteer: [{ organization: 'Food bank', position: 'Driver', website: 'https://food.example' }],
      education: [{ institution: 'Leeds', area: 'Physics', studyType: 'BSc', gpa: 3.9 }],
      publications: [{ name: 'On books', website: 'https://books.example' }],
      hobbies: ['Chess'],
      languages: [{ name: 'German', level: 'B2' }],
    });
    expect(resume).toEqual({
      basics: { name: 'Ana Lima', url: 'https://ana.example', image: 'a.png' },
      work: [{ name: 'Velo Ltd', position: 'Clerk', url: 'https://velo.example', startDate: '2019-04' }],
      volunteer: [{ organization: 'Food bank', position: 'Driver', url: 'https://food.example' }],
      education: [{ institution: 'Leeds', area: 'Physics', studyType: 'BSc', score: '3.9' }],
      publications: [{ name: 'On books', url: 'https://books.example' }],
      interests: [{ name: 'Chess' }],
      languages: [{ language: 'German', fluency: 'B2' }],
    });
  }); // prettier-ignore

  it('takes null for missing, wherever it stands', () => {
    const nothing = { name: 'Ana Lima', url: null, location: null, profiles: null };
    expect(read({ basics: nothing, work: null, skills: [null] }).resume).toEqual({
      basics: { name: 'Ana Lima' },
      skills: [],
    });
    expect(work({ name: 'Velo', startDate: '2019-04', endDate: null }).resume.work).toEqual([
      { name: 'Velo', startDate: '2019-04' },
    ]);
  });

  it.each([
    ['2019-04-01T00:00:00.000Z', '2019-04-01'],
    ['2019-04', '2019-04'],
    ['April 2019', '2019-04'],
    ['04/2019', '2019-04'],
    ['2019/04/30', '2019-04'],
    [2019, '2019'],
    [{ year: 2019, month: 4 }, '2019-04'],
  ])('reads the date %j', (startDate, expected) => {
    expect(work({ name: 'Velo', startDate }).resume.work?.[0]?.startDate).toBe(expected);
  });

  it.each(['Present', 'present', 'Current', 'heute', ''])(
    'takes the end %j for none',
    (endDate) => {
      const { resume, warnings } = work({ name: 'Velo', startDate: '2019', endDate });
      expect(resume.work?.[0]?.endDate ?? '').toBe('');
      expect(warnings).toEqual([]);
    },
  );

  it('says of a date it cannot read where it stands, and lists it as unread', () => {
    const { resume, warnings, unread } = work({ name: 'Velo', startDate: 'when I was young' });
    expect(resume.work).toEqual([{ name: 'Velo' }]);
    expect(unread).toEqual(['when I was young']);
    expect(warnings.join()).toContain('/work/0/startDate');
  });

  it('loses no text of a field that is of another form', () => {
    const { resume, unread } = read({
      basics: { name: 'Ana Lima', location: 'Leeds, UK' },
      work: [{ name: 'Velo', highlights: 'Kept the books\n- Sold bikes' }],
      skills: ['SQL', { name: 'Python', keywords: 'pandas, numpy' }],
      education: 'Leeds University',
    });
    expect(resume.basics?.location).toEqual({ address: 'Leeds, UK' });
    expect(resume.work?.[0]?.highlights).toEqual(['Kept the books', 'Sold bikes']);
    expect(resume.skills).toEqual([{ name: 'SQL' }, { name: 'Python', keywords: ['pandas', 'numpy'] }]);
    expect(unread).toEqual(['Leeds University']);
  }); // prettier-ignore

  it('reads Reactive Resume, and tells what is switched off in it', () => {
    const { resume, hidden } = read({
      basics: { name: 'Ana Lima', headline: 'Clerk', location: 'Leeds', url: { label: '', href: 'https://ana.example' } },
      sections: {
        summary: { name: 'Summary', content: '<p>Keeps books.</p>' },
        experience: { items: [
          { company: 'Velo', position: 'Clerk', date: 'May 2019 - Present', summary: '<ul><li>Kept books</li><li>Sold bikes</li></ul>' },
          { company: 'Secret', visible: false },
        ] },
        education: { items: [{ institution: 'Leeds', studyType: 'BSc', area: 'Physics', date: '2012 to 2016' }] },
        skills: { items: [{ name: 'Office', keywords: ['Excel'] }] },
      },
    });
    expect(resume).toEqual({
      basics: { name: 'Ana Lima', label: 'Clerk', url: 'https://ana.example', summary: 'Keeps books.', location: { address: 'Leeds' } },
      work: [{ name: 'Velo', position: 'Clerk', startDate: '2019-05', highlights: ['Kept books', 'Sold bikes'] }],
      education: [{ institution: 'Leeds', studyType: 'BSc', area: 'Physics', startDate: '2012', endDate: '2016' }],
      skills: [{ name: 'Office', keywords: ['Excel'] }],
    });
    expect(hidden).toEqual([{ text: 'Secret', way: 'switched_off' }]);
  }); // prettier-ignore

  it('reads FRESH', () => {
    const { resume } = read({
      name: 'Ana Lima',
      meta: { format: 'FRESH@0.6.0' },
      contact: { email: 'ana@example.org' },
      employment: { history: [{ employer: 'Velo', position: 'Clerk', start: '2019-04', end: 'Present', highlights: ['Kept books'] }] },
      skills: { sets: [{ name: 'Office', skills: ['Excel'] }] },
    });
    expect(resume).toEqual({
      basics: { name: 'Ana Lima', email: 'ana@example.org' },
      work: [{ name: 'Velo', position: 'Clerk', startDate: '2019-04', highlights: ['Kept books'] }],
      skills: [{ name: 'Office', keywords: ['Excel'] }],
    });
  }); // prettier-ignore

  it.each([
    ['an empty object', {}],
    ['something else', { a: 1, b: [2] }],
    ['a JSON Resume that says nothing', { basics: {}, work: [] }],
    ['a list', []],
    ['another interview', { format: 'cvstomize/posting@1', title: 'Clerk' }],
  ])('refuses %s', (_, value) => {
    expect(() => read(value)).toThrow(/no JSON Resume/);
  });

  it('refuses a Europass document by its name', () => {
    expect(() => read({ SkillsPassport: { LearnerInfo: {} } })).toThrow(/Europass/);
  });

  it('names the fields of a JSON Resume that cannot be read', () => {
    expect(() => work({ name: 'x'.repeat(20_000) })).toThrow(/\/work\/0\/name/);
  });
});

describe('attachedResume', () => {
  const resume = { basics: { name: 'Ana Lima' }, work: [{ name: 'Velo Ltd', position: 'Clerk' }] };
  const attached = (value: unknown) => [
    { name: 'resume.json', bytes: new TextEncoder().encode(JSON.stringify(value)) },
  ];

  it('is what the pages show, whatever print did to it', () => {
    const pages = 'Ana Lima\nWORK EXPERI-\nENCE\nVelo Ltd\nClerk';
    expect(attachedResume(attached(resume), pages)?.resume).toEqual(resume);
  });

  it.each([
    ['another person', 'Eva Stone\nVelo Ltd\nClerk'],
    ['another job', 'Ana Lima\nAcme Ltd\nDriver'],
  ])('counts for nothing where the pages show %s', (_, pages) => {
    expect(attachedResume(attached(resume), pages)).toBeNull();
  });

  it('is none where the file is no resume', () => {
    expect(attachedResume(attached([1]), 'Ana Lima')).toBeNull();
    expect(attachedResume([{ name: 'notes.json', bytes: new Uint8Array() }], 'Ana')).toBeNull();
  });
});
