import type { Clause } from '~/features/interview/clauses/clause';
import type { Interview } from '~/features/interview/interview';
import { tokensOf } from '~/features/language/tokens';
import { leaveOut } from '../leave-out';
import { mend } from '../words/mend';
import { credentialStatus } from '~/features/interview/credentials/credential-status';
import type { Proven } from './ledger';

/** A credential the person tells of in free words. */
export interface ToldCredential extends Proven {
  /** When, as told ("2021"); empty where they do not say. */
  date: string;
}

const HAS =
  /^(?:(?:and|also|yes|yeah|yep|plus|then|i|i['’]ve|ive|have|just|now)[\s,]+)*(?:have|hold|got|passed|gained|earned|obtained|achieved|renewed|did|completed)\s+(?:(?:my|an?|the|both)\s+)?(?<named>\S.*)$/iu;
const NOUN =
  /\b(?:licen[cs]e|certificate|certification|cert|diploma|NVQ|SVQ|BTEC|endorsement|accreditation|(?:gold|blue|green|black|white|CSCS|ECS|CPCS|SIA) card|CDL|first aid at work)\b/iu;
/** Where the name ends: a place, a time, a company, the next thing. */
const BEHIND =
  /\s+(?:in|at|from|through|with|on|last|this|when|after|before|there|here|since|by|while|because|and (?:i|my|own|a)|every|so|too|as well)\b.*$/iu;
const MAX_WORDS = 6;
/** "completed 40 certificates", "the licence of the bar's owner": made or met, not held. */
const OF_OTHERS =
  /^\p{N}|(?<!\bdriver)['’]s\b|\bfor (?:the|a|an|my|our|their|customers?|clients?)\b|\b(?:their|his|her|customers?|clients?)\b/iu;

const GENERIC = new Set(
  'certificate cert certification licence license card full level my a the of and in'.split(' '),
);

/**
 * Credentials told in history and further answers as held ("passed my radiography cert in 2021"),
 * without those typed in a row of their own, denied, wished for or run out.
 */
export function toldCredentials(
  { skills, history }: Interview,
  clauses: readonly Clause[],
): ToldCredential[] {
  const known = [
    ...skills.certificates.map(({ name }) => name),
    ...history.map(({ title }) => title),
  ];
  const told: ToldCredential[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (!['history', 'did', 'extra', 'action'].includes(clause.field)) continue;
    const named = leaveOut(clause) === undefined ? nameIn(clause) : undefined;
    if (named === undefined || isRunOut(clauses[index + 1], clause)) continue;
    const { name, date } = named;
    if (known.some((other) => isSame(other, name))) continue;
    known.push(name);
    const { source, text, start, end } = clause;
    told.push({ text: mend(name), date, evidence: [{ source, quote: text, start, end }] });
  }
  return told;
}

function nameIn({ text, actor }: Clause): { name: string; date: string } | undefined {
  if (actor === 'other' || actor === 'team') return undefined;
  const named = HAS.exec(text)?.groups?.['named']?.replace(/[.,;!]+$/u, '') ?? '';
  const name = named.replace(BEHIND, '');
  if (!NOUN.test(name) || OF_OTHERS.test(named) || name.split(/\s+/u).length > MAX_WORDS)
    return undefined;
  if (credentialStatus(named) !== 'unclear' && credentialStatus(named) !== 'held') return undefined;
  const date = /\bin (\p{Lu}?\p{L}* ?(?:19|20)\p{N}{2})\b/u.exec(named)?.[1]?.trim() ?? '';
  return { name, date };
}

/** "…, expired last year" in what follows in the same sentence. */
function isRunOut(next: Clause | undefined, { source, sentence }: Clause): boolean {
  if (next?.source !== source || next.sentence !== sentence) return false;
  return ['expired', 'denied'].includes(credentialStatus(next.text));
}

function isSame(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((name) =>
    tokensOf(name).flatMap(({ key, text }) => (GENERIC.has(text) ? [] : [key])),
  );
  if (mine === undefined || theirs === undefined || mine.length === 0 || theirs.length === 0)
    return false;
  return mine.every((key) => theirs.includes(key)) || theirs.every((key) => mine.includes(key));
}
