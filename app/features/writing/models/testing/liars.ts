import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { cutClauses } from '~/features/interview/clauses/cut-clauses';
import { interview as interviewSchema, type Interview } from '~/features/interview/interview';
import { tokensOf } from '~/features/language/tokens';
import { personFile, splicedFile, type StatedClaim } from '~/features/grounding/testing/person';
import { clausesOf, type ReadMaterial, type ScriptedLine } from './scripted-model';

type Part = ReadMaterial['parts'][number];

/** Somebody, and what is false about them. */
export interface LiedAbout {
  id: string;
  interview: Interview;
  claims: readonly Pick<StatedClaim, 'text' | 'historyId'>[];
}

const liedAbout = z.object({
  note: z.string(),
  id: z.string(),
  interview: interviewSchema,
  claims: z.array(
    z.object({ text: z.string(), historyId: z.string().optional(), why: z.string().min(1) }),
  ),
});

const HERE = join(import.meta.dirname, 'lied-about');
const GROUNDING = join(import.meta.dirname, '../../../grounding/testing');
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), 'utf8'));

/** All invented people with claims that are false of them, those spliced of their own words too. */
export function readLiedAbout(): LiedAbout[] {
  const spliced = splicedFile.parse(readJson(GROUNDING, 'spliced.json')).claims;
  const people = readdirSync(join(GROUNDING, 'people')).map((file): LiedAbout => {
    const { id, interview, falseClaims } = personFile.parse(readJson(GROUNDING, 'people', file));
    return {
      id,
      interview,
      claims: [...falseClaims, ...spliced.filter(({ person }) => person === id)],
    };
  });
  return [...people, ...readdirSync(HERE).map((file) => liedAbout.parse(readJson(HERE, file)))];
}

/**
 * Each false claim about a person as a liar would put it on the page, two ways: with the clause of
 * every word that was said somewhere, and as one stretch of the likeliest clause. What its proof does
 * not bear out is held against all answers without one, too.
 */
export function liesAbout(
  { claims, interview }: LiedAbout,
  material: ReadMaterial,
): ScriptedLine[] {
  return claims.flatMap(({ text, historyId }) => {
    const part = partOf(interview, historyId, material) ?? likeliestPart(text, material);
    const [likeliest] = likeliestFirst(clausesOf(part), text);
    return [wordByWord(text, part), `[${text}|${likeliest?.id ?? 'c1'}]`].map((words) => ({
      ...{ part: part.part, from: [], text: words },
    }));
  });
}

const likeliestFirst = <Said extends { text: string }>(said: readonly Said[], text: string) =>
  [...said].sort((a, b) => shared(b.text, text) - shared(a.text, text));

/** Where a claim that belongs to no entry, or to one without lines, is believed soonest. */
function likeliestPart(text: string, { parts }: ReadMaterial): Part {
  const [most] = likeliestFirst(
    parts.map((part) => ({
      part,
      text: clausesOf(part)
        .map((one) => one.text)
        .join(' '),
    })),
    text,
  );
  if (most === undefined) throw new Error('There is no part to lie in');
  return most.part;
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
export function splicesOf({ interview }: LiedAbout, material: ReadMaterial): ScriptedLine[] {
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
