import { MAX_LENGTH } from '../answer.schema';

/** What a JSON text is in the middle of: an object with the key its next value is for, or an array. */
type Frame = { in: 'array' } | { in: 'object'; key: string | null };

/** A JSON string as far as it came. */
interface OpenString {
  isKey: boolean;
  /** Of a line that is being written; null for any other. */
  wanted: 'text' | 'part' | null;
  text: string;
  /** From its backslash on, where an escape is not whole yet. */
  escape: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' },
  ...{ '"': '"', '\\': '\\', '/': '/' },
};
/** Lines stand three deep, what they stand for four; what goes deeper is not what was asked for. */
const MOST_FRAMES = 8;
/** Keys and other strings are not kept beyond this; the longest that counts is `lines`. */
const KEY_MAX_LENGTH = 16;
/** Longer than any line that is taken, so that nothing that could be printed is missing. */
/** A line as it is written, with all that it stands for; a longer one is checked at the end only. */
const LINE_MAX_LENGTH = 4_000;
const TEXT_MAX_LENGTH = 3 * MAX_LENGTH.letter;

/** The words of a line as far as they came. */
export interface WrittenWords {
  text: string;
  /** Whether nothing will follow in this text. */
  isWhole: boolean;
}

/**
 * Reads the newest line's words out of a model's answer while it is being written: the strings at
 * `lines[].text`, and at `lines[].part` where they belong, of a JSON text that comes in pieces, cut anywhere. It reads each character once,
 * keeps one text at a time, and gives up for good where the text is no such JSON. What it reads is
 * for showing only: whether the answer is worth anything is decided on the whole of it.
 */
export class AnswerWords {
  readonly #frames: Frame[] = [];
  #string: OpenString | null = null;
  #state: 'before' | 'inside' | 'over' = 'before';
  #text = '';
  #part = '';
  #isWhole = false;
  /** The line that is being written, as JSON; null between lines. */
  #line: string | null = null;
  #whole: string[] = [];

  /** The text that is being written, or was last; as raw as the model wrote it. */
  get text(): string {
    return this.#text;
  }

  /** The lines that are whole since this was asked last, as JSON. */
  takeLines(): string[] {
    const lines = this.#whole;
    this.#whole = [];
    return lines;
  }

  /** Id of the part that the line is for, where the model said that before its text. */
  get part(): string {
    return this.#part;
  }

  /** Whether nothing will follow in this text. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** @returns whether there are other words to show than before. */
  add(piece: string): boolean {
    const [before, wasWhole] = [this.#text, this.#isWhole];
    for (let index = 0; index < piece.length && this.#state !== 'over'; index += 1) {
      const isInLine = this.#line !== null;
      this.#take(piece.charAt(index));
      if (isInLine && this.#line !== null) this.#line += piece.charAt(index);
    }
    return this.#text !== before || this.#isWhole !== wasWhole;
  }

  #take(character: string): void {
    if (this.#string !== null) this.#takeInString(this.#string, character);
    else if (this.#state === 'inside') this.#takeBetween(character);
    else if (character === '{') {
      // Some models put a code fence, or a word, before the JSON they were asked for.
      this.#state = 'inside';
      this.#frames.push({ in: 'object', key: null });
    } else if (character === '[') this.#state = 'over';
  }

  #takeBetween(character: string): void {
    const frame = this.#frames.at(-1);
    switch (character) {
      case '{':
        this.#open({ in: 'object', key: null });
        if (this.#isInLine()) this.#line = character;
        break;
      case '[':
        this.#open({ in: 'array' });
        break;
      case '}':
      case ']':
        if (this.#line !== null && this.#isInLine()) this.#endLine(character);
        this.#close(character === '}' ? 'object' : 'array');
        break;
      case ',':
        if (frame?.in === 'object') frame.key = null;
        break;
      case '"': {
        const isKey = frame?.in === 'object' && frame.key === null;
        const wanted = isKey ? null : this.#wantedHere();
        this.#string = { isKey, wanted, text: '', escape: '' };
        if (wanted === 'text') this.#show('', false);
      }
    }
  }

  #takeInString(string: OpenString, character: string): void {
    if (string.escape !== '') {
      string.escape += character;
      const read = readEscape(string.escape);
      if (read === null) this.#state = 'over';
      else if (read !== undefined) {
        string.escape = '';
        this.#append(string, read);
      }
    } else if (character === '\\') string.escape = character;
    else if (character === '"') this.#closeString(string);
    else this.#append(string, character);
  }

  #append(string: OpenString, text: string): void {
    const most = string.wanted === 'text' ? TEXT_MAX_LENGTH : KEY_MAX_LENGTH;
    if (string.text.length + text.length > most) return;
    string.text += text;
    if (string.wanted === 'text') this.#show(string.text, false);
  }

  #closeString(string: OpenString): void {
    this.#string = null;
    const frame = this.#frames.at(-1);
    if (string.isKey && frame?.in === 'object') frame.key = string.text;
    if (string.wanted === 'part') this.#part = string.text;
    if (string.wanted === 'text') this.#show(string.text, true);
  }

  #open(frame: Frame): void {
    if (this.#frames.length === MOST_FRAMES) this.#state = 'over';
    else this.#frames.push(frame);
  }

  #close(kind: Frame['in']): void {
    if (this.#frames.pop()?.in !== kind || this.#frames.length === 0) this.#state = 'over';
  }

  #wantedHere(): OpenString['wanted'] {
    const line = this.#frames[2];
    if (!this.#isInLine() || line?.in !== 'object') return null;
    return line.key === 'text' || line.key === 'part' ? line.key : null;
  }

  /** Whether what comes next stands in an object of the list of lines, and in nothing within it. */
  #isInLine(): boolean {
    const [root, list, line] = this.#frames;
    return (
      this.#frames.length === 3 &&
      root?.in === 'object' &&
      root.key === 'lines' &&
      list?.in === 'array' &&
      line?.in === 'object'
    );
  }

  #endLine(last: string): void {
    const line = `${this.#line ?? ''}${last}`;
    if (line.length <= LINE_MAX_LENGTH) this.#whole.push(line);
    this.#line = null;
  }

  #show(text: string, isWhole: boolean): void {
    this.#text = text;
    this.#isWhole = isWhole;
  }
}

/** What an escape stands for; undefined while it is not whole, null where it is none. */
function readEscape(escape: string): string | null | undefined {
  const [, kind = '', ...digits] = escape;
  if (kind !== 'u') return ESCAPES[kind] ?? null;
  if (!digits.every((digit) => /[\da-f]/i.test(digit))) return null;
  return digits.length < 4 ? undefined : String.fromCharCode(parseInt(digits.join(''), 16));
}
