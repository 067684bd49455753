import type { PostingTerms, Workplace } from './posting';

/** A passage of the normalised text. */
interface Passage {
  start: number;
  end: number;
}

/** On what terms one works; each with the passage that says so, null where nothing surely does. */
export interface ReadTerms {
  workplace: (Passage & { value: Workplace }) | null;
  contract: Passage | null;
  salary: Passage | null;
}

/** Said where a posting offers no work from home. */
const NO_REMOTE =
  /\b(?:no|not|nicht|kein|pas de|sin) (?:a )?(?:remote|home ?office|télétravail|teletrabajo|hybrid)\b|\bremote (?:work(?:ing)? )?is not\b/iu;
const HYBRID =
  /\bhybrid(?:e|o)?\b(?! (?:cars?|vehicles?|cloud|engines?|drive|electric))|\bhíbrid[oa]\b|\b(?:one|two|three|four|\d) days? (?:a week |per week )?(?:in (?:the |our )?office|from home|on-?site|remote(?:ly)?|home ?office)\b|\b\d jours? de télétravail\b|\b(?:mostly|partly|partially) remote\b|\bremote,? with (?:an? |one|two|some|\d)|\bteilweise (?:remote|im home ?office)\b/iu;
const REMOTE =
  /\b(?:fully |100 ?% |completely )?remote(?:ly)?\b(?! (?:control|sensing|monitoring|support|sites?|areas?|communit\p{L}+|desktop|access|learning|patients?|hands|teams?|locations?|offices?|users?|servers?))|\bwork(?:ing)? from home\b|\bhome[- ]based\b|\btélétravail\b|\bhome ?office\b|\bteletrabajo\b|\bthuiswerken\b/iu;
const SURELY_REMOTE =
  /\b(?:fully|100 ?%|completely) remote\b|\bremote[- ](?:role|position|job|first|only|contract)\b|\b(?:this|the) (?:role|position|job) is (?:fully |100 ?% )?remote\b|\b(?:arbeitsort|location|lieu|ort|local)\s*:\s*(?:remote|home ?office|télétravail)\b/iu;
/** Characters that hold a posting's title and the facts beside it. */
const HEAD = 400;
const ONSITE =
  /\b(?:on-?site|in-person|office-based)(?=\s*(?:[.,;|)·•]|$|(?:role|position|work|job|only|in|at|five|5)\b))|\bvor ort\b|\bsur site\b|\bpresencial\b/iu;

function workplaceIn(text: string): ReadTerms['workplace'] {
  const at = (match: RegExpExecArray, value: Workplace) => ({
    value,
    start: match.index,
    end: match.index + match[0].length,
  });
  const none = NO_REMOTE.exec(text);
  if (none !== null) return at(none, 'onsite');
  const hybrid = HYBRID.exec(text);
  if (hybrid !== null) return at(hybrid, 'hybrid');
  // In the head of a posting the word by itself says it; in its text it may be about anything.
  const remote = REMOTE.exec(text.slice(0, HEAD)) ?? SURELY_REMOTE.exec(text);
  if (remote !== null) return at(remote, 'remote');
  const onsite = ONSITE.exec(text);
  return onsite === null ? null : at(onsite, 'onsite');
}

// prettier-ignore
const CONTRACT = /\b(?:permanent|fixed[- ]term|temporary(?: to permanent)?|temp(?:orary)?[- ]to[- ]perm|maternity cover|zero[- ]hours?|freelance|internship|apprenticeship|seasonal|full[- ]time|part[- ]time|W2|unbefristet(?:e[rns]?)?|befristet(?:e[rns]?)?|vollzeit|teilzeit|CDI|CDD|temps plein|temps partiel|indefinido|jornada completa|media jornada|tempo integral|onbepaalde tijd|bepaalde tijd|fulltime|parttime)(?![\p{L}])(?! (?:degree|education|study|studies|students?|residen\p{L}+|make-?up|staff|employees|team|members))/giu;
const CONTRACT_LABEL =
  /(?:^|\n)\s*(?:contract(?: type)?|(?:job |employment )?type|employment|hours|vertragsart|arbeitszeit|(?:type de )?contrat|contrato|dienstverband)\s*:\s*/giu;
/** What stands between two words of one contract: "permanent, full-time". */
const CONTRACT_JOINT = /^[\s,;/|·&+()-]*(?:(?:and|or|to|und|oder|et|ou|y|o)[\s]+)?$/iu;

function contractIn(text: string): Passage | null {
  const labels = [...text.matchAll(CONTRACT_LABEL)].map(
    ({ 0: label, index }) => index + label.length,
  );
  const runs: (Passage & { count: number })[] = [];
  for (const { 0: word, index } of text.matchAll(CONTRACT)) {
    const last = runs.at(-1);
    const end = index + word.length;
    if (last !== undefined && CONTRACT_JOINT.test(text.slice(last.end, index))) {
      last.end = end;
      last.count += 1;
    } else runs.push({ start: index, end, count: 1 });
  }
  const labelled = runs.find(({ start }) => labels.some((at) => start >= at && start - at < 40));
  const first = runs[0];
  if (first === undefined) return null;
  const best = labelled ?? runs.reduce((most, run) => (run.count > most.count ? run : most), first);
  return { start: best.start, end: best.end };
}

const CURRENCY = String.raw`(?:(?:C|A|US|NZ|CA|AU)?\$|£|€|CHF|EUR|GBP|USD|PLN|SEK|NOK|DKK|CZK|R\$)`;
const FIGURE = String.raw`\d{1,3}(?:[.,'’ ]?\d{3})*(?:[.,]\d{1,2})?(?: ?[kK])?(?![\p{L}\p{N}])`;
const AMOUNT = String.raw`(?:${CURRENCY} ?${FIGURE}|${FIGURE} ?K?${CURRENCY})`;
// prettier-ignore
const PERIOD = String.raw`(?: ?(?:gross|brut[oa]?|bruto|brutto|base|pro rata))?(?:,? ?(?:\/|per|an?|p\/?|pro|par|por|im|al|je|each) ?(?:hour|hr|h|day|week|month|annum|year|yr|a|Stunde|Tag|Monat|Jahr|heure|jour|mois|an|hora|día|dia|mes|mês|año|ano|uur|maand|jaar)(?![\p{L}])|,? (?:hourly|annually|monthly|yearly|annuel|mensuel|p\.?a\.?|p\.?h\.?)(?![\p{L}]))`;
const PAY = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])(?<amount>${AMOUNT}|${FIGURE})(?:${PERIOD}(?= ?- ?${CURRENCY}))?(?<range> ?(?:-|to|bis|à|a|and|until) ?${AMOUNT})?(?<period>${PERIOD})?`,
  'gu',
);
const PAY_LABEL =
  /\b(?:salary|pay|wage|rate|compensation|remuneration|package|earn|vergütung|gehalt|lohn|salaire|rémunération|salario|salário|salaris|we pay|they pay)\b[^.\n]{0,40}$/iu;
/** Money that is not paid to the person. */
const NO_PAY =
  /\b(?:budget|revenue|turnover|sales|raised|funding|portfolio|accounts?|target|worth|fee|fees|allowance|bonus of|deposit|discount|referral|voucher|up to the value|grant|book of)\b[^.\n]{0,30}$/iu;
const MILLIONS = /^ ?(?:m\b|mn|bn|million|billion|mio)/iu;

function salaryIn(text: string): Passage | null {
  for (const match of text.matchAll(PAY)) {
    const { amount = '', range, period } = match.groups ?? {};
    const { index: start } = match;
    const end = start + match[0].length;
    const before = text.slice(Math.max(0, start - 60), start);
    const labelled = PAY_LABEL.test(before);
    const isMoney = HAS_CURRENCY.test(amount) || HAS_CURRENCY.test(range ?? '');
    if (!isMoney || NO_PAY.test(before) || MILLIONS.test(text.slice(end))) continue;
    if (labelled || period !== undefined || range !== undefined) return { start, end };
  }
  return null;
}

const HAS_CURRENCY = new RegExp(CURRENCY, 'u');

/** Reads the terms of a normalised posting; linear in its length. */
export function readTerms(text: string): ReadTerms {
  return { workplace: workplaceIn(text), contract: contractIn(text), salary: salaryIn(text) };
}

/** The terms with their words as the posting gives them. */
export function termsOf(
  { workplace, contract, salary }: ReadTerms,
  quote: (passage: Passage | null) => string | null,
): PostingTerms {
  return {
    workplace:
      workplace === null ? null : { value: workplace.value, verbatim: quote(workplace) ?? '' },
    contract: quote(contract),
    salary: quote(salary),
  };
}
