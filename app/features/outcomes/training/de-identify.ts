import type { Interview } from '~/features/interview/interview';
import { lookUp } from '~/features/posting/lexicon/lexicon';
import type { Posting } from '~/features/posting/posting';
import { BEHAVIOURS } from '~/features/personality/framing';
import type { JsonResume } from '~/features/resume/json-resume';
import { interviewedOf, watchedOf, type Fact } from '../insights/fact';
import type { Salary } from '../outcome';
import { scrub, scrubTitle, type Identifiers } from './scrub';
import { type EXPERIENCE, type TrainingRow } from './training-row';

/** What a row is made of, as it is kept. */
export interface Source {
  document: JsonResume;
  interview: Interview;
  posting: Posting | null;
}

/** An application as a row without what names its person, or anybody they worked or learned with. */
export function deIdentify(fact: Fact, source: Source): TrainingRow {
  const known = identifiersOf(source);
  const { document, posting, interview } = source;
  const text = (one: string | undefined) => scrub(one ?? '', known);
  const title = (one: string | undefined) => scrubTitle(one ?? '', known);
  const watched = watchedOf(fact);
  const newest = fact.history[0];
  const interviewed = interviewedOf(fact);
  const salary = fact.history.find((report) => report.salary !== null)?.salary ?? null;
  return {
    format: 'cvstomize/training@1',
    framing: BEHAVIOURS.filter((one) => fact.sent.framing.includes(one)).sort(
      (one, other) => fact.sent.framing.indexOf(one) - fact.sent.framing.indexOf(other),
    ),
    template: fact.sent.template,
    writer: fact.sent.writer,
    person: {
      jobType: fact.sent.jobType ?? 'unknown',
      experience: experienceOf(document, fact.sentOn),
      language: /^[a-z]{2,3}/i.exec(interview.language)?.[0].toLowerCase() ?? 'en',
      sentIn: yearOf(fact.sentOn),
    },
    posting: posting === null ? null : postingOf(posting),
    resume: {
      summary: text(document.basics?.summary),
      work: [...(document.work ?? []), ...(document.volunteer ?? [])].map((job) => ({
        position: title(job.position),
        start: yearOf(job.startDate),
        end: yearOf(job.endDate),
        highlights: (job.highlights ?? []).map(text),
      })),
      education: (document.education ?? []).map((school) => ({
        degree: title(school.studyType),
        subject: title(school.area),
        start: yearOf(school.startDate),
        end: yearOf(school.endDate),
      })),
      projects: (document.projects ?? []).map((project) => ({
        highlights: [project.description, ...(project.highlights ?? [])].map(text),
      })),
      skills: (document.skills ?? [])
        .flatMap(({ name, keywords = [] }) => [...(name === undefined ? [] : [name]), ...keywords])
        .flatMap((skill) => termOf(skill) ?? []),
      languages: (document.languages ?? []).map(({ language, fluency }) => ({
        language: title(language),
        level: title(fluency),
      })),
    },
    outcome: {
      state: newest?.state ?? 'no_answer',
      interview: interviewed === null ? null : interviewed === 1,
      salary: salary === null ? null : bandOf(salary),
    },
    weeksToInterview: watched?.ended === 'interview' ? Math.round(watched.days / 7) : null,
  };
}

/** Everything in the resume and the answers that names somebody. */
export function identifiersOf({ document, interview, posting }: Source): Identifiers {
  const { basics = {} } = document;
  const { person, history } = interview;
  const given = (all: readonly (string | undefined | null)[]) =>
    all.filter((one): one is string => one != null && one.trim().length > 1);
  return {
    names: given([
      basics.name,
      person.name,
      ...(document.references ?? []).map(({ name }) => name),
      ...(basics.profiles ?? []).map(({ username }) => username),
      basics.email,
      person.email,
      person.email.split('@')[0],
    ]),
    others: given([
      person.phone,
      basics.phone,
      person.location,
      ...Object.values(basics.location ?? {}).filter((one) => typeof one === 'string'),
      ...person.links,
      basics.url,
      posting?.company,
      posting?.location,
      ...history.flatMap(({ organisation, location }) => [organisation, location]),
      ...(document.work ?? []).flatMap(({ name, location }) => [name, location]),
      ...(document.volunteer ?? []).map(({ organization }) => organization),
      ...(document.education ?? []).map(({ institution }) => institution),
      ...(document.projects ?? []).flatMap(({ name, entity }) => [name, entity]),
      ...(document.certificates ?? []).map(({ issuer }) => issuer),
      ...(document.awards ?? []).map(({ awarder }) => awarder),
      ...(document.publications ?? []).map(({ publisher }) => publisher),
    ]),
  };
}

const yearOf = (date: string | undefined): string => /^\d{4}/.exec(date ?? '')?.[0] ?? '';

/** The lexicon's term for a word, and nothing for a word that is none of it. */
const termOf = (word: string): string | undefined => lookUp(word)[0]?.term.canonical;

function postingOf({ seniority, years, requirements }: Posting): TrainingRow['posting'] {
  return {
    seniority,
    years,
    requirements: requirements.flatMap(({ canonical, label, kind, must }) => {
      const term = termOf(canonical) ?? termOf(label);
      return term === undefined ? [] : [{ term, kind, must }];
    }),
  };
}

function experienceOf(document: JsonResume, sentOn: string): (typeof EXPERIENCE)[number] {
  const starts = (document.work ?? []).map(({ startDate }) => yearOf(startDate));
  const first = starts.filter((year) => year !== '').sort()[0];
  if (first === undefined) return 'unknown';
  const years = Number(yearOf(sentOn)) - Number(first);
  if (years <= 2) return '0-2';
  if (years <= 5) return '3-5';
  return years <= 10 ? '6-10' : '11+';
}

/** Of each in a year of full-time work, roughly. */
const PER_YEAR = { year: 1, month: 12, week: 52, day: 220, hour: 1_800 } as const;

/** From one power of two to the next: as wide for every currency. */
function bandOf({ amount, currency, period }: Salary): TrainingRow['outcome']['salary'] {
  const from = 2 ** Math.floor(Math.log2(Math.max(1, amount * PER_YEAR[period])));
  return { currency, from, to: 2 * from };
}
