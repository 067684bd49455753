import type { CoveredResume, Coverage, CoverageReason, Posting, Requirement } from './posting';
import { placeOfName } from './place-of-name';

/** What a posting asks for and how far it is met, as the page shows it. */
export interface PostingView {
  title: string | null;
  company: string | null;
  location: string | null;
  language: string;
  /** On what terms one works, in the words of the posting. */
  terms: string[];
  requirements: RequirementRow[];
  /** The posting, cut where a requirement is marked. */
  text: { words: string; id: string | null }[];
  dropped: Posting['dropped'];
}

export interface RequirementRow extends Pick<Requirement, 'id' | 'canonical' | 'label' | 'must'> {
  status: 'covered' | 'partial' | 'gap';
  why: CoverageReason | null;
  /** What the person said that shows it; null where nothing does by itself. */
  quote: string | null;
  /** Its place in the text is marked. */
  isMarked: boolean;
}

const LONGEST_QUOTE = 140;
const SHORTEST_MARK = 3;

/**
 * @param coverage of everything the person told.
 * @param text the posting as given.
 */
export function postingViewOf(
  posting: Posting,
  coverage: Coverage,
  { told, text }: { told: CoveredResume; text: string },
): PostingView {
  const parts = new Map(coverage.parts.map((part) => [part.requirementId, part]));
  const marks = marksOf(posting.requirements, text);
  const marked = new Set(marks.map(({ id }) => id));
  const { title, company, location, language, dropped, terms } = posting;
  return {
    ...{ title, company, location, language, dropped },
    terms: [terms?.workplace?.verbatim, terms?.contract, terms?.salary].flatMap(
      (said) => said ?? [],
    ),
    text: piecesOf(text, marks),
    requirements: posting.requirements.map(({ id, canonical, label, must }) => {
      const part = parts.get(id);
      return {
        ...{ id, canonical, label, must },
        status: part?.status ?? 'gap',
        why: part?.why ?? null,
        quote: quoteAt(told, part?.where[0]),
        isMarked: marked.has(id),
      };
    }),
  };
}

interface Mark {
  id: string;
  start: number;
  end: number;
}

/** Where each requirement is named; what lies inside of a whole duty is marked before the duty. */
function marksOf(requirements: readonly Requirement[], text: string): Mark[] {
  const marks: Mark[] = [];
  const isDuty = ({ kind }: Requirement): number => Number(kind === 'duty');
  for (const one of requirements.toSorted((a, b) => isDuty(a) - isDuty(b))) {
    const { start, end } = placeOfName(one, text);
    const inside = marks.filter((mark) => mark.start < end && start < mark.end);
    const to = Math.min(end, ...inside.map((mark) => mark.start));
    const isFree = inside.every((mark) => mark.start >= to);
    if (isFree && to - start >= Math.min(SHORTEST_MARK, end - start) && to > start)
      marks.push({ id: one.id, start, end: start + text.slice(start, to).trimEnd().length });
  }
  return marks.sort((a, b) => a.start - b.start);
}

function piecesOf(text: string, marks: readonly Mark[]): PostingView['text'] {
  const pieces: PostingView['text'] = [];
  let at = 0;
  const plain = (to: number): void => {
    if (to > at) pieces.push({ words: text.slice(at, to), id: null });
  };
  for (const { id, start, end } of marks) {
    plain(start);
    pieces.push({ words: text.slice(start, end), id });
    at = end;
  }
  plain(text.length);
  return pieces;
}

/** The words at a pointer; of a whole entry there are none to quote. */
function quoteAt(told: CoveredResume, pointer: string | undefined): string | null {
  const found = (pointer ?? '')
    .split('/')
    .slice(1)
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], told);
  if (typeof found !== 'string') return null;
  const words = found
    .replace(/\s+/gu, ' ')
    .replace(/(?: ?, ?)+/gu, ', ')
    // What stood before and behind it is not quoted.
    .replace(/^[\s,;:.]+|[\s,;:]+$/gu, '');
  if (words === '') return null;
  return words.length <= LONGEST_QUOTE
    ? words
    : `${words.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/u, '')}…`;
}
