import { stemmer } from 'stemmer';
import type { Interview, Story } from '~/features/interview/interview';
import type { Posting, RequirementKind } from '~/features/posting/posting';
import { nameOf } from '../../letter/requirement-name';
import type { Reading, StoryReading } from '../reading/reading';
import { evidenceFor } from '../reading/source-text';
import type { Statement } from '../reading/statements';
import { hasNumber } from '../words/numbers';
import { printable } from '../words/printable';
import type { EntryLines } from './entry-lines';
import type { Ledger } from './ledger';
import type { OwnSkill } from './skill-sources';
import type { Denials } from './denials';

const MAX_QUESTIONS = 6;
const MAX_GAPS = 3;
const QUOTE_MAX_LENGTH = 80;

/** Asks for what would make the resume stronger, most useful first, at most six in all. */
export function askQuestions(
  interview: Interview,
  reading: Reading,
  lines: EntryLines,
  skills: readonly OwnSkill[],
  denials: Denials,
  posting: Posting | null,
  ledger: Ledger,
): void {
  for (const statement of allStatements(reading)) askWhatIsUnsure(statement, ledger);
  for (const story of reading.stories) askAboutStory(story, lines, interview, ledger);
  askAboutGaps(posting, skills, denials, lines, interview, ledger);
  askAboutHistory(interview, reading, lines, ledger);
  ledger.questions.splice(MAX_QUESTIONS);
}

export function allStatements(reading: Reading): Statement[] {
  return [
    ...reading.stories.flatMap((story) => story.statements),
    ...reading.scope,
    ...reading.entries.flatMap((entry) => entry.statements),
    ...reading.extra.flatMap((extra) => extra.statements),
    ...reading.skills,
  ];
}

function askWhatIsUnsure({ clause, kind }: Statement, ledger: Ledger): void {
  const said = quoted(evidenceFor(clause.source, clause)?.quote ?? '');
  const about = clause.source.passage.source;
  if (kind === 'doubt')
    ledger.ask(
      about,
      `You wrote “${said}”. Are you sure enough of it for it to be printed, and how would you put it?`,
    );
  if (kind === 'correction')
    ledger.ask(about, `You corrected yourself in “${said}”. What is the right version?`);
}

function askAboutStory(
  { story, index, entry, statements }: StoryReading,
  lines: EntryLines,
  interview: Interview,
  ledger: Ledger,
): void {
  const about = `/stories/${index}`;
  const own = lines.byStory.get(index) ?? [];
  if (
    !['situation', 'action', 'result', 'proof'].some((field) => story[field as keyof Story] !== '')
  )
    return;
  const words = quoted(story.action || story.result || story.situation);
  if (/^(?:nothing|none|no|nope|n\/?a|idk|dunno|don['’]?t know|-+)[\s.]*$/iu.test(words)) return;
  const acts = statements.filter(({ kind, field }) => kind === 'action' && field === 'action');
  if (own.length === 0) {
    ledger.ask(
      `${about}/action`,
      `You wrote “${words}”. What did you do yourself, in one sentence?`,
    );
    return;
  }
  const teamOnly = acts.length > 0 && acts.every(({ frame }) => frame.agent === 'we');
  if (teamOnly)
    ledger.ask(
      `${about}/action`,
      `You wrote “${words}”. How many were you, and what was your own part?`,
    );
  const clean = /\b(?:never|no|not (?:one|a)|zero|without|none|nothing)\b/iu;
  if (story.result.trim() === '' && clean.test(story.action) && hasNumber(story.action)) return;
  if (/^(?:dunno|idk|don['’]?t know|not sure|no idea|n\/?a|-+)?[\s.]*$/iu.test(story.result))
    ledger.ask(
      `${about}/result`,
      `You wrote “${words}”. What changed because of it? A number helps, even a rough one.`,
    );
  else if (
    !clean.test(story.result) &&
    !statements.some(({ field, clause }) => field !== 'situation' && hasNumber(clause.text))
  )
    ledger.ask(
      `${about}/result`,
      `You wrote “${quoted(story.result)}”. How much, how many or how often? Leave it if you have no number.`,
    );
  if (entry === null && interview.history.length > 0)
    ledger.ask(about, `Where did this happen: “${words}”? Choose the job or course it belongs to.`);
}

function askAboutGaps(
  posting: Posting | null,
  skills: readonly OwnSkill[],
  { denied }: Denials,
  lines: EntryLines,
  interview: Interview,
  ledger: Ledger,
): void {
  const own = new Set([
    ...skills.map(({ canonical }) => canonical),
    ...[...lines.of.values(), lines.loose].flat().flatMap(({ canonicals }) => canonicals),
  ]);
  const answers = JSON.stringify([
    interview.history,
    interview.skills,
    interview.stories,
    interview.scope,
  ]);
  const said = stemsOf(answers);
  const gaps = (posting?.requirements ?? []).filter(
    ({ must, kind, canonical, label }) =>
      must &&
      kind !== 'soft' &&
      kind !== 'duty' &&
      !own.has(canonical) &&
      !denied.has(canonical) &&
      !stemsOf(label).every((stem) => said.includes(stem)) &&
      !isAbbreviated(label, answers) &&
      !(label === 'Microsoft Office' && [...own].some((one) => /^microsoft /iu.test(one))),
  );
  for (const requirement of gaps.slice(0, MAX_GAPS)) {
    const { label, kind } = requirement;
    const asked = nameOf(requirement)?.askedFor ?? label;
    ledger.ask(label, `The posting asks for ${asked}. ${HAVE_YOU[kind] ?? HAVE_YOU_DONE}`);
  }
}

const HAVE_YOU_DONE = 'Have you done that, and where?';
const HAVE_YOU: Partial<Record<RequirementKind, string>> = {
  tool: 'Have you used it, and where?',
  credential: 'Do you have it, and since when?',
  education: 'Do you have it, and since when?',
  language: 'Do you speak it, and how well?',
};

/** "AP" said for "accounts payable". */
function isAbbreviated(label: string, answers: string): boolean {
  const initials = (label.match(/\b\p{L}/gu) ?? []).join('').toUpperCase();
  return initials.length > 1 && new RegExp(`\\b${initials}\\b`, 'u').test(answers);
}

function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{Nd}+#]+/gu) ?? []).map((word) => stemmer(word));
}

function askAboutHistory(
  interview: Interview,
  reading: Reading,
  lines: EntryLines,
  ledger: Ledger,
): void {
  interview.history.forEach(({ kind, title, organisation, start, end }, index) => {
    const name = printable(title || organisation);
    if (name === '' || kind === 'education' || kind === 'care' || kind === 'other') return;
    if ((lines.of.get(index) ?? []).length === 0)
      ledger.ask(
        `/history/${index}/words`,
        `What did you do as ${name}? Two or three things you did often are enough.`,
      );
    if (start === '' && end === '')
      ledger.ask(
        `/history/${index}/start`,
        `When did you start and finish as ${name}? The year is enough.`,
      );
  });
  if (reading.scope.length === 0 && reading.closest !== null && reading.stories.length > 0)
    ledger.ask(
      '/scope/words',
      'In that job, how many people, customers, machines or how much money were you trusted with?',
    );
}

function quoted(text: string): string {
  const words = printable(text).replace(/\s+/gu, ' ');
  if (words.length <= QUOTE_MAX_LENGTH) return words;
  return `${words.slice(0, QUOTE_MAX_LENGTH).replace(/\s+\S*$/u, '')}…`;
}
