import { MAX_LENGTH } from '../claims.schema';

/** What a JSON text is in the middle of: an object with the key its next value is for, or an array. */
type Frame = { in: 'array' } | { in: 'object'; key: string | null };

/** A JSON string as far as it came. */
interface OpenString {
  isKey: boolean;
  isWanted: boolean;
  text: string;
  /** From its backslash on, where an escape is not whole yet. */
  escape: string;
}

const ESCAPES: Readonly<Record<string, string>> = {
  ...{ b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' },
  ...{ '"': '"', '\\': '\\', '/': '/' },
};
/** Claims stand three deep, their quotes five; what goes deeper is not what was asked for. */
const MOST_FRAMES = 8;
/** Keys and other strings are not kept beyond this; the longest key that counts is `claims`. */
const KEY_MAX_LENGTH = 16;
/** Longer than any line that is taken, so that nothing that could be printed is missing. */
const TEXT_MAX_LENGTH = 2 * MAX_LENGTH.summary;

/**
 * Reads the newest claim's words out of a model's answer while it is being written: the strings at
 * `claims[].text` of a JSON text that comes in pieces, cut anywhere. It reads each character once,
 * keeps one text at a time, and gives up for good where the text is no such JSON. What it reads is
 * for showing only: whether the answer is worth anything is decided on the whole of it.
 */
export class ClaimText {
  readonly #frames: Frame[] = [];
  #string: OpenString | null = null;
  #state: 'before' | 'inside' | 'over' = 'before';
  #text = '';
  #isWhole = false;

  /** The text that is being written, or was last; as raw as the model wrote it. */
  get text(): string {
    return this.#text;
  }

  /** Whether nothing will follow in this text. */
  get isWhole(): boolean {
    return this.#isWhole;
  }

  /** @returns whether there are other words to show than before. */
  add(piece: string): boolean {
    const [before, wasWhole] = [this.#text, this.#isWhole];
    for (let index = 0; index < piece.length && this.#state !== 'over'; index += 1) {
      this.#take(piece.charAt(index));
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
        break;
      case '[':
        this.#open({ in: 'array' });
        break;
      case '}':
      case ']':
        this.#close(character === '}' ? 'object' : 'array');
        break;
      case ',':
        if (frame?.in === 'object') frame.key = null;
        break;
      case '"': {
        const isKey = frame?.in === 'object' && frame.key === null;
        const isWanted = !isKey && this.#isAtText();
        this.#string = { isKey, isWanted, text: '', escape: '' };
        if (isWanted) this.#show('', false);
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
    const most = string.isWanted ? TEXT_MAX_LENGTH : KEY_MAX_LENGTH;
    if (string.text.length + text.length > most) return;
    string.text += text;
    if (string.isWanted) this.#show(string.text, false);
  }

  #closeString(string: OpenString): void {
    this.#string = null;
    const frame = this.#frames.at(-1);
    if (string.isKey && frame?.in === 'object') frame.key = string.text;
    if (string.isWanted) this.#show(string.text, true);
  }

  #open(frame: Frame): void {
    if (this.#frames.length === MOST_FRAMES) this.#state = 'over';
    else this.#frames.push(frame);
  }

  #close(kind: Frame['in']): void {
    if (this.#frames.pop()?.in !== kind || this.#frames.length === 0) this.#state = 'over';
  }

  #isAtText(): boolean {
    const [root, list, claim] = this.#frames;
    return (
      this.#frames.length === 3 &&
      root?.in === 'object' &&
      root.key === 'claims' &&
      list?.in === 'array' &&
      claim?.in === 'object' &&
      claim.key === 'text'
    );
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
