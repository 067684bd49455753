import type { Agent, Frame } from './frame';
import { EMPTY } from './frame';
import { readVerb } from './verb-group';

const SUBJECT =
  /(?<![\p{L}\p{N}'’])(?<pronoun>i|we)(?=['’\s,]|$|(?:m|ve)\s|d\s(?:do|be|go|have|get|make|take|check|help|put|run|load)\b)/iu;

/** What the speaker did, alone or with others; undefined where they are not the subject. */
export function readOwn(text: string): Frame | undefined {
  const found = ownSubject(text);
  if (found === undefined) return undefined;
  const { lead, after, agent, company } = found;
  const read = readVerb(after);
  const base = { ...EMPTY, agent, lead, company };
  return read === undefined ? { ...base, form: 'unknown', rest: after } : { ...base, ...read };
}

function ownSubject(
  text: string,
): { lead: string; after: string; agent: Agent; company: string } | undefined {
  const pair =
    /^(?:me|i|myself) and ((?:(?:my|a|an|the|one|two|three|four|five|\p{Nd}+) )?(?:other )?\p{L}+(?:'s)?)\s*,?\s+(?:we\s+)?(?=\p{L}+)/iu.exec(
      text,
    ) ??
    /^((?:(?:my|a|an|the|one|two|three|four|five|\p{Nd}+) )?(?:other )?\p{L}+) and (?:i|me)\s+/iu.exec(
      text,
    );
  if (pair !== null) {
    return { lead: '', after: text.slice(pair[0].length), agent: 'we', company: pair[1] ?? '' };
  }
  const team = /^(?:the|my|our) (?:whole |entire )?(?:team|crew)\s+(?=\p{L})/iu.exec(text);
  if (team !== null && readVerb(text.slice(team[0].length)) !== undefined) {
    return { lead: '', after: text.slice(team[0].length), agent: 'we', company: '' };
  }
  const from = afterSubordinate(text);
  const match = SUBJECT.exec(text.slice(from));
  if (match?.groups?.['pronoun'] === undefined) return undefined;
  const start = from + match.index;
  const before = text.slice(0, start).replace(/[\s,]+$/u, '');
  const words = before.split(/\s+/u).length;
  if (before !== '' && !isAdjunct(before) && (words > 3 || /[,]/u.test(before))) return undefined;
  const lead = isAdjunct(before) ? before : '';
  return {
    lead,
    after: text
      .slice(start + match[0].length)
      .replace(/^\s*,\s*(?:as )?(?:an? |the )?(?:\p{L}+ )?(?:team|group|crew) of [^,]+,\s*/iu, '')
      .trim(),
    agent: match.groups['pronoun'].toLowerCase() === 'i' ? 'i' : 'we',
    company: '',
  };
}

/** Where the main clause may begin after "When the pump failed," or "When I came back". */
function afterSubordinate(text: string): number {
  if (!/^(?:when|after|before|once|while|if|as|since|because)\b/iu.test(text)) return 0;
  const comma = text.indexOf(',');
  if (comma > 0) return comma + 1;
  const own = /^\p{L}+(?: soon as)? (?:i|we)(?:['’]\p{L}+)?\s/iu.exec(text);
  return own === null ? 0 : own[0].length;
}

const ADJUNCT =
  /^(?:when|whenever|after|before|once|while|as soon as|since|in|on|at|during|by|for|with|from|every|each|within|over|under|through|throughout|following|until|instead of|using|thanks to|besides|apart from|alongside|together with|as part of|as|one (?:day|time|night|week)|last|this|that|our first|my first|most|there|here|usually|sometimes|often|every|all|to \p{L}+)\b/iu;

function isAdjunct(lead: string): boolean {
  return (
    ADJUNCT.test(lead) &&
    lead.length <= 90 &&
    !/\b(?:i|we)\b/iu.test(lead.replace(/^(?:when|after|before|once|while|as)[^,]*/iu, ''))
  );
}
