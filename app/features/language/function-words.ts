const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Words that carry no claim of their own in English. */
export const FUNCTION_WORDS = set(`
a an the this that these those there here it its it's and or but so because then than as of to in on at by for from with within
without into onto over under up down out off about around through throughout across between among along after before during
while when where who whom whose which what how why if whether though although also too very just even still already yet again
i i'm i've i'd me my mine myself we we're we've us our ours ourselves you your yours he him his she her hers they them their theirs
be am is are was were been being have has had having do does did doing done can could will would shall should may might must
not no nor don't didn't doesn't isn't wasn't weren't haven't hasn't hadn't won't wouldn't can't couldn't never
per via plus etc etcetera eg ie e g s t re vs upon toward towards against near since until till both either neither each
some any such own other another same thus therefore hence however more most much many lot lots quite rather really
ago away back together one ones et al get got go went come came let lets there's that's what's like so-called well both
including include included particularly especially e.g i.e namely`);

/** Words by which a phrase about a number ends. */
export const PHRASE_ENDS = set(`
a an per each every in on at for with from to by into onto over under across within during through throughout than as and or but so
that which who whom whose was were is are be been had has have do does did then when while since because after before until till
this last next there here about around via without plus if i we he she they it my our their his her not no both all daily weekly
monthly yearly annually hourly nightly total overall altogether instead rather compared only now again`);

/** The small words of other languages, for interviews in them. */
const OTHER: Readonly<Record<string, ReadonlySet<string>>> = {
  de: set('der die das den dem des ein eine einen einem einer und oder aber ich wir mein meine meinen unser unsere in im am an auf bei mit von vom zu zum zur für fur als war wurde wird sind bin haben habe hatte sowie aus nach über uber bis durch um sich es'),
  fr: set('le la les un une des de du d l et ou mais je nous mon ma mes notre nos en dans sur chez avec pour par au aux a est sont ai avons ete j qui que se ce cette puis comme'),
  es: set('el la los las un una unos unas de del y o pero yo mi mis nuestro nuestra en con para por al a es son fue he hemos que se como su sus'),
  it: set('il lo la i gli le un una di del della dei e o ma io mio mia nostro in con per da dal al a è e sono ho abbiamo che si come'),
  pt: set('o a os as um uma de do da dos das e ou mas eu meu minha nosso em no na nos nas com para por ao à e sao foi que se como'),
  nl: set('de het een en of maar ik wij we mijn onze in op bij met van voor naar als was is zijn heb had die dat aan uit door te er om'),
  pl: set('i a oraz lub ale ja my moj moja nasz w we na z ze do od o u po przez dla jako byl bylem bylam jest sa to sie przy za'),
}; // prettier-ignore

/** Whether the (folded) word is a function word in English or the given language. */
export function isFunctionWord(word: string, language: string): boolean {
  return FUNCTION_WORDS.has(word) || (OTHER[language.slice(0, 2)]?.has(word) ?? false);
}
