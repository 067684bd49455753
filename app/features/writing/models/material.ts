import type { WriterInput } from '~/features/drafts/writer';
import { excerptsFor, type Excerpt } from './passages';
import { Placeholders } from './placeholders/placeholders';
import type { RewordableSection, RewordableDraft } from './section';

/** What a model gets to read for one section, and what its ids stand for. */
export interface Material {
  /** Between marks, escaped. */
  data: string;
  /** Id of an answer, e.g. `A3` → that answer, or the part of it that was sent. */
  answers: ReadonlyMap<string, Excerpt>;
  /** Placeholder → the words it stands for. */
  originals: ReadonlyMap<string, string>;
}

export interface MaterialWanted {
  /** Numbers of the lines to be worded, counted from 1. */
  lines: readonly number[];
  /** Random; ends the marks between which the material stands. */
  mark: string;
  /** Whether names of people and employers may stay as they are. */
  readsNames?: boolean;
}

const MOST_TERMS = 40;

/**
 * The least a model needs for a section: its lines, the answers they may rest on, the posting's
 * title and terms, and the voice. Names, contact and what is private are placeholders.
 */
export function gatherMaterial(
  { interview, posting, framing }: WriterInput,
  text: RewordableDraft,
  section: RewordableSection,
  { lines, mark, readsNames = false }: MaterialWanted,
): Material {
  const placeholders = new Placeholders(interview, { readsNames });
  const answers = new Map(
    excerptsFor(interview, text, section).map((excerpt, index) => [`A${index + 1}`, excerpt]),
  );
  const hide = (words: string): string => placeholders.hide(words);
  const material = {
    lines: lines.map((line) => ({ line, text: hide(section.lines[line - 1] ?? '') })),
    answers: [...answers].map(([id, excerpt]) => ({ id, text: hide(excerpt.text) })),
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
  return {
    data: `MATERIAL ${mark}\n${escapeJson(material)}\nEND OF MATERIAL ${mark}`,
    answers,
    originals: placeholders.originals,
  };
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
