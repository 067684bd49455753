/** A course of study that was begun and not ended with what it leads to. */
const UNFINISHED =
  /\b(?:did ?n['’o]?t (?:finish|complete|graduate)|did not (?:finish|complete|graduate)|not (?:finished|completed|graduated)|unfinished|dropped out|never (?:finished|completed|graduated|(?:did|took|sat) the (?:exams?|finals?))|left (?:early|(?:before|without) (?:finishing|graduating|completing|the exams?|an?y? degree))|withdrew)\b/iu;

/** Whether the person says of a course of study that they did not finish it. */
export const isUnfinished = (words: string): boolean => UNFINISHED.test(words);
