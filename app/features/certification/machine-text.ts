import { normaliseMachineText, patternOf, squeeze } from './normalise';

/** A stretch of a `MachineText`, in its own offsets. */
export interface TextSpan {
  start: number;
  end: number;
}

/** Drawn before a point; no part of its text. */
const BULLET = /^[•◦▪●‣·○■–-](?: |$)/;

/** The lines a reader found, made searchable. */
export class MachineText {
  /** Normalised lines, joined by line breaks. */
  readonly text: string;
  readonly lines: readonly (TextSpan & { text: string })[];

  constructor(lines: readonly string[]) {
    const found: (TextSpan & { text: string })[] = [];
    let position = 0;
    for (const line of lines) {
      const text = normaliseMachineText(normaliseMachineText(line).replace(BULLET, ''));
      if (text === '') continue;
      found.push({ text, start: position, end: position + text.length });
      position += text.length + 1;
    }
    this.lines = found;
    this.text = found.map(({ text }) => text).join('\n');
  }

  get whole(): TextSpan {
    return { start: 0, end: this.text.length };
  }

  /** The first place of a text within a span. */
  find(text: string, within: TextSpan, options: { address?: boolean } = {}): TextSpan | undefined {
    const pattern = patternOf(text, options);
    pattern.lastIndex = within.start;
    const match = pattern.exec(this.text);
    if (match === null || match[0] === '') return undefined;
    const end = match.index + match[0].length;
    return end <= within.end ? { start: match.index, end } : undefined;
  }

  /** The first line from `start` on that is this text and nothing else. */
  findLine(text: string, start = 0): TextSpan | undefined {
    const wanted = normaliseMachineText(text);
    return this.lines.find((line) => line.start >= start && line.text === wanted);
  }

  /** What stands in a span, on one line. */
  read({ start, end }: TextSpan): string {
    return this.text.slice(start, end).replace(/\n/g, ' ');
  }

  /** Whether the letters are there in this order, but apart or run together. */
  hasLettersApart(text: string): boolean {
    return this.#squeezed().includes(squeeze(text));
  }

  #squeezedText: string | undefined;

  #squeezed(): string {
    this.#squeezedText ??= squeeze(this.text);
    return this.#squeezedText;
  }
}
