import type { WriterInput } from '~/features/drafts/writer';
import { storyQuestions } from '~/features/interview/catalogue/questions';
import { findAnswer, type Evidence } from '~/features/interview/evidence';
import type { Interview } from '~/features/interview/interview';
import { Placeholders } from './placeholders/placeholders';
import type { RewordableSection, RewordableDraft } from './section';
import { listSections } from './sections';
import { toldClauses, type ToldClause } from './told-clauses';

/** A clause under the id by which a model points at it. */
export type SentClause = ToldClause;

/** A line under the id by which a model names it: which section, and where in it. */
export interface SentLine {
  section: number;
  at: number;
}

/** What a model gets to read of a text, and what its ids stand for. */
export interface Material {
  /** Between marks, escaped. */
  data: string;
  /** Id of a part, e.g. `P1` → its place among the sections. */
  parts: ReadonlyMap<string, number>;
  /** `L3` → that line. */
  lines: ReadonlyMap<string, SentLine>;
  /** `c17` → that clause. */
  clauses: ReadonlyMap<string, SentClause>;
  /** Placeholder → the words it stands for. */
  originals: ReadonlyMap<string, string>;
}

/** A line that did not pass, as the model is shown it when it is asked again. */
export interface FailedLine {
  part: string;
  from: readonly string[];
  text: string;
  /** What in it does not follow; empty where it is no word in particular. */
  words: readonly string[];
  why: string;
}

export interface MaterialWanted {
  /** Random; ends the marks between which the material stands. */
  mark: string;
  /** Whether names of people and employers may stay as they are. */
  readsNames?: boolean;
  /** Ids of the sections that are asked about; all where not said. */
  sections?: readonly string[];
  /** What is asked for once more; only the parts of these are sent then. */
  failed?: readonly FailedLine[];
  /** New lines that somebody else is to check; only what was told for their parts is sent then. */
  claims?: readonly { section: number; text: string }[];
}

const MOST_TERMS = 30;
/** A requirement that is longer is a sentence of the posting, and its first words say what it is. */
const TERM_MAX_LENGTH = 90;
const MOST_CLAUSES = 90;

/**
 * All that a model needs for a text, labelled: part by part its lines and what was told, clause by
 * clause with what is not on the page yet; what the posting asks for, and the voice. Names, contact
 * and what is private are placeholders.
 */
export function gatherMaterial(
  { interview, posting, framing }: WriterInput,
  text: RewordableDraft,
  wanted: MaterialWanted,
): Material {
  const { mark, readsNames = false, failed = [], claims } = wanted;
  const placeholders = new Placeholders(interview, { readsNames });
  const hide = (words: string): string => placeholders.hide(words);
  const gathering = new Gathering(interview, text, placeholders);
  const sections = listSections(text);
  const again = new Set(failed.map(({ part }) => part));
  sections.forEach((section, index) => {
    if (wanted.sections?.includes(section.id) === false) return;
    const isMeant = claims?.some((claim) => claim.section === index);
    const shown = isMeant ?? (failed.length === 0 || again.has(`P${index + 1}`));
    gathering.add(section, index, { shown });
  });
  const terms = (must: boolean) =>
    (posting?.requirements ?? [])
      .filter(
        (requirement) => requirement.must === must && requirement.label.length <= TERM_MAX_LENGTH,
      )
      .slice(0, MOST_TERMS)
      .map(({ label }) => hide(label));
  const toCheck = claims && {
    parts: gathering.parts.map((part) => ({ ...part, lines: undefined, unused: undefined })),
    check: claims.map(({ section, text: line }, index) => ({
      ...{ id: `N${index + 1}`, part: `P${section + 1}`, text: hide(line) },
    })),
  };
  const material = toCheck ?? {
    job: {
      title: hide(posting?.title ?? interview.target.title),
      must: terms(true),
      nice: terms(false),
    },
    style: {
      voice: framing.enabled ? framing.voice : 'plain',
      first: framing.enabled
        ? framing.entries.filter(({ enabled }) => enabled).map(({ behaviour }) => behaviour)
        : [],
    },
    parts: gathering.parts,
    ...(failed.length === 0 ? {} : { failed }),
  };
  const legend = legendOf(placeholders.originals.keys());
  const all = Object.keys(legend).length === 0 ? material : { ...material, placeholders: legend };
  return {
    data: `MATERIAL ${mark}\n${escapeJson(all)}\nEND OF MATERIAL ${mark}`,
    ...{ parts: gathering.places, lines: gathering.lines, clauses: gathering.clauses },
    originals: placeholders.originals,
  };
}

/** Numbers parts, lines and clauses as they are added, alike however many of them are shown. */
class Gathering {
  readonly parts: Record<string, unknown>[] = [];
  readonly places = new Map<string, number>();
  readonly lines = new Map<string, SentLine>();
  readonly clauses = new Map<string, SentClause>();
  readonly #interview: Interview;
  readonly #text: RewordableDraft;
  readonly #placeholders: Placeholders;

  constructor(interview: Interview, text: RewordableDraft, placeholders: Placeholders) {
    this.#interview = interview;
    this.#text = text;
    this.#placeholders = placeholders;
  }

  #hide(words: string): string {
    return this.#placeholders.hide(words);
  }

  add(section: RewordableSection, index: number, { shown }: { shown: boolean }): void {
    const part = `P${index + 1}`;
    this.places.set(part, index);
    const lines = section.lines.map((line, at) => {
      const id = `L${this.lines.size + 1}`;
      this.lines.set(id, { section: index, at });
      const isConfirmed = section.kind === 'lines' && section.confirmed.has(at);
      return { id, text: this.#hide(line), ...(isConfirmed ? { confirmed: true } : {}) };
    });
    const told = this.#tell(section);
    if (!shown) return;
    this.parts.push({ part, ...this.#headOf(section), lines, ...told });
  }

  /** What was told, under the field it stands in, and the ids of what is not on the page. */
  #tell(section: RewordableSection): { told: object[]; unused?: string[] } {
    const told: { of: string; said: Record<string, string> }[] = [];
    const unused: string[] = [];
    const used = this.#text.claims.flatMap(({ evidence }) => evidence);
    const clauses = toldClauses(this.#interview, this.#text, section).slice(0, MOST_CLAUSES);
    for (const clause of clauses) {
      // A clause of a sentence that nobody is to see is not shown for itself either.
      const answer = findAnswer(this.#interview, clause.source) ?? clause.text;
      const text = this.#placeholders.hidePart(answer, clause);
      if (text === null) continue;
      const id = `c${this.clauses.size + 1}`;
      this.clauses.set(id, clause);
      const of = this.#labelOf(clause);
      const last = told.at(-1);
      if (last?.of === of) last.said[id] = text;
      else told.push({ of, said: { [id]: text } });
      if (section.kind === 'lines' && !isUsed(clause, used)) unused.push(id);
    }
    return { told, ...(unused.length === 0 ? {} : { unused }) };
  }

  #labelOf({ source, field }: SentClause): string {
    const [, list, index = ''] = source.split('/');
    if (list === 'stories') {
      const story = this.#interview.stories[Number(index)];
      const asked = storyQuestions().find(({ number }) => number === story?.question)?.short;
      return `story ${Number(index) + 1} (${asked ?? ''}): ${field}`;
    }
    if (list === 'extra') return 'another question';
    return field === 'line' ? 'a line of the resume' : (LABELS[field] ?? 'about the job');
  }

  #headOf(section: RewordableSection): Record<string, unknown> {
    if (section.kind !== 'lines') return {};
    const [, list = '', index = ''] = section.id.split('/');
    const entries = this.#text.resume[list as 'work' | 'volunteer' | 'projects'] ?? [];
    const entry: Readonly<Record<string, unknown>> = { ...entries[Number(index)] };
    const said = (key: string) => (typeof entry[key] === 'string' ? entry[key] : '');
    const [from, to, scope] = [said('startDate'), said('endDate'), said('summary')];
    return {
      title: this.#hide(section.title),
      dates: `${from} to ${to === '' ? 'now' : to}`,
      tense: to === '' ? 'present for what goes on, past for what was done' : 'past',
      ...(scope === '' ? {} : { scope: this.#hide(scope) }),
    };
  }
}

const LABELS: Readonly<Record<string, string>> = {
  did: 'what they did there',
  scope: 'how big the job is',
  why: 'why this employer',
};

const isUsed = ({ source, start, end }: SentClause, used: readonly Evidence[]): boolean =>
  used.some((one) => one.source === source && one.start < end && one.end > start);

const MEANINGS: Readonly<Record<string, string>> = {
  EMPLOYER: 'an employer',
  PERSON: 'somebody’s name',
  PLACE: 'a place',
  NAME: 'the person themselves: not to be used',
  PRIVATE: 'private: not to be used',
  TEXT: 'a mark',
};

/** What each placeholder that was given out stands for, by its kind. */
function legendOf(tokens: Iterable<string>): Record<string, string> {
  return Object.fromEntries(
    [...tokens].map((token) => [
      token,
      MEANINGS[/^\{\{([A-Z]+)_/u.exec(token)?.[1] ?? ''] ?? 'contact: not to be used',
    ]),
  );
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
