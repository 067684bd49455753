import { findAnswer, type Passage } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import type { Draft } from '../draft';
import type { WriterInput } from '../writer';
import type { Placeholders } from './placeholders/placeholders';
import type { ResumeSection } from './sections';

/** What a model gets to read for one section, and what its ids stand for. */
export interface Material {
  /** Between marks, escaped. */
  data: string;
  /** Id of an answer, e.g. `A3` → that answer. */
  answers: ReadonlyMap<string, Passage>;
}

const MOST_ANSWERS = 40;
const MOST_TERMS = 40;
/** Answers that go to a vendor: what was done and learned, never who somebody is or why. */
const SENT =
  /^\/(?:history\/\d+\/(?:title|words)|scope\/words|stories\/\d+\/(?:situation|action|result)|skills\/words|skills\/items\/\d+\/name|extra\/\d+\/words)$/;

/**
 * The least a model needs for a section: its lines, the answers they may rest on, the posting's
 * title and terms, and the voice. Names, contact and what is private are placeholders.
 *
 * @param lines numbers of the lines to be worded, counted from 1.
 * @param mark random; ends the marks between which the material stands.
 */
export function gatherMaterial(
  { interview, posting, framing }: WriterInput,
  draft: Draft,
  section: ResumeSection,
  {
    lines,
    mark,
    placeholders,
  }: { lines: readonly number[]; mark: string; placeholders: Placeholders },
): Material {
  const answers = new Map(
    passagesFor(interview, draft, section).map((passage, index) => [`A${index + 1}`, passage]),
  );
  const hide = (text: string): string => placeholders.hide(text);
  const material = {
    lines: lines.map((line) => ({ line, text: hide(section.lines[line - 1] ?? '') })),
    answers: [...answers].map(([id, { text }]) => ({ id, text: hide(text) })),
    posting: {
      title: hide(posting?.title ?? interview.target.title),
      terms: (posting?.requirements ?? []).slice(0, MOST_TERMS).map(({ label }) => hide(label)),
    },
    style: {
      voice: framing.enabled ? framing.voice : 'plain',
      leads: framing.enabled
        ? framing.entries.filter(({ enabled }) => enabled).map(({ behaviour }) => behaviour)
        : [],
    },
  };
  return { data: `MATERIAL ${mark}\n${escapeJson(material)}\nEND OF MATERIAL ${mark}`, answers };
}

/** JSON of one line without characters that close a tag, a fence or a line somewhere else. */
function escapeJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&`\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu,
    (character) =>
      [...Array(character.length).keys()]
        .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
        .join(''),
  );
}

/** The answers a section may rest on: what its claims quote, and what else was told of that entry. */
function passagesFor(interview: Interview, draft: Draft, section: ResumeSection): Passage[] {
  const root = section.kind === 'summary' ? '' : section.id.replace(/\/highlights$/, '');
  const quoted = draft.claims
    .filter(({ path }) => path.startsWith(root === '' ? '/' : `${root}/`))
    .flatMap(({ evidence }) => evidence.map(({ source }) => source));
  const sources = new Set(root === '' ? quoted : [...toldOf(interview, quoted), ...quoted]);
  return [...sources]
    .filter((source) => SENT.test(source))
    .toSorted(inOrder)
    .slice(0, MOST_ANSWERS)
    .map((source) => ({ source, text: findAnswer(interview, source) ?? '' }))
    .filter(({ text }) => text.trim() !== '');
}

/** Everything told of the history entries that the sources name. */
function toldOf({ history, scope, stories }: Interview, sources: readonly string[]): string[] {
  const rows = new Set(
    sources.flatMap((source) => /^\/history\/(\d+)\//.exec(source)?.[1] ?? []).map(Number),
  );
  const ids = new Set([...rows].flatMap((row) => history[row]?.id ?? []));
  return [
    ...[...rows].flatMap((row) => [`/history/${row}/title`, `/history/${row}/words`]),
    ...(ids.has(scope.historyId) ? ['/scope/words'] : []),
    ...stories.flatMap(({ historyId, onResume }, index) =>
      onResume && ids.has(historyId)
        ? ['situation', 'action', 'result'].map((part) => `/stories/${index}/${part}`)
        : [],
    ),
  ];
}

const inOrder = new Intl.Collator('en', { numeric: true }).compare;
