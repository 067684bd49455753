import type { Interview } from '~/features/interview/interview';
import { isFunctionWord } from '~/features/language/function-words';
import { monthOf } from '~/features/language/months';
import { tokensOf } from '~/features/language/tokens';
import { wordKey } from '~/features/language/word-key';

/** What must not appear, ready for comparing. */
export interface Unspeakable {
  /** The entry as the person wrote it. */
  entry: string;
  /** Keys that name the matter; a text that has them all speaks of it. */
  core: readonly string[];
  /** The same without spaces, for names split or joined otherwise. */
  compact: string;
  /** Names in it that stand for the whole matter. */
  names: readonly string[];
}

/** Words with which people phrase the request and not the matter. */
const REQUEST = new Set(
  (
    'mention mentioned talk say write print put show include reveal disclose name anything everything nothing something about any ' +
    'please ever resume cv page letter document appear word words reference information details detail fact time thing things stuff old ' +
    'former previous earlier ex problem problems issue issues situation that whole'
  )
    .split(' ')
    .map(wordKey),
);

/** Matters people leave out, with the words by which they surface. */
const MATTERS = [
  'age aged born birth birthday birthdate',
  'salary wage pay income earnings compensation paid earn',
  'child kid son daughter baby parent motherhood fatherhood',
  'pregnancy pregnant maternity',
  'divorce divorced separated separation marriage',
  'marital married husband wife spouse',
  'illness ill sick sickness disease health',
  'depression depressed burnout',
  'prison jail convicted conviction criminal incarcerated sentence',
  'fired dismissed dismissal sacked terminated',
  'religion religious church muslim christian jewish mosque faith',
  'accident crash',
  'union unionised',
  'disability disabled',
].map((row) => row.split(' ').map(wordKey));

/** The person's `never` list, ready for comparing. */
export function readNever(interview: Interview): Unspeakable[] {
  const held = new Set(
    interview.history.flatMap(({ organisation, title, location }) =>
      tokensOf(`${organisation} ${title} ${location}`).map(({ key }) => key),
    ),
  );
  return interview.never.flatMap((entry) => {
    const tokens = tokensOf(entry);
    const matter = tokens.filter(
      ({ text, key }) => !isFunctionWord(text, interview.language) && !REQUEST.has(key),
    );
    if (matter.length === 0 && tokens.length === 0) return [];
    const said = matter.length > 0 ? matter : tokens;
    const core = said.filter(({ kind, text }) => kind !== 'number' && monthOf(text) === undefined);
    const names = said
      .filter(
        ({ capital, start, key, kind }) =>
          kind === 'word' && capital && start > 0 && !held.has(key) && monthOf(key) === undefined,
      )
      .map(({ key }) => key);
    return [
      {
        entry,
        core: (core.length > 0 ? core : said).map(({ key }) => key),
        compact: said.map(({ text }) => text).join(''),
        names: said.length > 1 ? names : [],
      },
    ];
  });
}

/** The keys by which a matter surfaces, the key itself among them. */
export function surfacesOf(key: string): readonly string[] {
  return MATTERS.find((matter) => matter.includes(key)) ?? [key];
}
