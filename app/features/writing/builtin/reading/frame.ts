import { correctSpelling } from '../words/misspellings';
import {
  baseOfGerund,
  baseOfPast,
  baseOfThirdPerson,
  formsOf,
  isBase,
  isPast,
} from '../words/verb-forms';

/** Who did it: the speaker, the speaker with others, a thing, somebody else, or nobody named. */
export type Agent = 'i' | 'we' | 'it' | 'other' | 'none';

/** How the verb was said, which decides how it may be printed. */
export type VerbForm = 'past' | 'present' | 'progressive' | 'passive' | 'nominal' | 'unknown';

export interface Frame {
  agent: Agent;
  /** The adjunct in front of the subject ("When the pump failed"), without its comma. */
  lead: string;
  /** Others named beside the speaker ("me and two apprentices" → "two apprentices"). */
  company: string;
  form: VerbForm;
  /** Adverbs that limit the claim ("sometimes", "mainly"); they stay in front of the verb. */
  adverbs: string;
  /** The verb as said; empty for a nominal frame. */
  verb: string;
  /** The verb's base form; empty where it could not be told. */
  base: string;
  rest: string;
}

const OPENERS =
  /^(?:[\s,;:.–—-]|(?:and|but|so|then|also|plus|well|yeah|yes|yep|ok|okay|anyway|anyways|basically|honestly|actually|obviously|literally|like|um+|uh+|erm+|er|oh|right|now|just|after that|after this|because of (?:that|this)|in the end|at the end|eventually|finally|in fact|to be honest|tbh|i mean|you know|luckily|thankfully|first of all|firstly|secondly|thirdly|first|second|next|later|later on|for example|for instance|e\.g\.|like i said|as i said|to be fair|i think|i guess|i believe|i suppose|i reckon|overall|all in all|as a result|therefore|in general|long story short|one thing|let me think|from there|from then on|over time|meanwhile|at first|whereas|so that|or)(?=[\s,:;.]))+\s*/iu;

const DROPPED_ADVERBS =
  /^(?:also|then|just|basically|actually|literally|really|successfully|finally|eventually|first|even|now|still|already|honestly|obviously|kindly|proudly|brilliantly|perfectly|simply|definitely|always|all|both|later|immediately|so|like|therefore|of course|myself|personally)\s+/iu;
const KEPT_ADVERBS =
  /^((?:sometimes|usually|often|regularly|mainly|mostly|normally|occasionally|partly|jointly|only|once|twice|never|frequently|rarely|currently|generally|temporarily|daily|weekly|\p{L}{3,}ly|nearly|almost|kind of|sort of|kinda|sorta)\s+)/iu;

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

const EMPTY: Frame = {
  agent: 'none',
  lead: '',
  company: '',
  form: 'unknown',
  adverbs: '',
  verb: '',
  base: '',
  rest: '',
};

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

const SUBJECT =
  /(?<![\p{L}\p{N}'’])(?:(?:(?<company1>(?:[\p{L}\p{N}]+ ){1,4})and (?:i|me)|(?:me|i|myself) and (?<company2>(?:[\p{L}\p{N}]+ ){1,4}?))(?=[\p{L}]+(?:ed|\b))|(?<pronoun>i|we))(?=['’\s,]|$)/iu;

function readOwn(text: string): Frame | undefined {
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
    /^(?:me|i|myself) and ((?:(?:my|a|an|the|one|two|three|four|five|\p{Nd}+) )?(?:other )?\p{L}+(?:'s)?)\s+(?=\p{L}+)/iu.exec(
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

type ReadVerb = Pick<Frame, 'form' | 'adverbs' | 'verb' | 'base' | 'rest'>;

/** Reads the verb group at the start of the words after the subject. */
export function readVerb(words: string): ReadVerb | undefined {
  let rest = expand(words).trim();
  let adverbs = '';
  const skipAdverbs = () => {
    for (;;) {
      const dropped = DROPPED_ADVERBS.exec(rest)?.[0];
      const kept = dropped === undefined ? KEPT_ADVERBS.exec(rest)?.[0] : undefined;
      if (dropped !== undefined) rest = rest.slice(dropped.length);
      else if (kept !== undefined && !isBase(kept.trim().toLowerCase())) {
        adverbs += kept.toLowerCase();
        rest = rest.slice(kept.length);
      } else return;
    }
  };
  const take = (pattern: RegExp): boolean => {
    const match = pattern.exec(rest);
    if (match === null) return false;
    rest = rest.slice(match[0].length).trimStart();
    return true;
  };
  skipAdverbs();
  if (take(/^(?:have|has|had|ve)\s+(?=(?:\p{L}+ly\s+|also\s+|just\s+)?been\b)/iu)) {
    skipAdverbs();
    take(/^been\s+/iu);
    skipAdverbs();
    return afterBe(rest, adverbs, 'present');
  }
  if (take(/^(?:am|is|are)\s+/iu)) {
    skipAdverbs();
    return afterBe(rest, adverbs, 'present');
  }
  if (take(/^(?:was|were|been|be)\s+/iu)) {
    skipAdverbs();
    return afterBe(rest, adverbs, 'past');
  }
  if (
    take(
      /^got\s+(?=(?:promoted|chosen|picked|trained|certified|asked|moved|selected|elected|hired|put)\b)/iu,
    )
  ) {
    return verbAt(rest, adverbs, 'passive');
  }
  if (take(/^(?:have to|has to|need to|get to)\s+/iu)) {
    skipAdverbs();
    return verbAt(rest, adverbs, 'present');
  }
  if (take(PAST_MODAL)) {
    skipAdverbs();
    return told(verbAt(rest, adverbs, 'present'), 'past');
  }
  if (take(/^(?:ended up|went on)\s+/iu)) return told(verbAt(rest, adverbs, 'progressive'), 'past');
  if (take(/^(?:have|had|has)\s+(?=\p{L}+)/iu)) {
    skipAdverbs();
    const head = headOf(rest);
    if (head !== '' && isPast(head) && !/^(?:set|cost|put|cut)$/u.test(head))
      return verbAt(rest, adverbs, 'past');
    return { form: 'nominal', adverbs, verb: '', base: 'have', rest };
  }
  if (take(/^(?:had|have|has)\s+/iu))
    return { form: 'nominal', adverbs, verb: '', base: 'have', rest };
  if (take(/^(?:can|will|may|might|should|shall)\s+/iu)) return undefined;
  return verbAt(rest, adverbs, 'finite');
}

const PAST_MODAL =
  /^(?:(?:had|used|needed|got) to|was able to|were able to|managed to|would|could|had the (?:chance|opportunity) to|did(?=\s+(?:do|make|get|run|train|manage|help|use|work)\b))\s+/iu;

/** The verb group said in the past: "had to check" and "was checking" are read as "checked". */
function told(read: ReadVerb | undefined, tense: 'past' | 'present'): ReadVerb | undefined {
  if (read === undefined || read.form === 'past' || read.base === '') return read;
  const forms = formsOf(read.base);
  return tense === 'past'
    ? { ...read, form: 'past', verb: forms.past, rest: coordinate(read.rest, read.form, 'past') }
    : { ...read, form: 'present', verb: read.base, rest: coordinate(read.rest, read.form, 'base') };
}

/** Brings verbs joined to the first one into its form ("picking and packing orders"). */
export function coordinate(rest: string, from: VerbForm, to: 'past' | 'base'): string {
  return rest.replace(
    /(^(?:and|or)\s+|,\s*(?:and |then )?|\s(?:and|or)(?: then)?\s+)([\p{L}-]+)(?=(\s+\S+)?)/giu,
    (match, joint: string, word: string, next: string | undefined) => {
      const lower = word.toLowerCase();
      const heads = /^(?:and|or)/iu.test(joint) || DETERMINED.test((next ?? '').trim());
      if (!heads) return match;
      const base = from === 'progressive' ? baseOfGerund(lower) : isBase(lower) ? lower : undefined;
      return base === undefined ? match : joint + (to === 'past' ? formsOf(base).past : base);
    },
  );
}

function expand(words: string): string {
  return words
    .replace(/^['’]m\b/iu, 'am')
    .replace(/^m\s/iu, 'am ')
    .replace(/^['’]re\b/iu, 'are')
    .replace(/^['’]ve\b/iu, 'have')
    .replace(/^ve\s/iu, 'have ')
    .replace(/^['’]ll\b/iu, 'will')
    .replace(/^['’]d\b/iu, (_match, offset: number, whole: string) =>
      isPast(headOf(whole.slice(offset + 2).trim())) ? 'had' : 'would',
    )
    .replace(/^,\s*/u, '');
}

function headOf(words: string): string {
  return /^[\p{L}][\p{L}-]*/u.exec(words)?.[0].toLowerCase() ?? '';
}

function afterBe(rest: string, adverbs: string, tense: 'past' | 'present'): ReadVerb | undefined {
  const head = headOf(rest);
  const following = rest.slice(head.length).trimStart();
  if (/ing$/u.test(head) && baseOfGerund(head) !== undefined) {
    const base = baseOfGerund(head) ?? '';
    return told({ form: 'progressive', adverbs, verb: head, base, rest: following }, tense);
  }
  const responsible =
    /^(?:also )?(?:fully )?responsible for (\p{L}+ing)\s+((?!and\b|in\b|for\b|at\b|on\b).*)$/isu.exec(
      rest,
    );
  const duty = responsible?.[1]?.toLowerCase() ?? '';
  const base = baseOfGerund(duty);
  if (base !== undefined && responsible !== null) {
    const after = responsible[2] ?? '';
    return told({ form: 'progressive', adverbs, verb: duty, base, rest: after }, tense);
  }
  if (/^(?:in charge|responsible|part of|one of|on |at |the |an? |\p{Nd})/iu.test(rest)) {
    return { form: 'nominal', adverbs, verb: '', base: 'be', rest };
  }
  if (
    isPast(head) &&
    !/^(?:used|supposed|involved|interested|stressed|tired|scared|worried|bored|excited|annoyed|surprised|pleased|needed|employed|paid|born|gone|done)$/u.test(
      head,
    )
  ) {
    return { form: 'passive', adverbs, verb: head, base: baseOfPast(head) ?? '', rest: following };
  }
  return undefined;
}

function verbAt(
  rest: string,
  adverbs: string,
  expected: 'finite' | VerbForm,
): ReadVerb | undefined {
  const head = headOf(rest);
  const after = rest.slice(head.length).trimStart();
  if (head === '') return undefined;
  const make = (form: VerbForm, base: string): ReadVerb => ({
    form,
    adverbs,
    verb: head,
    base,
    rest: after,
  });
  if (expected === 'progressive') {
    const base = baseOfGerund(head);
    return base === undefined ? undefined : make('progressive', base);
  }
  if (expected === 'present')
    return isBase(head)
      ? make('present', head)
      : isPast(head)
        ? make('past', baseOfPast(head) ?? '')
        : undefined;
  if (expected === 'passive' || expected === 'past') {
    return isPast(head) ? make(expected, baseOfPast(head) ?? '') : undefined;
  }
  if (/^(?:taught|teach)$/u.test(head) && /^myself\b/iu.test(after)) {
    const learnt = after.replace(/^myself\s+(?:how to\s+)?/iu, '');
    return { form: 'past', adverbs, verb: 'self-taught', base: '', rest: learnt };
  }
  if (isPast(head)) {
    const base = baseOfPast(head) ?? '';
    const same =
      base === head &&
      !/^(?:cut|put|set|hit|let|read|shut|split|spread|cost|quit|reset|input)$/u.test(head);
    return make(same ? 'present' : 'past', base);
  }
  if (isBase(head)) return make('present', head);
  const base = baseOfThirdPerson(head);
  return base === undefined ? undefined : make('present', base);
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

/** What follows a base form used as a verb rather than a noun ("order the parts", not "order picking"). */
const DETERMINED =
  /^(?:the|an?|my|our|their|his|her|all|every|each|any|new|about|around|up to|over|at least|\p{Nd}|after|with|for|to|out|up|on|in|off|down|\p{L}+s\b)/iu;

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
  /^(?:(?:my|the|our|a|an|one|another|other|some|all|both)\s+)?(?:(?!team\b|whole\b)\p{L}+\s+)?(?:boss|bosses|manager|managers|owner|supervisor|director|ceo|foreman|colleague|colleagues|coworkers?|co-workers?|company|firm|client|clients|doctor|doctors|teacher|teachers|consultant|leader|head|headteacher|mentor|friend|mate|mates|lads|guys|customer|customers|management|people|staff|husband|wife|dad|mum|father|mother|brother|sister|predecessor|sales team|other team|others)\b(?!['’]s?\s)(?:\s+(?:who|that)\b.*)?\s+(?!(?:per|a|an|each|every|from|in|on|at|of|with|to|for|and)\b)\p{L}+/iu;
