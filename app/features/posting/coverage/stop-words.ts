import { FUNCTION_WORDS } from '~/features/language/function-words';
import { stemOf } from '~/features/language/stems';
import { termTokensOf } from '~/features/language/term-tokens';

/** What postings say of everything they ask for. */
const POSTING_WORDS = new Set(
  '& all every good strong excellent new high great relevant related least minimum required preferred ability able experience experienced knowledge skill proven demonstrated working work worked year ideally need needed want make using use used manner etiquette qualified daily weekly monthly regular regularly line policy busy setting environment sector aged responsibility responsibilities before'.split(
    ' ',
  ),
);

/** Whether a folded word carries no meaning of its own. */
export const isStopWord = (folded: string): boolean =>
  FUNCTION_WORDS.has(folded) || POSTING_WORDS.has(folded);

/** The stems of the words of a normalised text that carry meaning, without repeats. */
export function stemsOf(text: string): string[] {
  const stems = new Set<string>();
  for (const { folded } of termTokensOf(text)) {
    if (!isStopWord(folded) && folded !== '/') stems.add(stemOf(folded));
  }
  return [...stems];
}
