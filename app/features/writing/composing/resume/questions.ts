import { stemmer } from 'stemmer';
import type { Interview } from '~/features/interview/interview';
import type { Posting, Requirement, RequirementKind } from '~/features/posting/posting';
import { areRelated } from '~/features/posting/lexicon/related';
import { nameOf } from '../../letter/requirement-name';
import type { ComposedLines } from '../compose-lines';
import { hasNumber } from '../words/numbers';
import { printable } from '../words/printable';
import type { Ledger } from './ledger';
import type { OwnSkill } from './skills';

const MAX_QUESTIONS = 6;
const MAX_GAPS = 2;
const QUOTE_MAX_LENGTH = 80;

/** What the answers became, and what they are for. */
interface Asked {
  interview: Interview;
  lines: ComposedLines;
  skills: readonly OwnSkill[];
  posting: Posting | null;
}

/** Asks for what would change the page most, most useful first, at most six in all. */
export function askQuestions({ interview, lines, skills, posting }: Asked, ledger: Ledger): void {
  askAboutStories(interview, lines, ledger);
  askAboutGaps(interview, skills, posting, ledger);
  askAboutEntries(interview, lines, ledger);
  ledger.questions.splice(MAX_QUESTIONS);
}

/** Stories that give no bullet, then those whose bullet has no number. */
function askAboutStories(interview: Interview, lines: ComposedLines, ledger: Ledger): void {
  const bullets = [...lines.bullets.values()].flat();
  interview.stories.forEach((story, index) => {
    if (!story.onResume) return;
    const said = quoted(story.action || story.result || story.situation);
    if (said === '' || ledger.never.forbids(said)) return;
    if (bullets.some((bullet) => bullet.story === index)) return;
    ledger.ask(
      `/stories/${index}/action`,
      `You wrote “${said}”. What did you do? Start with the verb, in one sentence.`,
    );
  });
  for (const bullet of bullets) {
    const story = bullet.story === null ? undefined : interview.stories[bullet.story];
    if (story === undefined || story.noNumber === true || bullet.tells.number || bullet.confirmed)
      continue;
    if (hasNumber(story.result)) continue;
    const said = quoted(story.result || story.action);
    ledger.ask(
      `/stories/${bullet.story ?? 0}/result`,
      story.result.trim() === ''
        ? `You wrote “${said}”. What changed after that? A rough number is fine.`
        : `You wrote “${said}”. How many, how much or how often? A rough number is fine.`,
    );
  }
}

/** Kinds of requirement that somebody either has or has not, so that asking is worth it. */
const HAVE_YOU: Partial<Record<RequirementKind, string>> = {
  tool: 'Have you used it? If so, where?',
  credential: 'Do you have it? If so, since when?',
  language: 'Do you speak it? If so, how well?',
};

function askAboutGaps(
  interview: Interview,
  skills: readonly OwnSkill[],
  posting: Posting | null,
  ledger: Ledger,
): void {
  const own = new Set(skills.map(({ canonical }) => canonical));
  const told = wordsTold(interview);
  const isGap = ({ must, kind, canonical, label }: Requirement): boolean =>
    must &&
    HAVE_YOU[kind] !== undefined &&
    !own.has(canonical) &&
    ![...own].some((held) => areRelated(held, canonical)) &&
    !stemsOf(label).some((stem) => stem.length > 1 && told.stems.has(stem)) &&
    !isAbbreviated(label, told.text);
  for (const requirement of (posting?.requirements ?? []).filter(isGap).slice(0, MAX_GAPS)) {
    const { label, kind } = requirement;
    const asked = nameOf(requirement)?.askedFor ?? label;
    ledger.ask(label, `The posting asks for ${asked}. ${HAVE_YOU[kind] ?? ''}`);
  }
}

/** Everything somebody said of what they have done. */
export function wordsTold({
  history,
  skills,
  stories,
  scope,
  extra,
}: Pick<Interview, 'history' | 'skills' | 'stories' | 'scope' | 'extra'>): {
  text: string;
  stems: ReadonlySet<string>;
} {
  const text = JSON.stringify([history, skills, stories, scope, extra]);
  return { text, stems: new Set(stemsOf(text)) };
}

/** Whether all that a label says was told, in the same words or by its initials. */
export const isTold = (label: string, told: ReturnType<typeof wordsTold>): boolean =>
  isAbbreviated(label, told.text) ||
  stemsOf(label).every((stem) => stem.length < 3 || told.stems.has(stem));

/** "AP" said for "accounts payable". */
function isAbbreviated(label: string, answers: string): boolean {
  const initials = (label.match(/\b\p{L}/gu) ?? []).join('').toUpperCase();
  return initials.length > 1 && new RegExp(`\\b${initials}\\b`, 'u').test(answers);
}

function stemsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{Nd}+#]+/gu) ?? []).map((word) => stemmer(word));
}

function askAboutEntries(interview: Interview, lines: ComposedLines, ledger: Ledger): void {
  interview.history.forEach(({ kind, title, organisation }, index) => {
    const name = printable(title || organisation);
    if (name === '' || kind === 'education' || kind === 'care' || kind === 'other') return;
    if ((lines.bullets.get(index) ?? []).length > 0 || lines.scope.has(index)) return;
    ledger.ask(
      `/history/${index}/words`,
      `What did you do as ${name}? Two or three things you did often are enough.`,
    );
  });
}

function quoted(text: string): string {
  const words = printable(text).replace(/\s+/gu, ' ');
  if (words.length <= QUOTE_MAX_LENGTH) return words;
  return `${words.slice(0, QUOTE_MAX_LENGTH).replace(/\s+\S*$/u, '')}…`;
}
