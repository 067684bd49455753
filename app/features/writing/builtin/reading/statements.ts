import type { Passage } from '~/features/interview/evidence';
import {
  isDenial,
  isDoubtful,
  isNoNumber,
  isOpinion,
  isPlan,
  isSelfPraise,
} from '../words/attitudes';
import { hasNumber, quantities } from '../words/numbers';
import { isPast } from '~/features/language/verb-forms';
import { isPrivate } from '../words/private-matters';
import type { Clause } from './clauses';
import { clausesOf } from './clauses';
import { resolveCorrections } from './corrections';
import type { Frame } from './frame';
import { readFrame } from './read-frame';
import type { NeverRule } from './never';
import { readSource } from './source-text';

/** What a clause does. Only the first three may become lines; a group tells who "we" were. */
export type Kind =
  | 'action'
  | 'scope'
  | 'result'
  | 'group'
  | 'context'
  | 'others'
  | 'praise'
  | 'opinion'
  | 'denial'
  | 'plan'
  | 'doubt'
  | 'correction'
  | 'private'
  | 'never';

/** Which field of the interview the words come from. */
export type Field = 'situation' | 'action' | 'result' | 'proof' | 'scope' | 'history' | 'extra';

export interface Statement {
  clause: Clause;
  field: Field;
  kind: Kind;
  frame: Frame;
}

/** Reads an answer into statements, each with its kind; offsets refer to the clause's own source. */
export function readStatements(passage: Passage, field: Field, never: NeverRule): Statement[] {
  const { source, unsure } = resolveCorrections(readSource(passage));
  return clausesOf(source).flatMap((clause) => {
    if (unsure.some(({ start, end }) => start < clause.end && end > clause.start)) {
      return [toStatement(clause, field, 'correction')];
    }
    if (never.forbids(clause.text)) return [toStatement(clause, field, 'never')];
    if (!isPrivate(clause.text)) return [toStatement(clause, field)];
    const rest = withoutPrivate(clause);
    if (rest === undefined) return [toStatement(clause, field, 'private')];
    const parts = [toStatement(rest.hidden, field, 'private'), toStatement(rest.kept, field)];
    return parts.sort((a, b) => a.clause.start - b.clause.start);
  });
}

function toStatement(clause: Clause, field: Field, kind?: Kind): Statement {
  const frame = readFrame(clause.text);
  return { clause, field, frame, kind: kind ?? kindOf(clause.text, field, frame) };
}

/** The part of a clause before or after a private adjunct, where it can stand alone. */
function withoutPrivate(clause: Clause): { kept: Clause; hidden: Clause } | undefined {
  const joints = [
    ...clause.text.matchAll(
      /\s*,\s*|\s+(?=(?:because|since|as|after|when|while|due to|so|i|we)\s)/giu,
    ),
  ];
  for (const joint of joints) {
    const end = joint.index + joint[0].length;
    const before = clause.text.slice(0, joint.index);
    const after = clause.text.slice(end);
    if (!isPrivate(before) && isPrivate(after) && readFrame(before).verb !== '') {
      return {
        kept: { ...clause, end: clause.start + joint.index, text: before },
        hidden: { ...clause, start: clause.start + end, text: after },
      };
    }
    if (isPrivate(before) && !isPrivate(after) && readFrame(after).verb !== '') {
      return {
        kept: { ...clause, start: clause.start + end, text: after },
        hidden: { ...clause, end: clause.start + joint.index, text: before },
      };
    }
  }
  return undefined;
}

const GROUP =
  /^(?:(?:so|and|but) )?(?:we were|we['’]re|there (?:were|was|are)|it was|we had|we are|i had|i was (?:part of|one of|in))\s+(?:only |just |like |about |around |roughly )*(?:(?:in )?(?:a |the )?(?:small |little |big )?(?:team|group|crew|gang|shift|squad|class|unit|brigade) of\b.*|(?:\p{Nd}+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s*(?:of us|people|persons|guys|lads|students|nurses|men|women|others|in (?:the|my|our) team|on (?:the|my|our) team|of them)?(?:\s+(?:in (?:the|my|our) (?:team|group|crew)|on (?:the )?shift|in total|altogether))?)[\s.,]*$/iu;

const UNEVENTFUL =
  /^(?:it|this|that|things?|everything|there|nobody|no one|the (?:problem|issue|thing|idea|situation|place|work|job))\b/iu;
/** What others may do to a person's work without the line claiming their success. */
const ADOPTION =
  /\b(?:us(?:e|es|ed|ing)|adopt(?:s|ed)?|roll(?:s|ed)? (?:it )?out|ke(?:ep|eps|pt)|cop(?:y|ies|ied)|sign(?:ed|s)? (?:it |us )?off|approv(?:e|es|ed)|took (?:it )?(?:over|on)|run (?:it|the)|follow(?:s|ed)?|renew(?:ed|s)?|came back|come back|stayed|still|agreed|accepted|can now|could|now (?:do|use|run|work|know|can)|passed|got (?:a |their )|learn(?:ed|t)|works? alone|work(?:ed)? on their own|offered|asked (?:for|me to)|switched|signed)\b/iu;

/** "That saved us 200 a week": an outcome told in the midst of the doing. */
const CAUSED =
  /^(?:and |so |but )?(?:that|this|it|which) (?:also |then |really )?(?:saved|cut|reduced|brought|halved|freed|raised|increased|improved|shortened)\b/iu;

/** Others' success is theirs; what those one works for did with one's work may be told. */
const SUCCESS =
  /\b(?:doubl|tripl|won|win|sold|increas|grew|achiev|earn|clos(?:ed|es)|buil[dt]|wrote|fixed|develop|hit|exceed|launch|led|invent|publish|rais(?:ed|es)|brought in|landed)/iu;
const PEERS =
  /^(?:and |but |so |then )?(?:(?:my|the|our|a|one)\s+)?(?:\p{L}+\s+)?(?:boss|bosses|manager|managers|owner|supervisor|director|ceo|foreman|colleagues?|co-?workers?|company|firm|head|headteacher|leader|management|team|friend|mate|husband|wife|dad|mum|father|mother|brother|sister)\b/iu;

function mayBeTold(text: string): boolean {
  if (ADOPTION.test(text) && !SUCCESS.test(text)) return true;
  return !PEERS.test(text.trim()) && !SUCCESS.test(text);
}

/** Doings that are no work: going wrong, leaving, waiting, feeling. */
const NO_WORK =
  /^(?:missed (?!no\b)|quit\b|resigned|turned out\b|left (?:at|early|the (?:job|company|firm)|my|because|in|after|to)\b|failed (?!no\b)|struggled|cried|panicked|forgot|lost (?:my|the job|it)|slept|lived|moved (?:to|back|away|house)\b|worried|waited|felt|came back|came home|went (?:home|back|there|on holiday|through|to (?:school|work|bed))|got (?:sick|ill|better|fired|sacked|the job|tired|used|bored|married|stressed)|arrived|based\b|joined\b|started (?:there|at|in (?:\p{Nd}|\p{L}+ \p{Nd})|as)\b|stayed|was (?:there|born|late)|saw (?:that|how|it)|noticed|heard|gave the wrong|made (?:a|the|some) (?:mistakes?|errors?)|broke|messed|worked there|worked (?:here|hard)|did (?:my best|everything|a lot|it all|all sorts))/iu;

function kindOf(text: string, field: Field, frame: Frame): Kind {
  if (GROUP.test(text.trim())) return 'group';
  if (isNoNumber(text)) return 'context';
  if (/^\s*(?:it )?turned out\b/iu.test(text)) return 'context';
  if (/^\s*(?:because|cause|cos|coz|bc)\b/iu.test(text)) return 'context';
  if (/\bused to\b/iu.test(text) && field !== 'history' && field !== 'scope') return 'context';
  if (isPlan(text)) return 'plan';
  if (isDenial(text)) return 'denial';
  if (isSelfPraise(text)) return 'praise';
  if (isDoubtful(text)) {
    const hedged = isHedged(text);
    if (hasNumber(text) && !hedged) return 'doubt';
    if (!hasNumber(text) && field !== 'action') return 'opinion';
  } else if (isOpinion(text)) return 'opinion';
  if (/\b(?:kind of|sort of|kinda|sorta) (?!a |an |the )\p{L}+ed\b/iu.test(text)) return 'doubt';
  if (/\?\s*$/u.test(text)) return 'context';
  return byAgent(text, field, frame);
}

const HEDGE = /^(?:about|like|around|roughly|approx|almost|nearly|maybe|probably|some)\b/iu;

/** Whether every number carries a qualifier, there or where it is first named. */
function isHedged(text: string): boolean {
  const numbers = quantities(text).filter(({ text: said }) => !/^(?:a )?one$/iu.test(said));
  const value = (said: string) => said.replace(/^\D+/u, '');
  const hedged = new Set(
    numbers.filter(({ text: said }) => HEDGE.test(said)).map(({ text: said }) => value(said)),
  );
  return numbers.length > 0 && numbers.every(({ text: said }) => hedged.has(value(said)));
}

/** "Engineers ignored our reports": somebody else did something to something. */
const OTHERS_DID =
  /^(?:\p{L}+\s){1,3}?(\p{L}+)\s(?:the|our|my|their|his|her|a|an|us|me|it|them|to|that)\b/iu;

function isOthersDoing(text: string): boolean {
  const verb = OTHERS_DID.exec(text.trim())?.[1]?.toLowerCase();
  return verb !== undefined && isPast(verb);
}

function byAgent(text: string, field: Field, frame: Frame): Kind {
  const outcome = field === 'result' || field === 'proof';
  switch (frame.agent) {
    case 'i':
    case 'we':
      if (frame.form === 'unknown')
        return frame.agent === 'i' &&
          !/^(?:can|will|may|am|was|were|is)\b/iu.test(frame.rest.replace(/^['’]\w+\s*/u, '')) &&
          looksDone(frame.rest)
          ? 'action'
          : 'context';
      if (!/never/u.test(frame.adverbs) && NO_WORK.test(`${frame.verb} ${frame.rest}`))
        return 'context';
      if (frame.form === 'nominal') {
        const background = frame.base === 'have' && field === 'action';
        return field === 'situation' || background ? 'context' : 'scope';
      }
      return outcome ? 'result' : 'action';
    case 'other':
      if (/\b(?:cried|hugged|laughed|smiled)\b/iu.test(text)) return 'context';
      return outcome && mayBeTold(text) ? 'result' : 'others';
    case 'it':
      return outcome || (hasNumber(text) && CAUSED.test(text)) ? 'result' : 'context';
    case 'none':
      if (outcome)
        return /^(?:from|because|cos|since)\b/iu.test(text.trim()) && !hasNumber(text)
          ? 'context'
          : 'result';
      if (frame.form !== 'nominal')
        return field === 'situation' && !hasNumber(text) ? 'context' : 'action';
      if (isOthersDoing(text)) return 'others';
      if (
        field === 'action' &&
        /\b(?:was|were|is|are|had|kept|went|broke|failed|stopped|needed|wanted|refused|could|can|came|got)\b/iu.test(
          text,
        )
      )
        return 'context';
      return UNEVENTFUL.test(text.trim()) || field === 'situation' ? 'context' : 'scope';
  }
}

/** An unknown verb that ends like a past form ("orgnised the van") is taken for a doing. */
function looksDone(rest: string): boolean {
  return /^\p{L}+(?:ed|t)\s+\S/u.test(rest);
}
