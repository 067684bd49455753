import { passagesOf, type Passage } from '~/features/interview/evidence';
import type { HistoryEntry, Interview } from '~/features/interview/interview';
import { tokensOf } from '~/features/language/tokens';
import { readDenials, type Denial } from './denials';
import { readNever, type Unspeakable } from './never-entries';
import { indexPassage, indexWords, type IndexedPassage, type WordIndex } from './passage-index';
import { readPosting, type PostingWords } from './posting-words';

/** The passages that may be read together: one story and the entry it belongs to, or one answer alone. */
export interface Unit {
  /** Id of the history entry it tells of, null where it may tell of any, or `WHOLE_PERSON`. */
  row: string | null;
  passages: readonly IndexedPassage[];
  has: (passage: IndexedPassage) => boolean;
}

/** Stands for no entry: what may be said of the person, and not of a post of theirs. */
export const WHOLE_PERSON = '*';

/** A unit of these passages. */
export function unitOf(row: string | null, passages: readonly IndexedPassage[]): Unit {
  const held = new Set(passages);
  return { row, passages, has: (passage) => held.has(passage) };
}

/** A person's answers, read once for judging any number of claims. */
export interface Answers {
  interview: Interview;
  passages: readonly IndexedPassage[];
  index: WordIndex;
  units: readonly Unit[];
  denials: readonly Denial[];
  never: readonly Unspeakable[];
  posting: PostingWords;
  language: string;
}

/** Reads the answers of an interview into the form in which claims are compared with them. */
export function readAnswers(interview: Interview): Answers {
  const known = new Set(
    interview.history.flatMap(({ organisation, title, location }) =>
      tokensOf(`${organisation} ${title} ${location}`).map(({ key }) => key),
    ),
  );
  const language = interview.language || 'en';
  const passages = passagesOf(interview).map((passage) =>
    indexPassage(
      passage,
      {
        row: rowOf(passage, interview),
        wish: passage.source.startsWith('/target/'),
        list: /^\/skills\/(?:items|languages|certificates)\//.test(passage.source),
      },
      language,
      known,
    ),
  );
  return {
    interview,
    passages,
    index: indexWords(passages),
    units: unitsOf(interview, passages),
    denials: readDenials(interview, passages),
    never: readNever(interview),
    posting: readPosting(interview),
    language,
  };
}

function rowOf({ source, text }: Passage, interview: Interview): string | null {
  const [, section, index = ''] = source.split('/');
  const told =
    section === 'history'
      ? interview.history[Number(index)]?.id
      : section === 'scope'
        ? interview.scope.historyId
        : section === 'stories'
          ? interview.stories[Number(index)]?.historyId
          : '';
  if (told !== undefined && interview.history.some(({ id }) => id === told)) return told;
  return section === 'history' ||
    section === 'scope' ||
    section === 'stories' ||
    section === 'extra'
    ? (rowNamedIn(text, interview.history)?.id ?? null)
    : null;
}

/** The one entry whose organisation a text names. */
function rowNamedIn(text: string, history: readonly HistoryEntry[]): HistoryEntry | undefined {
  const words = ` ${tokensOf(text)
    .map((token) => token.text)
    .join(' ')} `;
  const named = history.filter(({ organisation }) => {
    const name = tokensOf(organisation)
      .map((token) => token.text)
      .join(' ');
    return name.length > 3 && words.includes(` ${name} `);
  });
  return named.length === 1 ? named[0] : undefined;
}

function unitsOf(interview: Interview, passages: readonly IndexedPassage[]): Unit[] {
  const of = (prefix: string): IndexedPassage[] =>
    passages.filter(({ source }) => source.startsWith(prefix));
  const entries = interview.history.map(({ id }, index) =>
    unitOf(id, [
      ...of(`/history/${index}/`),
      ...of('/scope/').filter(({ row }) => row === id || row === null),
    ]),
  );
  const units: Unit[] = [...entries];
  interview.stories.forEach((story, index) => {
    const told = of(`/stories/${index}/`);
    const row = told.find((passage) => passage.row !== null)?.row ?? null;
    const tools = interview.skills.items.flatMap((item, at) =>
      item.storyQuestions.includes(story.question) ? of(`/skills/items/${at}/`) : [],
    );
    const homes = row === null ? [null, ...entries.map(({ row: id }) => id)] : [row];
    for (const home of homes) {
      const entry = entries.find(({ row: id }) => id === home)?.passages ?? [];
      units.push(unitOf(home, [...told, ...entry, ...tools]));
    }
  });
  const free = [...of('/skills/words'), ...of('/extra/')];
  for (const passage of free) {
    const homes = passage.row === null ? [null, ...entries.map(({ row }) => row)] : [passage.row];
    for (const home of homes) {
      const entry = entries.find(({ row }) => row === home)?.passages ?? [];
      units.push(unitOf(home, [passage, ...entry]));
    }
  }
  const lists = of('/skills/').filter(({ source }) => source !== '/skills/words');
  const soleRow = entries.length === 1 ? (entries[0]?.row ?? null) : null;
  units.push(unitOf(soleRow ?? WHOLE_PERSON, [...lists, ...of('/skills/words')]));
  units.push(unitOf(WHOLE_PERSON, of('/person/')));
  units.push(unitOf(WHOLE_PERSON, of('/target/')));
  // A summary names a post and what one can do in one breath.
  const person = [...of('/person/'), ...of('/skills/')];
  for (const { passages: entry } of entries)
    units.push(unitOf(WHOLE_PERSON, [...entry, ...person]));
  return units.filter(({ passages: held }) => held.length > 0);
}
