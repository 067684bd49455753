/** A kind of line and what an interviewer asks about it. */
// prettier-ignore
const QUESTIONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:improved?|increased?|reduced?|cut|grew|grow|boost|rais|lower|sav|shorten|expand|doubl|halv)/i, 'What did you do first, and how do you know that it was your doing?'],
  [/^(?:managed?|led|lead|ran|run|supervis|direct|headed|chair|owned|own)\b.*\b(?:team|staff|people|crew|engineers|nurses|stores|employees|colleagues|members)/i, 'Tell me about a time it did not go well with somebody you led.'],
  [/^(?:mentor|train|coach|taught|teach|onboard|tutor|lectur)/i, 'How did you go about it, and what can they do now?'],
  [/^(?:buil[dt]|design|develop|creat|implement|wrote|write|program|engineer|launch|introduc|automat|model|set up|found)/i, 'Why did you do it that way, and what would you do differently?'],
  [/^(?:sold|sell|negotiat|persuad|pitch|won|present)/i, 'What was the hardest objection, and how did you answer it?'],
  [/^(?:manag|prepar|plan|organi[sz]|coordinat|schedul|arrang|budget|order)/i, 'What went wrong once, and how did you notice?'],
  [/^(?:answer|serv|help|assist|greet|handl|support|resolv|car(?:e|ing)|responsible for the care)/i, 'Tell me about a difficult one, and what you did.'],
  [/^(?:analy|research|report|reconcil|audit|review|check|monitor|test|measur|clean)/i, 'How do you make sure that it is right?'],
];

/** The question an interviewer is likely to ask about a line of a resume. */
export function likelyQuestion(line: string): string {
  return (
    QUESTIONS.find(([pattern]) => pattern.test(line))?.[1] ??
    'What was your own part, and what came of it?'
  );
}
