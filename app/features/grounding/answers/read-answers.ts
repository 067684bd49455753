import { passagesOf, type Passage } from '~/features/interview/evidence';
import type { HistoryEntry, Interview } from '~/features/interview/interview';
import { tokensOf } from '~/features/language/tokens';
import { readDenials, type Denial } from './denials';
import { readNever, type Unspeakable } from './never-entries';
import { indexPassage, type IndexedPassage } from './passage-index';
import { readPosting, type PostingWords } from './posting-words';

/** A person's answers, read once for judging any number of claims. */
export interface Answers {
  interview: Interview;
  passages: readonly IndexedPassage[];
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
