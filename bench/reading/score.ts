import type { ResumeImport } from '../../app/features/resume-import/import.schema';
import { SURE_ENOUGH } from '../../app/features/resume-import/import.schema';
import { asKept, type DateForm } from './entry-blocks';
import type { Person } from './person';

export const FIELDS = ['name', 'e-mail', 'title', 'employer', 'dates', 'school', 'degree'] as const;
export type Field = (typeof FIELDS)[number];

/** What became of one value of the gold, or of one that was read and is in none. */
export interface Scored {
  field: Field;
  expected: string;
  read: string;
  /** Whether the reader said so without a doubt. */
  sure: boolean;
}

export const isRight = ({ expected, read }: Scored): boolean => plain(expected) === plain(read);

/** Said without a doubt, and wrong. */
export const isWronglySure = (one: Scored): boolean => one.read !== '' && one.sure && !isRight(one);

const plain = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** An entry of the gold or of the reading. */
interface Entry {
  title: string;
  organisation: string;
  dates: string;
}

interface ReadEntry extends Entry {
  sureTitle: boolean;
  sureOrganisation: boolean;
  sureDates: boolean;
}

/** Holds a reading against who the file is about. */
export function score(read: ResumeImport, person: Person, form: DateForm): Scored[] {
  const { resume, confidence } = read;
  const isSure = (path: string): boolean => (confidence[path] ?? 0) >= SURE_ENOUGH;
  const whole = (field: Field, expected: string, value: string | undefined, path: string): Scored => ({ field, expected, read: value ?? '', sure: isSure(path) }); // prettier-ignore
  const rangeOf = (start = '', end = ''): string => `${start}..${end}`;
  const kept = (date: string): string => (date === 'present' ? '' : asKept(date, form));
  const jobs = (resume.work ?? []).map((one, index): ReadEntry => ({
    title: one.position ?? '',
    organisation: one.name ?? '',
    dates: rangeOf(one.startDate, one.endDate),
    sureTitle: isSure(`/work/${index}/position`),
    sureOrganisation: isSure(`/work/${index}/name`),
    sureDates: isSure(`/work/${index}/startDate`),
  }));
  const studies = (resume.education ?? []).map((one, index): ReadEntry => ({
    title: [one.studyType, one.area].filter(Boolean).join(' '),
    organisation: one.institution ?? '',
    dates: rangeOf(one.startDate, one.endDate),
    sureTitle: isSure(`/education/${index}/studyType`),
    sureOrganisation: isSure(`/education/${index}/institution`),
    sureDates: isSure(`/education/${index}/startDate`),
  }));
  return [
    whole('name', person.name, resume.basics?.name, '/basics/name'),
    whole('e-mail', person.email, resume.basics?.email, '/basics/email'),
    ...scoreEntries(
      person.jobs.map(({ title, employer, start, end }) => ({ title, organisation: employer, dates: rangeOf(kept(start), kept(end)) })), // prettier-ignore
      jobs,
      ['title', 'employer'],
    ),
    ...scoreEntries(
      person.studies.map(({ degree, school, start, end }) => ({ title: degree, organisation: school, dates: rangeOf(kept(start), kept(end)) })), // prettier-ignore
      studies,
      ['degree', 'school'],
    ),
  ];
}

const NOTHING: ReadEntry = {
  title: '',
  organisation: '',
  dates: '..',
  sureTitle: false,
  sureOrganisation: false,
  sureDates: false,
};

/** Pairs each entry with the one that was read most like it; what is left over is too much. */
function scoreEntries(
  gold: readonly Entry[],
  read: readonly ReadEntry[],
  [titled, named]: readonly [Field, Field],
): Scored[] {
  const pairs = gold
    .flatMap((one, index) => read.map((other, at) => ({ index, at, alike: likeness(one, other) })))
    .filter(({ alike }) => alike > 0)
    .sort((a, b) => b.alike - a.alike || Math.abs(a.index - a.at) - Math.abs(b.index - b.at));
  const matched = new Map<number, number>();
  for (const { index, at } of pairs) {
    if (matched.has(index) || [...matched.values()].includes(at)) continue;
    matched.set(index, at);
  }
  const scored = gold.flatMap((one, index) => {
    const other = read[matched.get(index) ?? -1] ?? NOTHING;
    return fieldsOf(one, other, [titled, named]);
  });
  const extra = read.filter((_, at) => ![...matched.values()].includes(at));
  return [
    ...scored,
    ...extra.flatMap((one) =>
      fieldsOf({ title: '', organisation: '', dates: '..' }, one, [titled, named]).filter((field) =>
        isWronglySure(field),
      ),
    ),
  ];
}

const fieldsOf = (
  gold: Entry,
  read: ReadEntry,
  [titled, named]: readonly [Field, Field],
): Scored[] => [
  { field: titled, expected: gold.title, read: read.title, sure: read.sureTitle },
  { field: named, expected: gold.organisation, read: read.organisation, sure: read.sureOrganisation }, // prettier-ignore
  { field: 'dates', expected: gold.dates, read: read.dates === '..' ? '' : read.dates, sure: read.sureDates }, // prettier-ignore
];

function likeness(one: Entry, other: Entry): number {
  const alike = (a: string, b: string): number => {
    const [first, second] = [plain(a), plain(b)];
    if (first === '' || second === '') return 0;
    return first === second ? 2 : first.includes(second) || second.includes(first) ? 1 : 0;
  };
  return (
    alike(one.title, other.title) +
    alike(one.organisation, other.organisation) +
    (one.dates === other.dates ? 1.5 : 0) +
    alike(one.title, other.organisation) / 4 +
    alike(one.organisation, other.title) / 4
  );
}
