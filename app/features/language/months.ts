import { fold } from './fold';

/** How a month's name is written where English shortens it. */
export const MONTH_ABBREVIATIONS = [
  'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec',
] as const; // prettier-ignore

/** The names of months, a language a row: English, German, Spanish, French, Polish. */
const NAMES = [
  'january february march april may june july august september october november december',
  'januar februar märz april mai juni juli august september oktober november dezember',
  'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
].map((row) => row.split(' '));

/** Short forms that are words of another kind elsewhere: only a date in digits beside tells. */
const SHORT_FORMS =
  'ene:1 jän:1 jänner:1 janv:1 fév:2 févr:2 fev:2 mär:3 mrz:3 abr:4 avr:4 juil:7 ago:8 aoû:8 aou:8 okt:10 dez:12 déc:12 dic:12'
    .split(' ')
    .map((pair) => {
      const [name = '', month] = pair.split(':');
      return [name, Number(month)] as const;
    });

/**
 * Names that only dates are searched for: Italian, Portuguese, Dutch, Swedish, Danish, Russian,
 * Ukrainian, Czech, Turkish, Greek, Arabic, Hebrew, Hindi and the nominative of Polish, and how those are cut short.
 */
const DATE_NAMES = [
  'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  'januari februari maart april mei juni juli augustus september oktober november december',
  'januari februari mars april maj juni juli augusti september oktober november december',
  'januar februar marts april maj juni juli august september oktober november december',
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
  'янв фев мар апр май июн июл авг сен окт ноя дек',
  'січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня',
  'січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень',
  'styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień',
  'sty lut mar kwi maj cze lip sie wrz paź lis gru',
  'leden únor březen duben květen červen červenec srpen září říjen listopad prosinec',
  'ledna února března dubna května června července srpna září října listopadu prosince',
  'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık',
  'gen feb mar apr mag giu lug ago set ott nov dic',
  'jan fev mar abr mai jun jul ago set out nov dez',
  'jan feb mrt apr mei jun jul aug sep okt nov dec',
  'enero feb mzo abr may jun jul agto sept oct nov dic',
  'ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος',
  'ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου',
  'ιαν φεβ μαρ απρ μάι ιουν ιουλ αύγ σεπ οκτ νοέ δεκ',
  'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
  'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर',
  'січ лют бер кві тра чер лип сер вер жов лис гру',
  'січ лют берез квіт трав черв лип серп верес жовт листоп груд',
].map((row) => row.split(' '));

const MONTH_OF = new Map([
  ...NAMES.flatMap((row) => row.map((name, index) => [fold(name), index + 1] as const)),
  ...MONTH_ABBREVIATIONS.map((name, index) => [fold(name), index + 1] as const),
  ['sept', 9] as const,
]);
const SHORT_OF = new Map([
  ...DATE_NAMES.flatMap((row) => row.map((name, index) => [fold(name), index + 1] as const)),
  ...SHORT_FORMS.map(([name, month]) => [fold(name), month] as const),
  ['февр', 2] as const,
  ['сент', 9] as const,
  ['нояб', 11] as const,
]);

/** The month a (folded) word names in running text, 1–12. */
export function monthOf(word: string): number | undefined {
  return MONTH_OF.get(word);
}

/** The month a word names in a date, 1–12: as written, short forms of other languages included. */
export function monthInDate(word: string): number | undefined {
  const folded = fold(word);
  return MONTH_OF.get(folded) ?? SHORT_OF.get(folded);
}

/** Source of a pattern for the name of a month in a date, to be used with the flags `i` and `u`. */
export const MONTH_PATTERN = `(?:${[
  ...new Set([...NAMES.flat(), ...MONTH_OF.keys(), ...SHORT_FORMS.map(([name]) => name)]),
]
  .sort((one, other) => other.length - one.length)
  .join('|')})(?!\\p{L})\\.?`;
