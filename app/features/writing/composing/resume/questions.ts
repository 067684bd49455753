import type { Interview } from '~/features/interview/interview';
import { toldResume } from '~/features/interview/told-resume';
import { coverageOf } from '~/features/posting/coverage';
import type { Posting } from '~/features/posting/posting';
import { gapsToAsk } from '../../gap-questions';
import type { ComposedLines } from '../compose-lines';
import { hasNumber } from '../words/numbers';
import { printable } from '../words/printable';
import type { Ledger } from './ledger';

const MAX_QUESTIONS = 6;
const MAX_GAPS = 2;
const QUOTE_MAX_LENGTH = 80;

/** What the answers became, and what they are for. */
interface Asked {
  interview: Interview;
  lines: ComposedLines;
  posting: Posting | null;
}

/** Asks for what would change the page most, most useful first, at most six in all. */
export function askQuestions({ interview, lines, posting }: Asked, ledger: Ledger): void {
  askAboutStories(interview, lines, ledger);
  askAboutGaps(interview, posting, ledger);
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

function askAboutGaps(interview: Interview, posting: Posting | null, ledger: Ledger): void {
  if (posting === null) return;
  const coverage = coverageOf(toldResume(interview), posting);
  const musts = gapsToAsk(coverage, posting, interview).filter(
    ({ requirement }) => requirement.must,
  );
  for (const { requirement, question } of musts.slice(0, MAX_GAPS))
    ledger.ask(requirement.label, question);
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
