/** Rungs of education, so that a higher one answers a lower one. */
// prettier-ignore
const RUNGS: readonly (readonly [number, RegExp])[] = [
  [6, /\b(?:ph\.?\s?d|doctor(?:ate|al)?|d\.?phil|promotion|pharm\.?d|m\.?d\b(?=\.?$))/i],
  [5, /\b(?:master'?s?|m\.?sc|m\.?a\b|m\.?eng|mba|msn|m\.?ed|m\.?phil|m\.?tech|m\.?s\b|m\.?com|pgce|postgraduate|post-graduate|advanced degree|graduate degree|llm|diplom-|bac\+5)/i],
  [4, /\b(?:bachelor'?s?|b\.?sc|b\.?a\b|b\.?eng|bba|bsn|b\.?ed|b\.?s\b|b\.?tech|b\.?com|bacharelado|licenciatura|grado en|ll\.?b|undergraduate|licence universitaire)\b/i],
  [3, /\b(?:associate'?s?|a\.?a\.?s\b|a\.?s\b(?= )|foundation degree|hnd|hnc|higher national|diploma(?! or ged)|bts|dut)\b/i],
  [2, /\b(?:a[- ]levels?|t[- ]levels?|certificate (?:iii|iv)|cert (?:iii|iv)|bachiller\w*|abitur|baccalaur|bac pro|btec|ausbildung|apprenticeship|nvq|vocational|trade (?:school|certificate)|ib\b|leaving certificate|formation professionnelle|formación profesional)/i],
  [1, /\b(?:high[- ]school|ged|gcses?|secondary|grade 12|matric\w*|national senior certificate)\b/i],
];
const DEGREE =
  /\b(?:university|academic|college|degree|hochschul\w*|studium|título universitario|diplôme universitaire)\b/i;
const HIGH_SCHOOL = /\b(?:high[- ]school|hs diploma|ged)\b/i;
const ALTERNATIVES = /\bor\b|\//i;
const ANY_DEGREE = 4;

/** The rung a qualification stands on, 1 (school) to 6 (doctorate); null when none is named. */
export function degreeRung(text: string): number | null {
  if (HIGH_SCHOOL.test(text)) return 1;
  const rungs = RUNGS.filter(([, pattern]) => pattern.test(text)).map(([rung]) => rung);
  if (rungs.length === 0) return DEGREE.test(text) ? ANY_DEGREE : null;
  // "Bachelor's or Master's" asks for the lower; "Master of Arts, BA" has the higher.
  return ALTERNATIVES.test(text) ? Math.min(...rungs) : Math.max(...rungs);
}

/** The subject of "degree in X or Y"; null when the text names none. */
export function degreeField(text: string): string | null {
  return (
    /\b(?:in|of) (?!(?:science|arts|engineering|education|business administration)\b(?! \w))(.+)$/i.exec(
      text,
    )?.[1] ?? null
  );
}

/** The rung of what stands behind "or" in "a bachelor's, or an associate's with 4 years"; null without one. */
export function lowerRung(text: string): number | null {
  const rungs = text
    .split(/,? or (?=an? \p{L}|\p{L}+'s\b|\p{Lu}|high|hn[cd]|diploma)/iu)
    .slice(1)
    .flatMap((part) => RUNGS.find(([, pattern]) => pattern.test(part))?.[0] ?? []);
  return rungs.length === 0 ? null : Math.min(...rungs);
}

/** Fields of study beside each other, so that one is "a related field" of the other. */
// prettier-ignore
const FIELDS: readonly RegExp[] = [
  /\b(?:bio\p{L}*|microbio\p{L}*|life sciences?|biomedical|zoology|botany|ecology|genetics|pharmac\p{L}+|food (?:science|technology)|medical lab\p{L}*|laboratory science|veterinary science)\b/iu,
  /\b(?:chemi\p{L}+|biochem\p{L}*|materials science|pharmac\p{L}+)\b/iu,
  /\b(?:comput\p{L}+|software|information (?:technology|systems)|IT|data science|informatics|networking|cyber\p{L}*)\b/iu,
  /\b(?:maths?|mathematics|statistics|physics|economics|data science|operations research|econometrics|quantitative)\b/iu,
  /\b(?:engineering|electronics?|mechatronics|electrical|mechanical|instrumentation)\b/iu,
  /\b(?:business|commerce|management|accounting|accountancy|finance|economics|marketing|administration)\b/iu,
  /\b(?:social (?:work|care|policy|sciences?)|psychology|sociology|youth work|counselling|human services|public health)\b/iu,
  /\b(?:environmental|ecology|geography|geology|planning|earth science|conservation|forestry|agricultur\p{L}*|horticulture)\b/iu,
  /\b(?:journalism|media|communications?|english|marketing|public relations|advertising)\b/iu,
  /\b(?:graphic|design|fine art|illustration|interaction|hci|visual|architecture|multimedia)\b/iu,
  /\b(?:hospitality|hotel|tourism|culinary|event management|catering)\b/iu,
  /\b(?:supply chain|logistics|transport|international business|operations)\b/iu,
  /\b(?:education|teaching|childhood|pedagog\p{L}*|childcare)\b/iu,
];

/** Whether two fields of study are neighbours. */
export const areNearFields = (one: string, other: string): boolean =>
  FIELDS.some((field) => field.test(one) && field.test(other));
