import type { Token } from './tokens';
import { isFunctionWord } from './function-words';
import { isPast } from './inflections';
import { isVerbLike } from './verb-like';

/** What a stretch of words is said to be, beyond plainly true. */
export type Mood = 'negated' | 'planned' | 'weak';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const NEGATORS = set(
  "not never no none nobody nothing neither nor without hardly barely cannot zero lacking unable don't didn't doesn't isn't wasn't weren't haven't hasn't hadn't " +
    "won't wouldn't can't couldn't shouldn't ain't dont didnt doesnt isnt wasnt havent hasnt cant couldnt",
);
const NEGATORS_OF: Readonly<Record<string, ReadonlySet<string>>> = {
  de: set('nicht kein keine keinen keinem keiner keines nie niemals ohne weder'),
  fr: set('pas jamais sans aucun aucune ni rien'),
  es: set('nunca jamas sin ningun ninguna tampoco ni'),
  it: set('non mai senza nessun nessuna ne'),
  pt: set('nao nunca jamais sem nenhum nenhuma'),
  nl: set('niet geen nooit zonder nergens'),
  pl: set('nie nigdy bez zaden zadna brak'),
  ru: set('не никогда без нет ни'),
  uk: set('не ніколи без немає ні'),
  cs: set('ne nikdy bez zadny'),
  sv: set('inte aldrig utan ingen inga'),
};
const PLANS = set("would will shall could should might i'd i'll we'll we'd");
const WISHES = set(
  'want wish hop plan intend aim aspir expect lik lov prefer offer try attempt refus fail decid mean meant',
);
const LEARNING = set('learning studying considering preparing applying');
const LATER = set('someday soon tomorrow eventually');
const WEAKENERS: Readonly<Record<string, number>> = {
  shadow: 0, observ: 0, watch: 0, help: 1, assist: 1, support: 1, aid: 1, participat: 1, involv: 1, contribut: 2,
}; // prettier-ignore
const SUBJECTS = set(
  "i we he she they it you i'm i've we've they've he's she's it's there everyone nobody",
);

/** A marked stretch: token range, end exclusive. */
export interface Scope {
  mood: Mood;
  from: number;
  to: number;
  /** For `weak`: 0 watched, 1 helped, 2 contributed. */
  level: number;
}

/** Whether the word at `at` denies. "not only" and "no longer than" do not; `no` needs something after it. */
export function isNegator(tokens: readonly Token[], at: number, language: string): boolean {
  const { text = '' } = tokens[at] ?? {};
  const next = tokens[at + 1]?.text ?? '';
  const family = language.slice(0, 2);
  if (NEGATORS_OF[family]?.has(text) === true) return true;
  if (text === 'instead' || text === 'rather') return next === 'of' || next === 'than';
  if (!NEGATORS.has(text)) return false;
  if (text === 'not' && /^(?:only|just|least|bad)$/.test(next)) return false;
  if (text === 'no' && /^(?:later|sooner|fewer|less|more|problem|doubt|matter)$/.test(next))
    return false;
  return !(text === 'no' && tokens[at + 1]?.kind === 'number');
}

/**
 * The stretches of a text that are denied, only wished or planned, or done as a helper.
 * `clauses` are the ranges of its clauses, in order, `withdrawn` the words a correction takes back; a scope never leaves its sentence.
 */
export function scopesOf(
  tokens: readonly Token[],
  clauses: readonly { from: number; to: number; sentence: number }[],
  language: string,
  withdrawn: ReadonlySet<number>,
): Scope[] {
  const scopes: Scope[] = [];
  clauses.forEach((clause, number) => {
    for (let at = clause.from; at < clause.to; at += 1) {
      if (withdrawn.has(at)) continue;
      if (isNegator(tokens, at, language))
        scopes.push(...denial(tokens, clauses, number, at, language));
      if (isPlan(tokens, at, clause.from)) {
        const { text = '' } = tokens[at] ?? {};
        const later = LATER.has(text) || isHearsay(text, tokens[at - 1]?.text ?? '');
        scopes.push({
          mood: 'planned',
          from: later ? clause.from : at,
          to: listEnd(tokens, clauses, number),
          level: 0,
        });
      }
      const level = weakness(tokens, at, clause.from);
      if (level !== undefined)
        scopes.push({ mood: 'weak', from: at + 1, to: listEnd(tokens, clauses, number), level });
    }
  });
  return scopes;
}

function denial(
  tokens: readonly Token[],
  clauses: readonly { from: number; to: number; sentence: number }[],
  number: number,
  at: number,
  language: string,
): Scope[] {
  const clause = clauses[number];
  if (clause === undefined) return [];
  const says = (index: number): boolean =>
    !isFunctionWord(tokens[index]?.text ?? '', language) &&
    !/^(?:really|yet|far|ever|used|done|tried|sure|at|all|experience)$/.test(
      tokens[index]?.text ?? '',
    );
  const after = indices(at + 1, clause.to).some(says);
  if (after)
    return [{ mood: 'negated', from: at, to: denialEnd(tokens, clauses, number, at), level: 0 }];
  if (indices(clause.from, at).some(says))
    return [{ mood: 'negated', from: clause.from, to: clause.to, level: 0 }];
  const previous = clauses[number - 1];
  // "SAP? never" and "people management: no" deny what stands before the pause.
  const answers =
    previous !== undefined && clause.to - clause.from <= 3 && previous.to === clause.from;
  return answers ? [{ mood: 'negated', from: previous.from, to: clause.to, level: 0 }] : [];
}

/** "never used Excel, Word or SAP": the list goes on after the comma. */
function denialEnd(
  tokens: readonly Token[],
  clauses: readonly { from: number; to: number; sentence: number }[],
  number: number,
  at: number,
): number {
  let end = clauses[number]?.to ?? 0;
  // "no Excel, filing, post": a "no" without a verb denies what follows it, not the list it stands in.
  const bare =
    tokens[at]?.text === 'no' || (tokens[at]?.text === 'not' && at === clauses[number]?.from);
  for (let next = number + 1; next < clauses.length; next += 1) {
    const clause = clauses[next];
    if (clause === undefined || clause.sentence !== clauses[number]?.sentence) break;
    const first = tokens[clause.from]?.text ?? '';
    if (bare && !/^(?:or|nor)$/.test(first)) break;
    const item =
      /^(?:or|nor)$/.test(first) ||
      (clause.to - clause.from <= 3 && !/^(?:but|so|because|then|only)$/.test(first));
    if (!item || opensStatement(tokens, clause)) break;
    end = clause.to;
  }
  return end;
}

/** The end of an enumeration that a wish or a "helped" governs: up to the next statement of its own. */
function listEnd(
  tokens: readonly Token[],
  clauses: readonly { from: number; to: number; sentence: number }[],
  number: number,
): number {
  let end = clauses[number]?.to ?? 0;
  for (let next = number + 1; next < clauses.length; next += 1) {
    const clause = clauses[next];
    if (clause === undefined || clause.sentence !== clauses[number]?.sentence) break;
    if (/^(?:but|so|because|then|while|when|since|after)$/.test(tokens[clause.from]?.text ?? ''))
      break;
    if (opensStatement(tokens, clause)) break;
    end = clause.to;
  }
  return end;
}

function opensStatement(tokens: readonly Token[], clause: { from: number; to: number }): boolean {
  const early = tokens.slice(clause.from, Math.min(clause.to, clause.from + 5));
  return early.some(
    ({ text }, index) =>
      (SUBJECTS.has(text) && index <= 2) ||
      (isPast(text) && index <= 4) ||
      (index === 0 && /^(?:all|every|everything|both)$/.test(text)),
  );
}

function isPlan(tokens: readonly Token[], at: number, from: number): boolean {
  const { text = '', key = '' } = tokens[at] ?? {};
  const next = tokens[at + 1]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  if (PLANS.has(text)) return !/^(?:had|done)$/.test(next);
  if (text === 'if') return at === from || before === 'and';
  if (WISHES.has(key)) return next === 'to' || (/^want(?:s|ed)?$/.test(text) && next !== 'and');
  if (text === 'going') return next === 'to' && isVerbLike(tokens[at + 2]?.text ?? '');
  if (text === 'supposed' || text === 'due' || text === 'keen' || text === 'eager')
    return next === 'to';
  if (text === 'interested') return next === 'in';
  if (text === 'thinking') return next === 'about' || next === 'of';
  if (text === 'working') return next === 'towards' || next === 'toward';
  if (text === 'applied') return next === 'for' || next === 'to';
  if (/^(?:nominated|shortlisted)$/.test(text)) return next === 'for';
  if (isHearsay(text, before)) return true;
  if (LATER.has(text)) return true;
  if (text === 'next') return /^(?:year|month|week|step|goal)$/.test(next) && at === from;
  if (LEARNING.has(text))
    return (
      at === from || /^(?:am|i'm|im|currently|still|now|started|been|just|are|is)$/.test(before)
    );
  return (text === 'almost' || text === 'nearly') && isPast(next);
}

/** "k8s only read about it": known of, not done. */
function isHearsay(text: string, before: string): boolean {
  return (
    /^(?:only|just|merely)$/.test(before) &&
    /^(?:read|heard|seen|watched|theory|theoretical|theoretically|in)$/.test(text)
  );
}

function weakness(tokens: readonly Token[], at: number, from: number): number | undefined {
  const { text = '', key = '' } = tokens[at] ?? {};
  const before = tokens[at - 1]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (text === 'part' && (before === 'took' || before === 'taking') && next === 'in') return 1;
  if (text === 'sat' && next === 'in') return 0;
  if (!Object.hasOwn(WEAKENERS, key)) return undefined;
  const verb =
    at === from ||
    /(?:ed|ing)$/.test(text) ||
    /^(?:i|we|to|also|and|mostly|mainly|sometimes|just|only)$/.test(before);
  return verb && !/^(?:desk|line|team|worker|ticket|engineer|staff|of|group)$/.test(next)
    ? WEAKENERS[key]
    : undefined;
}

const indices = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
