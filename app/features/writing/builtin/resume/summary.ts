import { spell } from '~/features/posting/lexicon/spell';
import type { Interview } from '~/features/interview/interview';
import type { JsonResume } from '~/features/resume/json-resume';
import type { Line } from '../composing/line';
import { isPast } from '~/features/language/verb-forms';
import type { Preference } from '../composing/choose-lines';
import { scoreOf } from '../composing/choose-lines';
import type { Reading } from '../reading/reading';
import { recency } from '../reading/reading';
import { titleOf } from './fields';
import type { Ledger, Proven } from './ledger';
import type { OwnSkill } from './skill-sources';

const FACT_MAX_LENGTH = 130;

/** Indexes of the jobs held, latest first. */
function positionsOf(interview: Interview): number[] {
  return interview.history
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.kind === 'work')
    .filter(({ entry }) => entry.title.trim() !== '')
    .sort((a, b) => recency(b.entry).localeCompare(recency(a.entry)) || a.index - b.index)
    .map(({ index }) => index);
}

/** The line under the name: the target title where the person held it, else their latest title. */
export function labelOf(interview: Interview, ledger: Ledger): Proven | undefined {
  const held = interview.history.findIndex(
    ({ kind, title }) =>
      kind !== 'education' && title.trim() !== '' && sameTitle(title, interview.target.title),
  );
  const index = held === -1 ? (positionsOf(interview)[0] ?? latestOther(interview)) : held;
  return index === undefined ? undefined : titleOf(index, ledger);
}

/** Without a job: the latest course of study, else whatever has a title. */
function latestOther(interview: Interview): number | undefined {
  return interview.history
    .map((entry, index) => ({ entry, index }))
    .filter(({ entry }) => entry.kind !== 'care' && entry.title.trim() !== '')
    .sort(
      (a, b) =>
        Number(b.entry.kind === 'education') - Number(a.entry.kind === 'education') ||
        recency(b.entry).localeCompare(recency(a.entry)),
    )[0]?.index;
}

function sameTitle(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

/**
 * Two or three sentences made of facts the person gave: position, the strongest proven line that is
 * short enough, and the skills the posting asks for. Undefined where only one of them is known.
 */
export function summaryOf(
  interview: Interview,
  reading: Reading,
  resume: JsonResume,
  lines: readonly Line[],
  skills: readonly OwnSkill[],
  preference: Preference,
  ledger: Ledger,
): Proven | undefined {
  const sentences = [
    positionSentence(interview, reading, ledger),
    factSentence(lines, preference),
    skillSentence(skills, resume, preference),
  ].filter((sentence) => sentence !== undefined);
  if (sentences.length < 2) return undefined;
  return {
    text: sentences.map(({ text }) => `${text}.`).join(' '),
    evidence: sentences.flatMap(({ evidence }) => evidence),
  };
}

function positionSentence(
  interview: Interview,
  reading: Reading,
  ledger: Ledger,
): Proven | undefined {
  const positions = positionsOf(interview);
  const index =
    reading.closest !== null && positions.includes(reading.closest)
      ? reading.closest
      : positions[0];
  const at = index ?? latestOther(interview);
  if (at === undefined) return undefined;
  const entry = interview.history[at];
  const title = titleOf(at, ledger);
  if (entry === undefined || title === undefined) return undefined;
  const organisation = ledger.given(`/history/${at}/organisation`);
  const start = ledger.given(`/history/${at}/start`);
  const end = entry.end === 'present' ? undefined : ledger.given(`/history/${at}/end`);
  const where =
    organisation === undefined
      ? ''
      : entry.kind === 'education'
        ? `, ${organisation.text}`
        : ` at ${organisation.text}`;
  const since = start?.text.slice(0, 4);
  const until = end?.text.slice(0, 4);
  const when =
    entry.kind === 'education'
      ? until === undefined
        ? ''
        : ` (${until})`
      : entry.end === 'present' && since !== undefined
        ? ` since ${since}`
        : since !== undefined && until !== undefined && since !== until
          ? ` (${since}–${until})`
          : until === undefined
            ? ''
            : ` (${until})`;
  return {
    text: `${title.text}${where}${when}`,
    evidence: [
      ...title.evidence,
      ...(organisation?.evidence ?? []),
      ...(when.includes(since ?? '\0') ? (start?.evidence ?? []) : []),
      ...(when.includes(until ?? '\0') ? (end?.evidence ?? []) : []),
    ],
  };
}

/** The strongest line with a number, or only what came of it where the whole is too long. */
function factSentence(lines: readonly Line[], preference: Preference): Proven | undefined {
  const ranked = [...lines].sort((a, b) => scoreOf(b, preference) - scoreOf(a, preference));
  for (const { text, evidence, opening, sure, outcome } of ranked) {
    const whole = sure && isPast(opening) && /\p{Nd}/u.test(text);
    if (whole && text.length <= FACT_MAX_LENGTH) return { text, evidence };
    if (outcome !== undefined && outcome.text.length <= FACT_MAX_LENGTH) return outcome;
  }
  return undefined;
}

/** A label's first letter in the middle of a sentence, unless it is a name or an abbreviation. */
function lowerFirstWord(label: string): string {
  return /^\p{Lu}\p{Ll}+(?:[\s-]|$)/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}

/** A skill's own words inside a sentence: capitalised only where its usual spelling is. */
function midSentence(text: string, usual: string | undefined): string {
  return usual !== undefined && /^\p{Ll}/u.test(usual) ? lowerFirstWord(text) : text;
}

function skillSentence(
  skills: readonly OwnSkill[],
  resume: JsonResume,
  { posting }: Preference,
): Proven | undefined {
  const printed = new Set(
    (resume.skills ?? [])
      .flatMap(({ keywords }) => keywords ?? [])
      .map((keyword) => keyword.toLowerCase()),
  );
  const asked = (posting?.requirements ?? []).flatMap(({ canonical, label }) => {
    const skill = skills.find(
      (own) => own.canonical === canonical && own.kind !== 'soft' && own.listed,
    );
    if (skill === undefined || /\(/u.test(skill.text)) return [];
    const usual = spell(canonical);
    const asPosted = usual !== undefined && /^\p{Ll}/u.test(usual) ? lowerFirstWord(label) : label;
    const text =
      usual?.toLowerCase() === label.toLowerCase()
        ? usual
        : printed.has(label.toLowerCase())
          ? asPosted
          : midSentence(skill.text, usual);
    return printed.has(text.toLowerCase()) ? [{ ...skill, text }] : [];
  });
  const named = [...new Map(asked.map((skill) => [skill.canonical, skill])).values()].slice(0, 4);
  if (named.length < 2) return undefined;
  const texts = named.map(({ text }) => text);
  return {
    text: `Experience with ${texts.slice(0, -1).join(', ')} and ${texts.at(-1) ?? ''}`,
    evidence: named.flatMap(({ evidence }) => evidence.slice(0, 1)),
  };
}
