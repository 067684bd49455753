/** How people say in a list of skills that they have not got one, or hardly. */

const NEGATION =
  "no|not|never|none|without|zero|haven'?t|havent|didn'?t|didnt|don'?t|dont|can'?t|cant|cannot|nothing";

const PATTERNS = [
  `^(?:${NEGATION})\\b`,
  // "Excel nah", "pastry no", "slotting no the engineer does that".
  `\\b(?:no|nah|never|nope|not yet|none|not)[\\s.!]*$`,
  `\\bno\\s+(?:the|that|this|it|i|he|she|they|we|is|was)\\b`,
  `\\bi (?:only |just )?(?:help|assist|watch)(?:ed)?\\b|\\bnot (?:alone|by myself|on my own)\\b`,
  `\\bi (?:only|never|don'?t|do not|have not|haven'?t|can'?t|cannot|wouldn'?t)\\b`,
  `\\b(?:have not|haven'?t|havent|don'?t|dont|didn'?t|didnt|never (?!ending\\b|mind\\b)\\p{L}+)\\b`,
  `\\bnot (?:really|much|any|good|done|run|used|tried|trained|allowed|mine|me|my|my own|signed off)\\b`,
  `\\b(?:expired|lapsed|ran out|out of date)\\b|\\b(?:view|look) only\\b`,
  // "MATLAB from uni, gone".
  `\\S\\s(?:all )?(?:gone|forgotten)[\\s.!]*$`,
  // Met, not used.
  `\\b(?:seen|watched) (?:at|in|on|by|it|done|how)\\b`,
  `^(?:i(?:'ve| have)? )?(?:seen|watched|shadowed|observed|helped (?:with|out)|(?:stood|sat) (?:beside|behind|next to|by))\\b`,
  `^only (?:to|in|with|under|when|opened|once|seen|watched|heard|read|for looking|watch|look)\\b|\\S\\s+only\\s+\\S`,
  `\\bhad (?:one|an?) \\p{L}+ (?:in|on|of)\\b`,
  `\\b(?:side only|read about|heard (?:of|about)|(?:one|a single) (?:lesson|time|go|try|taster))\\b`,
];
const REFUSED = new RegExp(PATTERNS.join('|'), 'iu');

const WISHED = new RegExp(
  [
    `\\b(?:want|wants|would (?:like|love)|'d (?:like|love)|like to learn|love to|hope|hoping|happy to|keen|soon|someday|to learn)\\b`,
    // Care plans, lesson planning and machine learning are skills.
    `\\b(?:i|we) plan\\b|\\bplan(?:ning)? (?:to|on)\\b|^(?:i |i['’]m |im |am |still |now |currently )*(?:learning|going to)\\b|\\b(?:still|currently|now|just) learning\\b|\\S\\s+learning (?:it|by|from|now|at|on|with)\\b`,
    `\\b(?:going to|next (?:i|year|up))\\b`,
  ].join('|'),
  'iu',
);

/** Whether the words say that the person has not done it, not by themselves, or only watched. */
export const isRefused = (words: string): boolean => REFUSED.test(words);

/** Whether the words say what the person would like to learn or is about to. */
export const isWished = (words: string): boolean => WISHED.test(words);

/** "no", "nah", "none" by itself: it denies what stands before it. */
export const isBareNo = (words: string): boolean =>
  /^(?:no|nah|nope|never|none|not|not yet|not really)[\s.!]*$/iu.test(words);

/** "had a lab in X, don't remember any": what stood before it is gone. */
export const isForgotten = (words: string): boolean =>
  /^(?:i )?(?:don'?t|dont|can'?t|cant|cannot|do not) (?:really )?remember\b|^(?:all )?(?:forgotten|gone)\b|^(?:so )?(?:only|just) a (?:bit|little)\b|^i (?:only |just )?(?:help(?:ed)?|assist(?:ed)?|watch(?:ed)?|shadow(?:ed)?)\b|^forgot\b|^(?:but )?(?:not (?:now|any ?more|today)|no longer)$/iu.test(
    words,
  );

/** Begins with what it denies or wishes, so that a list behind it goes on denying. */
export const deniesOnward = (words: string): boolean =>
  new RegExp(`^(?:i(?:'ve| have)? )?(?:${NEGATION}|want|would|hope|hoping|keen)\\b`, 'iu').test(
    words,
  );
