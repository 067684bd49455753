import { type RequirementKind } from '../posting';
import { normalise } from '~/features/language/normalise';
import { foldedWordsOf } from '~/features/language/term-tokens';

/** When a spelling counts as its term. */
type Guard =
  /** Wherever it stands. */
  | 'plain'
  /** Only in this case, and not as the first word of a sentence (Slack, Windows, SAFe). */
  | 'proper'
  /** As `proper`, or in any case after a word for using something ("in excel"). */
  | 'cued'
  /** Only in this case and beside another tool or a word for a skill (C, Go, Access). */
  | 'guarded'
  /** A word too common to mean anything outside a list of requirements (testing, cloud). */
  | 'generic';

export interface Term {
  /** Lower case; the id of the term. */
  canonical: string;
  /** The usual spelling, as it stands in the middle of a sentence. */
  label: string;
  kind: RequirementKind;
  aliases: string[];
}

/** One spelling of a term. */
export interface Spelling {
  term: Term;
  surface: string;
  /** Folded words; see `TermToken`. */
  words: string[];
  guard: Guard;
}

const GUARDS: Record<string, Guard> = {
  '^': 'proper',
  '~': 'cued',
  '!': 'guarded',
  '?': 'generic',
};

function readSpelling(written: string): { surface: string; guard: Guard } {
  const mark = GUARDS[written.at(-1) ?? ''];
  return mark === undefined
    ? { surface: written, guard: 'plain' }
    : { surface: written.slice(0, -1), guard: mark };
}

const PLAIN = /^[\u0020-\u005F\u0061-\u007E]*$/;

export function foldedWords(surface: string): string[] {
  // Nearly every spelling is plain already, and there are thousands.
  return foldedWordsOf(PLAIN.test(surface) ? surface : normalise(surface).text);
}

/**
 * Reads a field of the lexicon: `# kind` opens a group; every other line is
 * `Label = canonical | alias, alias`, where `= canonical` and the aliases may be missing and the
 * last character of a spelling may be a mark (`^` proper, `~` cued, `!` guarded, `?` generic).
 */
export function parseTerms(field: string): Spelling[] {
  const spellings: Spelling[] = [];
  let kind: RequirementKind = 'skill';
  for (const line of field.split('\n')) {
    if (line === '') continue;
    if (line.startsWith('# ')) {
      kind = line.slice(2) as RequirementKind;
      continue;
    }
    const [head = '', tail = ''] = line.split(' | ');
    const [written = '', id] = head.split(' = ');
    const own = readSpelling(written);
    const aliases = tail === '' ? [] : tail.split(', ').map(readSpelling);
    const term: Term = {
      canonical: id ?? own.surface.toLowerCase(),
      label: own.surface,
      kind,
      aliases: aliases.map((alias) => alias.surface),
    };
    const keys = aliases.map((alias) => ({ term, ...alias, words: foldedWords(alias.surface) }));
    const ownWords = foldedWords(own.surface);
    // An alias that repeats an unmarked label says when the label itself counts.
    const repeated = keys.some((key) => key.words.join(' ') === ownWords.join(' '));
    if (own.guard !== 'plain' || !repeated) {
      keys.unshift({ term, ...own, words: ownWords });
    }
    spellings.push(...keys);
  }
  return spellings;
}
