import type { Behaviour } from './framing';

/**
 * Words of a story that sound like a behaviour. They only ever suggest: text of this length tells
 * almost nothing about a person, so no cue switches anything on.
 */
const CUES: Readonly<Record<Behaviour, RegExp>> = {
  organising: /\b(?:planned|scheduled|sorted|listed|organi[sz]ed|prioriti[sz]ed|checklist|rota)\b/i,
  improving:
    /\b(?:improved|sped up|simplified|streamlined|reduced|cut|halved|fixed the process)\b/i,
  analysing:
    /\b(?:analy[sz]ed|measured|compared|logged|root cause|looked into|investigated|figures)\b/i,
  learning: /\b(?:learned|learnt|taught myself|practi[sc]ed|course|studied)\b/i,
  making: /\b(?:built|made|designed|wired|rewired|installed|wrote|created|repaired|set up)\b/i,
  energising:
    /\b(?:got everyone|motivated|celebrated|kicked off|brought (?:them|people) together)\b/i,
  persuading: /\b(?:convinced|persuaded|agreed to|negotiated|pitched|won over)\b/i,
  helping: /\b(?:helped|listened|looked after|supported|cared for|comforted)\b/i,
  teaching: /\b(?:showed|taught|trained|coached|mentored|explained)\b/i,
  steadying: /\b(?:stayed calm|calmed|kept calm|under pressure|emergency)\b/i,
};

/** The words of a text that sound like the behaviour, with their offset; undefined for none. */
export function findCue(
  behaviour: Behaviour,
  text: string,
): { words: string; at: number } | undefined {
  const found = CUES[behaviour].exec(text);
  return found === null ? undefined : { words: found[0], at: found.index };
}
