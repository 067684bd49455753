/** Rungs of education, so that a higher one answers a lower one. */
// prettier-ignore
const RUNGS: readonly (readonly [number, RegExp])[] = [
  [6, /\b(?:ph\.?\s?d|doctor(?:ate|al)?|d\.?phil|promotion|pharm\.?d|m\.?d\b(?=\.?$))/i],
  [5, /\b(?:master'?s?|m\.?sc|m\.?a\b|m\.?eng|mba|msn|m\.?ed|m\.?phil|m\.?tech|m\.?s\b|m\.?com|pgce|postgraduate|post-graduate|advanced degree|graduate degree|llm|diplom-|bac\+5)/i],
  [4, /\b(?:bachelor'?s?|b\.?sc|b\.?a\b|b\.?eng|bba|bsn|b\.?ed|b\.?s\b|b\.?tech|b\.?com|bacharelado|licenciatura|grado en|ll\.?b|undergraduate|licence universitaire)\b/i],
  [3, /\b(?:associate'?s?|a\.?a\.?s\b|a\.?s\b(?= )|foundation degree|hnd|hnc|higher national|diploma(?! or ged)|bts|dut)\b/i],
  [2, /\b(?:a[- ]levels?|t[- ]levels?|certificate (?:iii|iv)|cert (?:iii|iv)|bachiller\w*|abitur|baccalaur|bac pro|btec|ausbildung|apprenticeship|nvq|vocational|trade (?:school|certificate)|ib\b|leaving certificate|formation professionnelle|formación profesional)/i],
  [1, /\b(?:high[- ]school|ged|gcses?|secondary)\b/i],
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
