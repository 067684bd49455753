import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import type { Interview } from '~/features/interview/interview';
import { tokensOf } from '~/features/language/tokens';
import type { Person } from '~/features/grounding/testing/person';
import { clausesOf, type ReadMaterial, type ScriptedLine } from './scripted-model';

type Part = ReadMaterial['parts'][number];

/**
 * Each false claim about a person as a liar would put it on the page: with the clause of every word
 * that was said somewhere, as one stretch of the likeliest clause, and without any proof.
 */
export function liesAbout(
  { falseClaims, interview }: Person,
  material: ReadMaterial,
): ScriptedLine[] {
  return falseClaims.flatMap(({ text, historyId }) => {
    const part = partOf(interview, historyId, material);
    if (part === undefined) return [];
    const [likeliest] = clausesOf(part).sort((a, b) => shared(b.text, text) - shared(a.text, text));
    return [text, wordByWord(text, part), `[${text}|${likeliest?.id ?? 'c1'}]`].map((words) => ({
      ...{ part: part.part, from: [], text: words },
    }));
  });
}

const keysOf = (text: string): Set<string> => new Set(tokensOf(text).map(({ key }) => key));

function shared(clause: string, text: string): number {
  const keys = keysOf(clause);
  return [...keysOf(text)].filter((key) => keys.has(key)).length;
}

/** Runs of words, each under a clause that says them, the same one as long as it does. */
function wordByWord(text: string, part: Part): string {
  const clauses = clausesOf(part).map(({ id, text: said }) => ({ id, keys: keysOf(said) }));
  const runs: { id: string | null; words: string[] }[] = [];
  for (const word of text.split(' ')) {
    const keys = tokensOf(word).map(({ key }) => key);
    const says = (keysIn: ReadonlySet<string>) => keys.every((key) => keysIn.has(key));
    const last = runs.at(-1);
    const same = clauses.find(({ id }) => id === last?.id);
    const found = same && says(same.keys) ? same : clauses.find((one) => says(one.keys));
    const id = found?.id ?? last?.id ?? null;
    if (last !== undefined && last.id === id) last.words.push(word);
    else runs.push({ id, words: [word] });
  }
  return runs
    .map(({ id, words }) => (id === null ? words.join(' ') : `[${words.join(' ')}|${id}]`))
    .join(' ');
}

/**
 * Lines spliced of a person's own true words: the verb of one clause before what another was done to,
 * each stretch pointing at where its words are from.
 */
export function splicesOf({ interview }: Person, material: ReadMaterial): ScriptedLine[] {
  const acts = cutClauses(interview).flatMap(({ tokens, verb, text, start, actor, state }) => {
    if (verb === null || state !== 'said' || actor === 'other' || verb.start > start + 2) return [];
    const rest = text.slice(verb.end - start).trim();
    const isLong = tokens.length >= 3 && /\p{L}{3}/u.test(rest);
    return isLong ? [{ text, verb: text.slice(verb.start - start, verb.end - start), rest }] : [];
  });
  return material.parts.flatMap((part) => {
    const here = acts.flatMap((act) => {
      const clause = clausesOf(part).find(({ text }) => text === act.text);
      return clause === undefined ? [] : [{ ...act, id: clause.id }];
    });
    return here.flatMap((one, index) => {
      const other = here[(index + 1) % here.length];
      if (other === undefined || other.verb.toLowerCase() === one.verb.toLowerCase()) return [];
      const text = `[${one.verb}|${one.id}] [${other.rest}|${other.id}]`;
      return [{ part: part.part, from: [], text }];
    });
  });
}

/** The part of the entry that a claim is about. */
function partOf(
  { history }: Interview,
  historyId: string | null | undefined,
  { parts }: ReadMaterial,
): Part | undefined {
  const title = history.find(({ id }) => id === historyId)?.title.toLowerCase();
  if (title === undefined || title === '') return undefined;
  return parts.find((part) => (part.title ?? '').toLowerCase().startsWith(title));
}
