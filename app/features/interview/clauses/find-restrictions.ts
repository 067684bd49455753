import { isPersonNoun } from '~/features/language/agents';
import type { Clause, Restriction, RestrictionKind } from './clause';

/** Words that narrow a statement, by what they do. General English only: no trade's words. */
const NARROWING: readonly (readonly [RestrictionKind, RegExp])[] = [
  ['negation', /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|zero|hardly|barely|cannot|can't|cant|don't|dont|didn't|didnt|doesn't|doesnt|isn't|isnt|wasn't|wasnt|weren't|werent|haven't|havent|hasn't|hasnt|hadn't|hadnt|won't|wont|wouldn't|wouldnt|couldn't|couldnt|nah|nope)\b/giu],
  ['only', /\b(?:only|just|merely|solely|alone|except|apart from|other than|excluding|but (?:all|not)|all but)\b/giu],
  ['team', /\b(?:we|we've|us|our|ours|jointly|together|between us|(?:all|both|\d+|two|three|four|five|six|seven|eight|nine|ten) of us|as a team|(?:whole|all the|entire) (?:team|crew|group|staff)|everyone|everybody|me and|and me|(?<=\p{L} )and i)\b/giu],
  ['tried', /\b(?:tried|attempted|try|trying|wanted|hoped|meant|offered|suggested|proposed|recommended|asked|pushed for|gave up)\b/giu],
  ['planned', /\b(?:will|would|going to|gonna|plan(?:ning|ned)? to|want to|wants? to|hope to|intend to|would (?:like|love) to|supposed to|next (?:year|month|week)|soon|someday|one day|(?<=\b(?:is|am|are|be|been|have|has|got|already|it) )booked|booked(?=\s+(?:for|in|on|onto)\b|\s+(?:(?:the|my|an?)\s+)?(?:\p{L}+\s+)?(?:exams?|tests?|courses?|training|assessment)\b|\s*$|[,.;)])|applied for|in progress|expected|due in)\b/giu],
  ['helped', /\b(?:helped|helping|help|assisted|assisting|assist|supported|shadowed|shadowing|watched|observed|contributed|took part|involved in|part of|sat in)\b/giu],
  ['condition', /\b(?:when|whenever|if|while|unless|until|in case|as long as|provided|depending)\b/giu],
  ['time', /\b(?:mostly|mainly|usually|sometimes|often|occasionally|once|twice|rarely|seldom|partly|part of|most (?:days|nights|weeks|months|of)|some|a bit|a little|almost|nearly|half|(?:first|last|second|third|final) (?:day|week|month|quarter|year|term|season|time|one|of)s?|since|so far|at the moment|until|business days?|working days?|weekdays?|(?:at|on|in|over|during) (?:the )?(?:weekends?|nights?|mornings?|evenings?|afternoons?|holidays?|summers?|winters?|spring|autumn|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)|at peak|peak|month end|year-end|seasonal|casual|part[- ]time|temporary|temporarily|acting|interim|deputy)\b/giu],
  ['opinion', /\b(?:i think|i guess|i believe|i reckon|i hope|maybe|perhaps|probably|possibly|apparently|supposedly|allegedly|they told me|told me|as far as i|i was told|i heard|roughly|more or less|hopefully|likely|could be|might|may be|seemed|seems|felt)\b/giu],
]; // prettier-ignore

/** "Only the second branch still sends them late" says something of its own. */
const SAYS_MORE = /^only the\b.* (?:still \p{L}+s\b|\p{L}+s (?:them|it|him|her|us)\b)/iu;

/** A clause that says nothing but how far the one before it holds. */
const STANDING_ALONE =
  /^(?:(?:and|but|so|well|obviously|of course|that's|thats|that is|that was|is|it's|its|it was|was|this was)\s+)*(?:not (?:just|only|all|me|mine|us|by me)\b.*|(?:is |was )?not only me\b.*|not (?:me|mine|my)\b.*|(?:only|just) (?:for |in |at |on |the |that |one |once|when|me|with).*|for (?:that|this|the) .*\bonly|(?:the |my |our )?(?:whole|entire) (?:team|crew|group|lot)\b.*|all (?:the )?(?:crew|team|of us)\b.*|(?:\p{L}+'?s?|his|her|their) (?:idea|work|doing|call|decision)|(?:credit|thanks) to \p{L}+.*|with (?:help|a lot of help|the help)\b.*|(?:all|both) of us\b.*|team effort\b.*|well,? (?:only |just |about )?\S+(?: \S+){0,3}|mostly|mainly|partly|roughly|more or less|i think|i guess|maybe|give or take|or so|if lucky|in theory|on paper|so far|at the time|tho|though)\s*[.!]*$/iu;

/** Restrictions standing in the clause itself; a numeral's own qualifier reaches its noun phrase. */
export function restrictionsWithin(clause: Clause): Restriction[] {
  const { start: offset } = clause;
  const text = clause.text.replaceAll('’', "'");
  const found: Restriction[] = [];
  for (const [kind, pattern] of NARROWING) {
    for (const match of text.matchAll(pattern)) {
      const start = offset + match.index;
      const end = start + match[0].length;
      // "nah, 19": the marker of a correction denies nothing.
      if (kind === 'negation' && correctsNumber(clause, start, end)) continue;
      found.push({ kind, start, end, ...reachOf(kind, clause, start, end) });
    }
  }
  found.push(...companions(clause));
  for (const quantity of clause.quantities) {
    if (quantity.qualifier === 'exact') continue;
    const { start, end, nounEnd } = quantity;
    found.push({
      kind: 'qualifier',
      start,
      end,
      reachStart: start,
      reachEnd: Math.max(end, nounEnd),
    });
  }
  if (clause.actor === 'other') {
    const [first] = clause.tokens;
    if (first !== undefined)
      found.push({
        kind: 'otherActor',
        start: first.start,
        end: clause.verb?.start ?? first.end,
        reachStart: clause.start,
        reachEnd: clause.end,
      });
  }
  return found;
}

function correctsNumber({ tokens }: Clause, start: number, end: number): boolean {
  const at = tokens.findIndex((word) => word.start <= start && word.end >= end);
  return tokens[at]?.withdrawn === true && tokens[at + 1]?.kind === 'number';
}

/** "with the lab tech", "with 3 friends": not done alone. */
function companions({ tokens, start, end }: Clause): Restriction[] {
  const at = tokens.findIndex(({ text }) => text === 'with' || text === 'w');
  const person = tokens.slice(at + 1, at + 5).find(({ key }) => isPersonNoun(key));
  const first = tokens[at];
  return at === -1 || first === undefined || person === undefined
    ? []
    : [{ kind: 'team', start: first.start, end: person.end, reachStart: start, reachEnd: end }];
}

function reachOf(kind: RestrictionKind, clause: Clause, start: number, end: number) {
  const whole = { reachStart: clause.start, reachEnd: clause.end };
  if (kind === 'negation' || kind === 'tried' || kind === 'planned' || kind === 'helped') {
    // What is denied stands after the word, or, where nothing does, before it.
    const after = clause.tokens.some((word) => word.start >= end && !word.empty);
    return after ? { reachStart: start, reachEnd: clause.end } : whole;
  }
  return whole;
}

/**
 * Gives a clause that only narrows ("not just me") to what it narrows: every clause before it in its
 * answer back to the start of the sentence before its own.
 */
export function attachBackwards(clauses: readonly Clause[]): void {
  clauses.forEach((clause, index) => {
    const kind = narrowsAlone(clause);
    const next = clauses[index + 1];
    // "when I came it took a month": of what comes after it.
    const opensNext =
      next?.sentence === clause.sentence && !isMarked(next) && BEGAN.test(clause.text);
    if (kind === undefined || opensNext) return;
    const opens = clauses[index - 1]?.sentence !== clause.sentence;
    // A condition that opens a sentence belongs to what comes after it.
    if (opens && kind === 'condition') return;
    // "built a board, went through it until they knew it": without a comma it is of the last only.
    const isClose = kind === 'condition' && !isMarked(clause);
    // "and the launch, the client's, not mine, was on time": of what the last "and" begins.
    const isOwners = /^not (?:mine|ours)$/iu.test(clause.text);
    // "kept him talking while the rigger brought him down": at the same time as that, no more.
    const isMeanwhile = /^while (?:the|a|an|my|our)\b/iu.test(clause.text);
    for (let at = index - 1; at >= 0; at -= 1) {
      const earlier = clauses[at];
      if (earlier === undefined || earlier.source !== clause.source) break;
      if (earlier.sentence !== (opens ? clause.sentence - 1 : clause.sentence)) break;
      earlier.restrictions.push({
        kind,
        start: clause.start,
        end: clause.end,
        reachStart: earlier.start,
        reachEnd: earlier.end,
      });
      if (isMeanwhile || (isClose && isMarked(earlier))) break;
      if (isOwners && /^(?:and|but)\b/iu.test(earlier.text)) break;
    }
  });
}

/** Whether a comma or another mark stands before it. */
const isMarked = ({ tokens }: Clause): boolean => /[^\s]/u.test(tokens[0]?.gap ?? '');

const BEGAN =
  /^when (?:i|we) (?:first )?(?:came|joined|started|began|arrived|took (?:it )?over)(?: here| there)?$/iu;

function narrowsAlone(clause: Clause): RestrictionKind | undefined {
  const text = clause.text.replaceAll('’', "'").trim();
  // "when I came it took me a month": then, and what it was then.
  if (
    /^when (?:i|we) (?:came|joined|started|began|arrived|took over) (?:it|there|they)\b/iu.test(
      text,
    )
  )
    return undefined;
  // "it was 88% when I took over": the day it was so, and no condition.
  if (clause.field === 'situation' && BEGAN.test(text)) return undefined;
  if (/^(?:when|while|if|unless|until|except)\b/iu.test(text)) return 'condition';
  if (!STANDING_ALONE.test(text) || SAYS_MORE.test(text)) return undefined;
  if (
    /\b(?:me|mine|us|team|crew|group|lot|idea|work|doing|call|decision|credit|thanks|help)\b/iu.test(
      text,
    )
  )
    return 'team';
  return /\b(?:only|just)\b/iu.test(text)
    ? 'only'
    : /\b(?:think|guess|maybe|theory|paper)\b/iu.test(text)
      ? 'opinion'
      : 'time';
}
