/** Words that are frequent in one language and rare in the others. */
const FREQUENT: Record<string, string> = {
  en: 'the and of to with you our will for your are be have this we is work as team or',
  de: 'und der die das mit für sie wir ein eine ihre zu den von im ist bei sowie oder du dich als',
  fr: 'et les des vous nous le la une pour avec dans votre en du sur est vos au aux notre être',
  es: 'y los las el con para una de en que su nuestro se por del experiencia como tu al nuestra',
  it: 'e di il per con una che la del della nel sei gli siamo le alla i tuo azienda anche',
  nl: 'de het een en van je met voor wij jij ons bij zijn als ervaring naar hebt onze jouw werk',
  pt: 'e de para com uma em os que do da no na você são experiência nossa nosso dos das por',
  da: 'og du at for med vi er en som til af har det vores dig på erfaring kan',
  sv: 'och du att för med vi är en som till av har det vår dig på erfarenhet kan',
  pl: 'i w z na do oraz się w że praca doświadczenie od dla jest lub pracy znajomość',
};

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['ja', /[\u3040-\u30FF]/gu],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['ar', /\p{Script=Arabic}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
];

/** Each frequent word with the languages it is frequent in. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(FREQUENT))
  for (const word of words.split(' '))
    LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);

/** Characters that tell a language as well as the whole text does. */
const ENOUGH = 4_000;

/** The BCP 47 language of a text: by its script, else by its frequent words; `und` when unknown. */
export function detectLanguage(whole: string): string {
  const text = whole.slice(0, ENOUGH);
  if (!/\p{L}/u.test(text)) return 'und';
  const byScript = OTHER_SCRIPT.test(text) ? languageOfScript(text) : undefined;
  if (byScript !== undefined) return byScript;
  const scores = new Map<string, number>();
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const language of LANGUAGES_OF.get(word) ?? [])
      scores.set(language, (scores.get(language) ?? 0) + 1);
  }
  const best = [...scores].sort((a, b) => b[1] - a[1])[0];
  return best?.[0] ?? 'en';
}

/** No Latin text has a character from here on but punctuation. */
const OTHER_SCRIPT = /[\u0370-\u1DFF\u2E80-\uFFFF]/;

function languageOfScript(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  for (const [language, script] of SCRIPTS) {
    const count = text.match(script)?.length ?? 0;
    if (count > letters * 0.3 || (language === 'ja' && count > letters * 0.1)) return language;
  }
  return undefined;
}
