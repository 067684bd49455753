import type { CoveredResume } from '~/features/posting/posting';
import { cutClauses } from './clauses/cut-clauses';
import type { Clause, Restriction } from './clauses/clause';
import type { HistoryEntry, Interview } from './interview';

/** What these restrict was not done, or not yet, or by somebody else. */
const UNDONE: ReadonlySet<Restriction['kind']> = new Set([
  'negation',
  'tried',
  'planned',
  'otherActor',
]);

/** Fields in which a clause names one thing. */
const NAMING: ReadonlySet<Clause['field']> = new Set(['skills', 'extra']);

const SECTION = {
  work: 'work',
  care: 'work',
  other: 'work',
  education: 'education',
  volunteering: 'volunteer',
  project: 'projects',
} as const satisfies Record<HistoryEntry['kind'], keyof CoveredResume>;

/**
 * Everything somebody said, in the form of a resume, so that a posting can be held against it as
 * against their page: nothing chosen, nothing reworded, what they denied, wished or corrected left
 * out. It is evidence for coverage and is never printed.
 */
export function toldResume(interview: Interview): CoveredResume {
  const known = TOLD.get(interview);
  if (known !== undefined) return known;
  const told = gather(interview);
  TOLD.set(interview, told);
  return told;
}

const TOLD = new WeakMap<Interview, CoveredResume>();

/** "Have you booked transport?" asks for booked transport. */
const ASKING = /^(?:have|do|did|can|are|were) you (?:ever )?/iu;
const YES = /^\s*(?:yes|yeah|yep|sure|of course|ja|oui|s[ií]|sim)(?!\p{L})/iu;

type TextsOf = (prefix: string) => string[];

function gather(interview: Interview): CoveredResume {
  const texts = sayingsOf(interview);
  const told: Required<
    Pick<CoveredResume, 'work' | 'volunteer' | 'projects' | 'education' | 'skills'>
  > = { work: [], volunteer: [], projects: [], education: [], skills: [] };
  interview.history.forEach((entry, index) => addEntry(told, interview, { entry, index, texts }));
  const { skills, extra } = interview;
  // "Have you booked transport?" – "yes, 3 or 4 a week": what was asked is said by the yes.
  const answered = ({ question, words }: { question: string; words: string }, at: number) => [
    ...(YES.test(words) ? [question.replace(ASKING, '')] : []),
    ...texts(`/extra/${at}/words`),
  ];
  const free = [...texts('/skills/words'), ...extra.flatMap(answered)];
  return {
    ...told,
    skills: [{ keywords: [...skills.items.map(({ name }) => name), ...free] }],
    certificates: skills.certificates.map(({ name, date }) => ({
      name: [name, date].filter(Boolean).join(', '),
    })),
    languages: languagesOf(interview),
  };
}

interface Entry {
  entry: HistoryEntry;
  index: number;
  texts: TextsOf;
}

function addEntry(told: CoveredResume, interview: Interview, { entry, index, texts }: Entry): void {
  const { kind, title, organisation, location, start, end, id } = entry;
  const at = `/history/${index}`;
  const ownStories = interview.stories.flatMap(({ historyId }, story) =>
    historyId === id || (historyId === '' && index === 0) ? texts(`/stories/${story}/`) : [],
  );
  const scope = interview.scope.historyId === id ? texts('/scope/words') : [];
  const highlights = [...texts(`${at}/`), ...scope, ...ownStories];
  const dates = { startDate: start, endDate: end === 'present' ? '' : end };
  const place = { description: location };
  if (SECTION[kind] === 'education')
    told.education?.push({ ...dates, studyType: title, courses: [organisation, ...highlights] });
  else if (SECTION[kind] === 'projects')
    told.projects?.push({ ...dates, name: title, description: organisation, highlights });
  else if (SECTION[kind] === 'volunteer')
    told.volunteer?.push({ ...dates, ...place, position: title, organization: organisation, highlights }); // prettier-ignore
  else told.work?.push({ ...dates, ...place, position: title, name: organisation, highlights });
}

/** The language of the answers is one they have; what they say of a language is how far. */
function languagesOf({ language, skills }: Interview): { language: string; fluency: string }[] {
  const listed = skills.languages.map(({ name, level }) => ({ language: name, fluency: level }));
  const written = new Intl.DisplayNames('en', { type: 'language' }).of(
    language === '' ? 'en' : language,
  );
  return written === undefined ||
    listed.some((one) => one.language.toLowerCase() === written.toLowerCase())
    ? listed
    : [...listed, { language: written, fluency: '' }];
}

/** The sentences said in the answers whose address begins so, without what was not done. */
function sayingsOf(interview: Interview): TextsOf {
  const bySource = new Map<string, Map<number, string[]>>();
  for (const clause of cutClauses(interview)) {
    if (clause.state !== 'said' || clause.field === 'typed' || clause.field === 'why') continue;
    const sentences = bySource.get(clause.source) ?? new Map<number, string[]>();
    bySource.set(clause.source, sentences);
    const said = sentences.get(clause.sentence) ?? [];
    sentences.set(clause.sentence, [...said, doneIn(clause)]);
  }
  return (prefix) =>
    [...bySource]
      .filter(([source]) => source.startsWith(prefix))
      .flatMap(([, sentences]) => [...sentences.values()].map((said) => said.join(', ')));
}

/** A clause with what it denies, wishes for or leaves to others blanked out. */
function doneIn({ text, start, field, restrictions }: Clause): string {
  let done = text;
  for (const { kind, start: from, reachStart, reachEnd } of restrictions) {
    if (!UNDONE.has(kind)) continue;
    // "BMS never touched", "payroll no": of a name in a list all that is said is that.
    if (NAMING.has(field)) return '';
    const first = Math.max(0, Math.min(from, reachStart) - start);
    const last = Math.max(first, Math.min(text.length, reachEnd - start));
    done = done.slice(0, first) + ' '.repeat(last - first) + done.slice(last);
  }
  return done;
}
