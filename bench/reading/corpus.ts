import { DATE_FORMS, ENTRY_ORDERS, type DateForm, type EntryOrder } from './entry-blocks';
import type { Design } from './layout';
import { type Job, type Person } from './person';
import { ENGLISH } from './people';
import { ABROAD } from './people-abroad';
import { DRAWN_STYLES, type DrawnStyle } from './paint-pdf';
import { PAGE_STYLES, type PageStyle } from './paint-html';
import { TEXT_STYLES, type TextStyle } from './paint-text';
import { WORD_STYLES, type WordStyle } from './paint-docx';
import { TEMPLATES, type TemplateName } from '../../app/features/templates/template';

/** Which program makes a file, and how it sets it. */
export type Making =
  | { maker: 'Chromium' | 'web page'; style: PageStyle }
  | { maker: 'docx' | 'LibreOffice PDF' | 'LibreOffice DOCX'; style: WordStyle }
  | { maker: 'pdf-lib' | 'written by hand'; style: DrawnStyle }
  | { maker: 'react-pdf'; style: 'flow' }
  | { maker: 'ours'; style: TemplateName }
  | { maker: 'text'; style: TextStyle };

export interface CorpusFile {
  name: string;
  person: Person;
  design: Design;
  making: Making;
}

const SIDE: readonly ('skills' | 'languages' | 'certificates' | 'interests')[] = ['skills', 'languages', 'interests']; // prettier-ignore

/** How studies are usually set, whatever the order of the jobs. */
const STUDY_ORDERS: readonly EntryOrder[] = [
  'title, employer + dates',
  'employer + dates / title',
  'title + dates / employer, place',
  'title | employer | place | dates',
  'employer / title / dates',
];
const HEADERS = ['bars', 'labels', 'bullets', 'lines', 'title last'] as const;
const HEADINGS = ['usual', 'capitals', 'other', 'usual', 'spaced', 'colon'] as const;
const SKILLS = ['commas', 'bullets', 'groups', 'lines'] as const;
const OTHER_ORDER = ['education', 'work', 'skills', 'certificates', 'languages', 'interests', 'summary'] as const; // prettier-ignore

/** Each style of each program. */
const MAKINGS: readonly Making[] = [
  ...PAGE_STYLES.map((style): Making => ({ maker: 'Chromium', style })),
  ...WORD_STYLES.map((style): Making => ({ maker: 'docx', style })),
  ...WORD_STYLES.map((style): Making => ({ maker: 'LibreOffice PDF', style })),
  ...DRAWN_STYLES.map((style): Making => ({ maker: 'pdf-lib', style })),
  ...DRAWN_STYLES.map((style): Making => ({ maker: 'written by hand', style })),
  { maker: 'react-pdf', style: 'flow' },
  ...WORD_STYLES.slice(0, 3).map((style): Making => ({ maker: 'LibreOffice DOCX', style })), // prettier-ignore
  ...(['flow', 'grid'] as const).map((style): Making => ({ maker: 'web page', style })),
  ...TEXT_STYLES.map((style): Making => ({ maker: 'text', style })),
  ...TEMPLATES.map((style): Making => ({ maker: 'ours', style })),
]; // prettier-ignore

/** Whether what a style shows beside the main column has a place there. */
const hasSide = ({ style }: Making): boolean =>
  /sidebar/.test(style) || style === 'flow' || style === 'table of dates';
const hasMargin = ({ style }: Making): boolean => style === 'table' || style === 'table of dates';

/** Which letters a program has: the plain fonts of PDF know those of Western Europe. */
const speaks = ({ maker }: Making, { language }: Person): boolean =>
  language !== 'pl' || !['pdf-lib', 'written by hand', 'react-pdf'].includes(maker);

/** One of a closed list, by a number. */
const turn = <One>(list: readonly One[], number: number): One => list[number % list.length] as One;

/**
 * All files: each style with two people in English, then each language in four programs.
 *
 * @param shift another number gives other people and designs to each style.
 */
export function corpus(shift = 0): CorpusFile[] {
  const english = MAKINGS.flatMap(
    (making, index) =>
    [index, index + MAKINGS.length].map((number) => fileOf(turn(ENGLISH, (number + shift) * 3), making, number + shift)), // prettier-ignore
  );
  const abroad = ABROAD.flatMap((person, index) => {
    const makings = MAKINGS.filter((making) => speaks(making, person));
    return [0, 1, 2, 3].map((round) =>
      fileOf(person, turn(makings, index * 5 + round * 9 + shift), index * 4 + round + shift),
    );
  });
  return [...english, ...abroad, ...special()];
}

function fileOf(person: Person, making: Making, number: number): CorpusFile {
  const side = hasSide(making) && /sidebar/.test(making.style) ? SIDE : [];
  const margins = ENTRY_ORDERS.filter((order) => order.startsWith('margin'));
  const entries = hasMargin(making) ? turn(margins, number) : turn(ENTRY_ORDERS, number * 5);
  const isMargin = entries.startsWith('margin');
  const design: Design = {
    entries,
    studies: turn(isMargin ? margins : STUDY_ORDERS, number * 2),
    dates: turn<DateForm>(DATE_FORMS, number * 3),
    header: side.length > 0 && number % 3 !== 0 ? 'side' : turn(HEADERS, number),
    headings: turn(HEADINGS, number),
    skills: turn(SKILLS, number),
    side,
    ...(number % 4 === 3 ? { order: OTHER_ORDER } : {}),
  };
  const { maker, style } = making;
  return { name: `${number} ${person.language} ${person.id}, ${maker} (${style}): ${design.entries}`, person, design, making }; // prettier-ignore
}

const personOf = (id: string): Person => {
  const found = [...ENGLISH, ...ABROAD].find((person) => person.id === id);
  if (found === undefined) throw new Error(`No person is called ${id}.`);
  return found;
};

/** Kinds of their own: of LinkedIn, by what one can do, of a scholar, of eight pages. */
function special(): CorpusFile[] {
  const linkedIn: Design = {
    entries: 'title / employer · kind / dates · length / place',
    studies: 'employer / title / dates',
    dates: 'March 2019',
    header: 'side',
    side: ['skills', 'languages', 'certificates'],
    order: ['summary', 'work', 'education', 'skills', 'languages', 'certificates'],
    skills: 'lines',
  };
  const functional: Design = {
    entries: 'title | employer | place | dates',
    dates: '2019',
    order: ['summary', 'skills', 'certificates', 'work', 'education', 'languages'],
    skills: 'groups',
    header: 'labels',
  };
  const academic: Design = {
    entries: 'dates / title, employer',
    dates: '2019',
    order: ['education', 'work', 'publications', 'skills', 'languages'],
    headings: 'other',
    header: 'lines',
  };
  const makings: readonly (readonly [id: string, person: Person, design: Design, making: Making])[] = [
    ['LinkedIn', personOf('marketer'), linkedIn, { maker: 'Chromium', style: 'left sidebar' }],
    ['LinkedIn', personOf('developer'), linkedIn, { maker: 'pdf-lib', style: 'sidebar' }],
    ['LinkedIn', personOf('soldier'), linkedIn, { maker: 'Chromium', style: 'dark sidebar right of text' }],
    ['functional', personOf('returner'), functional, { maker: 'docx', style: 'bold alone' }],
    ['functional', personOf('chef'), functional, { maker: 'LibreOffice PDF', style: 'tabs' }],
    ['academic', personOf('professor'), academic, { maker: 'Chromium', style: 'grid' }],
    ['academic', personOf('professor'), { ...academic, entries: 'margin: title / employer' }, { maker: 'Chromium', style: 'table' }],
    ['eight pages', atLength(personOf('professor')), { ...academic, entries: 'title, employer + dates' }, { maker: 'Chromium', style: 'flow' }],
    ['eight pages', atLength(personOf('developer')), { ...linkedIn, side: [], header: 'bars' }, { maker: 'written by hand', style: 'lines' }],
    ['eight pages', atLength(personOf('analyst')), { entries: 'employer + place / title + dates', dates: 'Mar 2019' }, { maker: 'LibreOffice PDF', style: 'tabs' }],
  ]; // prettier-ignore
  return makings.map(([kind, person, design, making], index) => ({
    name: `s${index} ${kind}: ${person.id}, ${making.maker} (${making.style})`,
    person,
    design,
    making,
  }));
}

const TRADES = [
  'Analyst',
  'Engineer',
  'Coordinator',
  'Consultant',
  'Technician',
  'Manager',
] as const;
const FIRMS = [
  'Larkfield',
  'Ostrava Point',
  'Greenmoor',
  'Silverdale',
  'Pikehall',
  'Quayside',
] as const;
const FORMS = ['Ltd', 'Group', 'Laboratories', 'Foundation', 'Industries', 'University'] as const;
const MORE_JOBS = 18;
const LINES_EACH = 9;

/** The same person with a career of many posts and many lines about each. */
function atLength(person: Person): Person {
  const earlier = Array.from({ length: MORE_JOBS }, (_, index): Job => {
    const year = 2003 - index;
    return {
      title: turn(TRADES, index),
      employer: `${turn(FIRMS, index)} ${turn(FORMS, index + Math.floor(index / 6))}`,
      place: 'Leeds, UK',
      start: `${year}-02`,
      end: `${year}-12`,
      lines: Array.from(
        { length: LINES_EACH },
        (_, at) => `Measured ${at + 2} sites in the north and wrote the report for round ${index + 1}`, // prettier-ignore
      ),
    };
  });
  return { ...person, jobs: [...person.jobs, ...earlier] };
}
