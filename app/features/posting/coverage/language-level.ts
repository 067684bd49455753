// prettier-ignore
const LEVELS: readonly (readonly [number, RegExp])[] = [
  [7, /\b(?:native|mother tongue|bilingual|muttersprach\w*|langue maternelle|nativ[oa])\b/i],
  [6, /\bC2\b/i],
  [5, /\b(?:C1|fluen\w+|flie(?:ß|ss)end|verhandlungssicher\w*|courant|bilingue|full professional|excellent|near[- ]native)\b/i],
  [4, /\b(?:B2|advanced|professional|business|upper[- ]intermediate|proficien\w+|very good|sehr gut\w*|avancé)\b/i],
  [3, /\b(?:B1|intermediate|conversational|good|gut\w*|working|limited working|moyen|intermedio)\b/i],
  [2, /\b(?:A2|basic|elementary|grund\w+|notions|básico)\b/i],
  [1, /\b(?:A1|beginner|a few words|some words|not really|don'?t speak|dont speak|understand|anfänger|débutant)\b/i],
];

/** How well a language is spoken, 1 (A1) to 7 (native), by the words for it; null when unsaid. */
export function languageLevel(text: string): number | null {
  return LEVELS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
