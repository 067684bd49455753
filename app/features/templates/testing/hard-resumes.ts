import type { JsonResume } from '~/features/resume/json-resume';
import { electrician, nurse, tightLetters } from './people';

const LONG_TITLE =
  'Deputy Head of Regional Programme Coordination and Stakeholder Communications for the Northern and Eastern Counties and the Isles of Wight';
const LONG_ADDRESS = `https://example.org/${'a1b2c3d4e5'.repeat(18)}`;
const LONG_WORD = 'Donaudampfschifffahrt'.repeat(10).slice(0, 200);
const LONG_PAPER =
  'Improving the large-scale study of shop ledgers with heuristics and a measure of the similarity of rows';

/** Every name and title is as long as people write them, and wraps. */
const longTitles: JsonResume = {
  ...nurse,
  basics: { ...nurse.basics, label: LONG_TITLE },
  work: nurse.work?.map((job) => ({
    ...job,
    name: `${LONG_TITLE} Ltd`,
    position: LONG_TITLE,
    location: 'Kingston upon Hull, United Kingdom',
  })),
  education: nurse.education?.map((study) => ({
    ...study,
    institution: LONG_TITLE,
    area: LONG_TITLE,
  })),
  certificates: nurse.certificates?.map((one) => ({ ...one, name: LONG_TITLE })),
  projects: [{ name: LONG_TITLE, roles: [LONG_TITLE], startDate: '2020', description: LONG_TITLE }],
};

const longAddresses: JsonResume = {
  ...electrician,
  basics: {
    ...electrician.basics,
    url: LONG_ADDRESS,
    profiles: [{ network: 'X', url: `${LONG_ADDRESS}x` }],
  },
  work: electrician.work?.map((job) => ({ ...job, url: LONG_ADDRESS })),
  projects: [{ name: 'Solar roof', url: LONG_ADDRESS }],
};

const longWords: JsonResume = {
  ...electrician,
  basics: {
    ...electrician.basics,
    name: LONG_WORD.slice(0, 80),
    label: LONG_WORD,
    summary: LONG_WORD,
  },
  work: electrician.work?.map((job) => ({
    ...job,
    name: LONG_WORD,
    position: LONG_WORD,
    highlights: [LONG_WORD, `Led ${LONG_WORD}`],
  })),
  skills: [{ name: LONG_WORD, keywords: [LONG_WORD] }],
};

/** Entries of which hardly anything is known. */
const bare: JsonResume = {
  basics: { name: 'Prince', email: 'prince@example.org' },
  work: [
    { startDate: '2019-04', highlights: ['Led two people.'] },
    { name: 'Acme', startDate: '2018-01', endDate: '2019-01' },
    { position: 'Clerk', startDate: '2017' },
    { name: 'Bakery', location: 'Leeds', startDate: '2016' },
  ],
  education: [
    { endDate: '2015' },
    { institution: 'Town School', startDate: '2011', endDate: '2013' },
  ],
  certificates: [{ name: 'First Aid', date: '2024' }, { date: '2021' }],
};

/** One job and little to say of it. */
const short: JsonResume = {
  basics: { name: 'Nela Novak', email: 'nela@example.org' },
  work: [
    {
      name: 'Acme Ltd',
      position: 'Clerk',
      startDate: '2019-04',
      highlights: ['Cleaned data.', 'Led two people.'],
    },
  ],
  skills: [{ name: 'Excel' }, { name: 'SQL' }],
};

const academic: JsonResume = {
  basics: {
    name: 'Ana Horvat-Kovač',
    label: 'Historian',
    email: 'ana@example.org',
    summary: 'Historian of accounting.',
  },
  work: [
    {
      name: 'University of Leeds',
      position: 'Lecturer',
      startDate: '2019',
      summary: 'Lecturer',
      highlights: ['Taught 4 courses.'],
    },
  ],
  education: [
    {
      institution: 'University of Leeds',
      studyType: 'PhD',
      area: 'History of Accounting',
      startDate: '2012',
      endDate: '2016',
      courses: ['History', 'History of Accounting and Law', 'Palaeography'],
    },
    {
      institution: 'University of Zagreb',
      studyType: 'BA',
      area: 'History',
      startDate: '2008',
      endDate: '2011',
      score: '4.8',
    },
  ],
  publications: Array.from({ length: 12 }, (_, part) => ({
    name: `${LONG_PAPER}, part ${part + 1}`,
    publisher: 'Journal of Ledgers and Books',
    releaseDate: `20${part + 10}-02-01`,
    url: `https://doi.org/10.1000/xyz.${part}`,
    ...(part % 2 === 0 ? {} : { summary: 'With two colleagues.' }),
  })),
  awards: [
    {
      title:
        'Best paper of the year in the history of book-keeping and of the reading of ledgers by machines',
      awarder: 'European Society',
      date: '2018-06',
      summary: 'For part 3.',
    },
  ],
  languages: [{ language: 'Croatian', fluency: 'native' }],
  interests: [{ name: 'Rowing', keywords: ['eights', 'sculls'] }],
  references: [{ name: 'Prof. Iva Novak', reference: 'Kind words.' }],
};

/** The same words in many fields, of which each must be found in its own place. */
const repeated: JsonResume = {
  basics: { name: 'Nela Novak', label: 'Clerk', email: 'nela@example.org', summary: 'Clerk' },
  work: [
    {
      name: 'Acme',
      position: 'Clerk',
      location: 'Leeds',
      startDate: '2019',
      endDate: '2021',
      summary: 'Clerk',
      highlights: ['Clerk at Acme in Leeds from 2019 – 2021', 'Acme', 'Clerk at Acme'],
    },
    {
      name: 'Acme',
      position: 'Clerk',
      startDate: '2019',
      endDate: '2021',
      summary: 'Acme',
      highlights: ['Leeds'],
    },
  ],
  projects: [{ name: 'Acme', description: 'Acme', roles: ['Acme'], keywords: ['Acme'] }],
  education: [
    {
      institution: 'Acme',
      studyType: 'BSc',
      area: 'Physics and Chemistry',
      courses: ['Physics', 'Chemistry', 'BSc'],
    },
  ],
  skills: [{ name: 'Work', keywords: ['SKILLS', 'Excel', 'Excel'] }, { name: 'Excel' }],
  certificates: [{ name: 'Acme', issuer: 'Acme', date: '2019' }],
  publications: [{ name: 'Acme', publisher: 'Acme', summary: 'Acme' }],
  interests: [{ name: 'Acme', keywords: ['Acme'] }],
  references: [{ name: 'Acme', reference: 'Acme' }],
};

/** What is hard to lay out or to read back, by what is hard about it. */
export const hardResumes: Readonly<Record<string, JsonResume>> = {
  'one page': electrician,
  'two pages': nurse,
  'letters that stand close': tightLetters,
  'titles of 140 characters': longTitles,
  'addresses of 200 characters': longAddresses,
  'words of 200 characters': longWords,
  'bare dates': bare,
  'one short job': short,
  'academic content': academic,
  'repeated words': repeated,
};
