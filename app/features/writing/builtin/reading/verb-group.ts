import {
  baseOfGerund,
  baseOfPast,
  baseOfThirdPerson,
  formsOf,
  isBase,
  isPast,
} from '~/features/language/verb-forms';

/** How the verb was said, which decides how it may be printed. */
export type VerbForm = 'past' | 'present' | 'progressive' | 'passive' | 'nominal' | 'unknown';

/** A verb with its auxiliaries and adverbs read away, and what follows it. */
export interface ReadVerb {
  form: VerbForm;
  /** Adverbs that limit the claim ("sometimes", "mainly"); they stay in front of the verb. */
  adverbs: string;
  /** The verb as said; empty for a nominal frame. */
  verb: string;
  /** The verb's base form; empty where it could not be told. */
  base: string;
  rest: string;
}

const DROPPED_ADVERBS =
  /^(?:also|then|just|basically|actually|literally|really|successfully|finally|eventually|first|even|now|still|already|honestly|obviously|kindly|proudly|brilliantly|perfectly|simply|definitely|always|all|both|later|immediately|so|like|therefore|of course|myself|personally)\s+/iu;
export const KEPT_ADVERBS =
  /^((?:sometimes|usually|often|regularly|mainly|mostly|normally|occasionally|partly|jointly|only|once|twice|never|frequently|rarely|currently|generally|temporarily|daily|weekly|\p{L}{3,}ly|nearly|almost|kind of|sort of|kinda|sorta)\s+)/iu;

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
    : {
        ...read,
        form: 'present',
        verb: read.base,
        // "Doing bug fixing and reviews": what is done is a noun, no second verb.
        rest: read.base === 'do' ? read.rest : coordinate(read.rest, read.form, 'base'),
      };
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
    .replace(/^d\s/iu, 'would ')
    .replace(/^['’]d\b/iu, (_match, offset: number, whole: string) =>
      isPast(headOf(whole.slice(offset + 2).trim())) ? 'had' : 'would',
    )
    .replace(/^,\s*/u, '');
}

/** The first word, lower case. */
export function headOf(words: string): string {
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
  if (
    /^(?:in charge|responsible|part of|one of|on |at |the |an? |\p{Nd}|top \p{Nd})/iu.test(rest)
  ) {
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

/** What follows a base form used as a verb rather than a noun ("order the parts", not "order picking"). */
export const DETERMINED =
  /^(?:the|an?|my|our|their|his|her|all|every|each|any|new|about|around|up to|over|at least|\p{Nd}|after|with|for|to|out|up|on|in|off|down|\p{L}+s\b)/iu;
