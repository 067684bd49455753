/** The words that a model is writing, as a browser is told of them. */
export interface TextEvent {
  /** Which part of the resume, counted from 0 in the order of the page. */
  part: number;
  /** Not checked yet, and plain text. */
  words: string;
  /** Lines of that part that were checked, and follow from the answers. */
  proven: readonly string[];
}

/** @param data of a `words` event: JSON; `null` where nothing is being written any more. */
export function readTextEvent(data: string): TextEvent | null {
  const event = JSON.parse(data) as Partial<TextEvent> | null;
  return typeof event?.part === 'number' && typeof event.words === 'string'
    ? { part: event.part, words: event.words, proven: event.proven ?? [] }
    : null;
}
