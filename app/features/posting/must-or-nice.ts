import { type PostingSection } from './posting-section';

/** Words that say how much a requirement matters, with where they stand in their sentence. */
interface Cue {
  start: number;
  end: number;
  must: boolean;
  /** A cue that speaks of what follows it ("ideally …") rather than of what came before. */
  forward: boolean;
}

// prettier-ignore
const NICE_AFTER = /\b(?:(?:is |are |would be |will be |as )?(?:a |an |also a |definitely a |big |strong |huge )*(?:plus(?:es)?(?! years)|bonus(?: points)?|advantage(?:ous)?|asset|benefit|nice[- ]to[- ]haves?|merit)|(?:is |are )?(?:strongly |highly |also )?(?:preferred|desirable|desired|beneficial|advantageous|helpful|welcome[d]?|favou?red|appreciated|optional|valued|good to have)|(?:will be |is |are )?(?:well|highly) regarded|is (?:een pr[eé]|mooi meegenomen|een voordeel)|(?:is|are) (?:always |really |very |also )?(?:handy|useful|a help)|not (?:strictly |absolutely )?(?:required|essential|necessary|mandatory),? but|(?:is |are |ist |sind )?(?:von Vorteil|wünschenswert|ein Plus|kein Muss)|(?:would )?count in your favou?r|in your favou?r|so much the better|all the better|(?:(?:would|will|could)(?: also)? be )(?:an? )?(?:very |really |extremely |especially )?(?:useful|handy|great|lovely|good|ideal|nice|amazing|fantastic|of interest)|would make (?:you|your application) [\p{L} ]{2,30}|(?:would help(?: you)?|a lovely extra)|(?:serait |est |sont )?(?:un (?:vrai )?plus|un (?:vrai )?atout|appréciée?s?|souhaitée?s?)|(?:es |será |se )?(?:valorable|deseable|un plus|valorará|valora))(?![\p{L}])/giu;
// prettier-ignore
const NICE_BEFORE = /\b(?:ideally|preferabl[ey]|nice[- ]to[- ]haves?|bonus(?: points)?(?: (?:for|if))|bonus:|a plus:|preferred:|desirable:|optional(?:ly)?:|(?:as|so) would|would be (?:great|nice|good|fantastic|helpful)|it would help|it'd help|bonus points for|what would set you apart|would (?:also )?be (?:a )?(?:plus|lovely|bonus)|it(?:'s| is) (?:a |an )?(?:plus|bonus|advantage|great|nice) if|(?:we|you)(?:'d| would) (?:love|like|prefer|welcome)|extra points|some (?:exposure|knowledge|familiarity)|idealerweise|gerne|wünschenswert:|idéalement|de préférence|idealmente|preferiblemente|se valorará|desejável|diferencial|bij voorkeur|is een pré|pré)(?![\p{L}])/giu;
// prettier-ignore
const MUST = /\b(?:must(?:[- ]have)?|required|requires?|essential|minimum|needed|need(?:s)?|mandatory|at least|necessary|have to|only candidates with|prerequisite|obligatory|indispensable|(?:zwingend|erforderlich|vorausgesetzt|Voraussetzung|notwendig|mindestens|muss)|(?:exigée?s?|obligatoire|requise?s?|impérati(?:f|ve)(?:ment)?|minimum)|(?:imprescindible|obligatorio|necesario|requerido|mínimo|requiere))(?![\p{L}])/giu;
const WEAKENED = /\b(?:not|isn't|aren't|no|never|nicht|kein|pas|non|no es) (?:\w+ )?$/i;

/** The cues of the sentence read last: each thing it names is asked about. */
let last: { sentence: string; cues: readonly Cue[] } = { sentence: '', cues: [] };

function cuesOf(sentence: string): readonly Cue[] {
  if (last.sentence !== sentence) last = { sentence, cues: readCues(sentence) };
  return last.cues;
}

function readCues(sentence: string): Cue[] {
  const cues: Cue[] = [];
  const nice = (pattern: RegExp, forward: boolean) => {
    for (const { 0: cue, index } of sentence.matchAll(pattern)) {
      cues.push({ start: index, end: index + cue.length, must: false, forward });
    }
  };
  nice(NICE_BEFORE, true);
  nice(NICE_AFTER, false);
  for (const { 0: cue, index } of sentence.matchAll(MUST)) {
    const end = index + cue.length;
    const covered = cues.some((other) => index < other.end && other.start < end);
    // "Preferred: X" and "required" at the very front speak of what follows.
    if (covered || WEAKENED.test(sentence.slice(0, index))) continue;
    cues.push({
      start: index,
      end,
      must: true,
      forward:
        !/^(?:required|essential|mandatory|needed|necessary|erforderlich|exig|obligat|requis|imprescind|necesari)/i.test(
          cue,
        ) || index < 2,
    });
  }
  for (const cue of cues) if (!cue.must && cue.start < 2) cue.forward = true;
  return cues.sort((a, b) => a.start - b.start);
}

const STRONG_BREAK = /;|\bbut\b|\bwhile\b|\bhowever\b|\baber\b|\bmais\b|\bpero\b|\. /gi;

function sameClause(sentence: string, from: number, to: number): boolean {
  const between = sentence.slice(Math.min(from, to), Math.max(from, to));
  return !new RegExp(STRONG_BREAK.source, 'i').test(between);
}

/** `(Docker preferred)` speaks of what stands in the brackets only. */
function bracketsApart(sentence: string, from: number, to: number): boolean {
  const depthAt = (at: number) => {
    let depth = 0;
    for (const character of sentence.slice(0, at)) {
      if (character === '(') depth++;
      else if (character === ')') depth = Math.max(0, depth - 1);
    }
    return depth;
  };
  return depthAt(from) < depthAt(to);
}

const BY_SECTION: Partial<Record<PostingSection, boolean>> = { nice: false, requirements: true };

/**
 * Whether what stands at `[start, end)` of a sentence is a must: the sentence's own cue decides,
 * then the section, then the default, which is a must.
 */
export function isMust(
  sentence: string,
  start: number,
  end: number,
  section: PostingSection,
): boolean {
  const fallback = BY_SECTION[section] ?? true;
  const all = cuesOf(sentence);
  // "X, ideally Y": what is only wished for stands behind the cue.
  const inner = all
    .filter((cue) => start <= cue.start && cue.end <= end)
    .filter((cue) => cue.must || !cue.forward || !/,\s*$/u.test(sentence.slice(start, cue.start)))
    .at(-1);
  if (inner !== undefined) return inner.must;
  const cues = all.filter(
    (cue) =>
      (cue.forward ? cue.end <= start + 1 : cue.start >= end - 1) &&
      sameClause(sentence, cue.forward ? cue.end : end, cue.forward ? start : cue.start) &&
      !(bracketsApart(sentence, start, cue.start) && !cue.forward),
  );
  const distance = (cue: Cue) => (cue.forward ? start - cue.end : cue.start - end);
  const ranked = [...cues].sort((a, b) => distance(a) - distance(b));
  const nearest = ranked[0];
  if (nearest === undefined) return fallback;
  if (!nearest.forward && !nearest.must) {
    // What stands in brackets behind the thing, and what is left of those around it, lists others.
    const between = sentence
      .slice(end, nearest.start)
      .replace(/^[^()]*\)/u, '')
      .replace(/\([^()]*\)/gu, '');
    // "Python required, Go a plus": the cue behind the comma has its own subject, …
    const must = ranked.find((cue) => cue.must);
    if (must !== undefined && between.includes(',')) return true;
    // … and so it has in "fluent German skills, English a plus", but not in "Docker, Helm a plus".
    const [own = ''] = between.split(',');
    const more = /\p{L}/u.test(own) && !/\b(?:and|or|und|oder|et|ou|y|o)\b/.test(own);
    const long = sentence.slice(start, end).split(' ').length > 2;
    if (between.includes(',') && (more || long)) return fallback;
  }
  return nearest.must;
}

// prettier-ignore
const NOT_NEEDED = /\b(?:no (?!less|fewer|more|later|matter)(?:(?:prior|previous|formal|specific|particular|relevant) )?(?:[\p{L}/+#-]+ ){0,4}?(?:experience|knowledge|qualifications?|degree|training|skills?|background|certification|licen[cs]e)(?:[^.;,]{0,40}?(?:is |are )?(?:required|needed|necessary|essential|expected))?|(?:is |are |isn't |aren't )?(?:not |n't )(?:strictly |absolutely |always )?(?:be )?(?:required|needed|necessary|a requirement|a must|mandatory|essential|expected)|(?:you )?(?:do not|don't|won't|will not|needn't)(?: have to| need(?: to)?)?(?: have| be| know| speak| hold)?|no [\p{L}]+ either|no te vamos a pedir|(?:isn't|aren't) (?:used|needed)|you needn't|without (?:any )?(?:experience|prior|previous)|(?:keine?|ohne) (?:[\p{L}-]+ ){0,3}(?:Erfahrung|Vorkenntnisse|Ausbildung|Kenntnisse|Berufserfahrung)|nicht (?:erforderlich|notwendig|nötig|zwingend)|kein Muss|(?:sans|aucune?) (?:expérience|diplôme|connaissance)|pas (?:nécessaire|obligatoire|requise?)|(?:sin|no se requiere|no es necesari[oa]) ?(?:experiencia)?)(?![\p{L}])/giu;
/** These speak of what stands before them. */
const BACKWARD = /^(?:(?:is |are |isn't |aren't )?(?:not|n't|nicht|kein Muss|pas)|isn't|aren't)/i;
const OTHER_CLAUSE = /[.;]|\bbut\b|\bhowever\b|\baber\b|\bmais\b|\bpero\b|,(?! or)/i;
/** Characters a negation reaches within its clause. */
const NEGATION_REACH = 60;
const NICE_INSTEAD =
  /not (?:strictly |absolutely )?(?:required|essential|necessary|mandatory),? but/i;

/** Without one of these a sentence takes nothing back. */
const ANY_NEGATION =
  /\b(?:no|not|never|without|keine?|ohne|nicht|sans|aucune?|pas|sin|stopped asking)\b|n't\b/i;

/** "It would help, though it is in no way required": a wish all the same. */
const WISHED =
  /\b(?:would|'d) (?:also )?(?:help|be (?:great|nice|lovely|a (?:plus|bonus)))\b|\b(?:well|highly) regarded\b/i;
/** It is taken back whole, whatever else the sentence says of it. */
const ASKED_NO_MORE = /\b(?:stopped asking|(?:don't|do not|never) ask for)\b/i;

/**
 * Whether the sentence takes back what stands at `[start, end)`: "no … experience required",
 * "… is not required", "you don't need …". Returns the words that do, or undefined. With
 * `anywhere` it is enough that the sentence takes something back.
 */
export function negationOf(
  sentence: string,
  start: number,
  end: number,
  anywhere = false,
): string | undefined {
  if (!ANY_NEGATION.test(sentence)) return undefined;
  if (NICE_INSTEAD.test(sentence) || WISHED.test(sentence)) return undefined;
  const dropped = ASKED_NO_MORE.exec(sentence);
  if (dropped !== null) return dropped[0];
  for (const { 0: words, index } of sentence.matchAll(NOT_NEEDED)) {
    const close = index + words.length;
    const backward = BACKWARD.test(words);
    if (anywhere && (backward || needs(words))) return words;
    if (index <= start && end <= close) return words;
    const between = backward ? sentence.slice(end, index) : sentence.slice(close, start);
    const beside = backward ? index >= end - 1 : start >= close;
    if (!beside || OTHER_CLAUSE.test(between) || between.length > NEGATION_REACH) continue;
    if (backward || needs(words)) return words;
  }
  return undefined;
}

/** "You don't need Python" takes Python back; "you won't be bored" takes nothing back. */
function needs(words: string): boolean {
  return /need|have to| have| know| speak| hold|without|^no |isn't|aren't/i.test(words);
}
