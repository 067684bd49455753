import { correctSpelling } from '~/features/language/misspellings';
import { baseOfGerund, baseOfPast, formsOf, isBase, isPast } from '~/features/language/verb-forms';
import type { Frame } from './frame';
import { EMPTY } from './frame';
import { readOwn } from './own-subject';
import type { VerbForm } from './verb-group';
import { DETERMINED, headOf, KEPT_ADVERBS, readVerb } from './verb-group';

const OPENERS =
  /^(?:[\s,;:.–—-]|(?:and|but|so|then|also|plus|well|yeah|yes|yep|ok|okay|anyway|anyways|basically|honestly|actually|obviously|literally|like|um+|uh+|erm+|er|oh|right|now|just|after that|after this|because of (?:that|this)|in the end|at the end|eventually|finally|in fact|to be honest|tbh|i mean|you know|luckily|thankfully|first of all|firstly|secondly|thirdly|first|second|next|later|later on|for example|for instance|e\.g\.|like i said|as i said|to be fair|i think|i guess|i believe|i suppose|i reckon|overall|all in all|as a result|therefore|in general|long story short|one thing|let me think|from there|from then on|over time|meanwhile|at first|whereas|so that|or)(?=[\s,:;.]))+\s*/iu;

/** Reads who did what in a clause; undefined where there is no verb to be sure of and no subject. */
export function readFrame(clause: string): Frame {
  const text = dropOpeners(correctSpelling(clause));
  return (
    readDuty(text) ??
    readPraisedPassive(text) ??
    readOwn(text) ??
    readSubjectless(text) ??
    readOther(text) ?? { ...EMPTY, agent: 'none', form: 'nominal', rest: text }
  );
}

/** The clause without the connectives and chat it opens with. */
export function dropOpeners(clause: string): string {
  return clause.replace(OPENERS, '').trim();
}

/** "My job was to …", "what I did was …", "I was the one who …", "my duties included …". */
function readDuty(text: string): Frame | undefined {
  const duty =
    /^(?:my|the|our) (?:main |daily |usual |day to day |day-to-day )?(?:job|role|task|tasks|part|duty|duties|responsibility|responsibilities|work)(?: there| here)? (?:was|were|is|are|included|involved|includes|involves|meant|means|consisted of)(?: also| mainly| mostly)? (.+)$/iu.exec(
      text,
    )?.[1] ??
    /^(?:what i (?:did|do) (?:was|is)|i was the (?:one|person) (?:who|that)|it was me (?:who|that)|i (?:was|am) the (?:one|person) (?:who|that))\s+(?:that )?(?:i )?(.+)$/iu.exec(
      text,
    )?.[1];
  if (duty === undefined) return undefined;
  const words = duty.replace(/^(?:to|just|also)\s+/iu, '');
  const finite = words !== duty || !/^(?:my|the|our)\b/iu.test(text);
  const read = (finite ? readVerb(words) : undefined) ?? readVerb(`was ${words}`);
  return read === undefined
    ? { ...EMPTY, agent: 'i', form: 'nominal', rest: words }
    : { ...EMPTY, agent: 'i', ...read };
}

/** "They promoted me to …", "my boss put me in charge of …" → "Promoted to …", "Put in charge of …". */
function readPraisedPassive(text: string): Frame | undefined {
  const match =
    /^(?:they|he|she|(?:the|my|our) (?:boss|manager|owner|supervisor|company|school|team leader|head|director|foreman|ward manager|sister)s?)\s+(?:then |even |also |later )?(promoted|asked|trusted|gave|put|made|chose|picked|sent|moved|appointed|nominated|invited|selected|elected)\s+me\s+(.+)$/iu.exec(
      text,
    );
  const verb = match?.[1]?.toLowerCase();
  const rest = match?.[2];
  if (verb === undefined || rest === undefined || /\bpaid|\braise\b|\bmoney\b/iu.test(rest))
    return undefined;
  const base = baseOfPast(verb) ?? verb;
  if (verb === 'put') return { ...EMPTY, agent: 'i', form: 'nominal', base: 'be', rest };
  return { ...EMPTY, agent: 'i', form: 'passive', verb: formsOf(base).participle, base, rest };
}

/** Telegraphic words: "rewired 30 houses", "running the bar", "manage 4 sites". */
function readSubjectless(text: string): Frame | undefined {
  if (/^(?:i|we)\b/iu.test(text)) return undefined;
  let rest = text;
  const adverb = KEPT_ADVERBS.exec(rest)?.[0];
  let adverbs = '';
  if (
    adverb !== undefined &&
    !/^(?:only|daily|weekly|nearly|almost|kind of|sort of|family|supply|assembly)\s/iu.test(adverb)
  ) {
    adverbs = adverb.toLowerCase();
    rest = rest.slice(adverb.length);
  }
  const head = headOf(rest);
  const after = rest.slice(head.length).trimStart();
  if (head === '' || /^[-/]/u.test(rest.slice(head.length))) return undefined;
  const make = (form: VerbForm, base: string): Frame => ({
    ...EMPTY,
    form,
    adverbs,
    verb: head,
    base,
    rest: after,
  });
  if (/^(?:was|were|am|is)$/u.test(head)) {
    const read = readVerb(rest);
    return read === undefined ? undefined : { ...EMPTY, ...read };
  }
  if (/^(?:had|have)$/u.test(head)) {
    const read = readVerb(rest);
    return read === undefined ? undefined : { ...EMPTY, ...read };
  }
  if (/^(?:used|had|got) to\b/iu.test(rest)) {
    const read = readVerb(rest);
    if (read !== undefined) return { ...EMPTY, ...read };
  }
  if (
    isPast(head) &&
    !/^(?:ground|felt|left|found|shed|set|cost|split|spread|input|read|cut|put|let)$/u.test(head)
  ) {
    if (
      /^(?:skilled|experienced|qualified|limited|related|detailed|used|mixed|advanced|assorted|needed)$/u.test(
        head,
      ) &&
      !/^(?:a |the |my |\p{Nd}|\p{L}+ for )/iu.test(after)
    )
      return undefined;
    return make('past', baseOfPast(head) ?? '');
  }
  if (/^(?:cut|put|set|split|left|found|spread|read|let|cost)$/u.test(head) && after !== '') {
    return make('past', baseOfPast(head) ?? head);
  }
  if (isBase(head) && DETERMINED.test(after)) return make('present', head);
  const gerund = baseOfGerund(head);
  if (
    gerund !== undefined &&
    !GERUND_SUBJECT.test(after) &&
    (DETERMINED.test(after) || /^and \p{L}+ing\b/iu.test(after))
  ) {
    return make('progressive', gerund);
  }
  return undefined;
}

/** "Cleaning the data took 10 minutes": the -ing form is what is talked about, not what was done. */
const GERUND_SUBJECT =
  /\b(?:took|takes|was|were|is|are|went|became|becomes|dropped|fell|rose|got|costs?|needed|needs|stopped|meant|now)\b/iu;

/** A clause whose subject is a thing or somebody else. */
function readOther(text: string): Frame | undefined {
  const it = /^(it|this|that|which|these|those|they)(?:['’]s)?\b\s*(.*)$/isu.exec(text);
  const subject = it?.[1]?.toLowerCase();
  if (subject !== undefined && it !== null) {
    return {
      ...EMPTY,
      agent: subject === 'they' ? 'other' : 'it',
      form: 'unknown',
      verb: subject,
      rest: text,
    };
  }
  if (
    /^(?:he|she|you|nobody|no one|everyone|everybody|somebody|someone|people|others|the others)\b/iu.test(
      text,
    )
  ) {
    return { ...EMPTY, agent: 'other', form: 'unknown', rest: text };
  }
  if (PERSONS.test(text)) return { ...EMPTY, agent: 'other', form: 'unknown', rest: text };
  return undefined;
}

const PERSONS =
  /^(?:(?:my|the|our|a|an|one|another|other|some|all|both)\s+)?(?:(?!team\b|whole\b)\p{L}+\s+)?(?:boss|bosses|manager|managers|owner|supervisor|director|ceo|foreman|colleague|colleagues|coworkers?|co-workers?|company|firm|client|clients|doctor|doctors|teacher|teachers|consultant|leader|head|headteacher|mentor|friend|mate|mates|lads|guys|customer|customers|management|people|staff|husband|wife|dad|mum|father|mother|brother|sister|predecessor|senior|junior|designer|marketing|admin|sales team|other team|others)\b(?!['’]s?\s)(?:\s+(?:who|that)\b.*)?\s+(?!(?:per|a|an|each|every|from|in|on|at|of|with|to|for|and)\b)\p{L}+/iu;
