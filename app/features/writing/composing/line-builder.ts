import type { Proof, ProofStep, ProofStretch } from '~/features/drafts/line';

/** A line that is being made, with where each of its words comes from. */
export interface ComposedLine {
  text: string;
  proof: Proof;
}

/** Where a stretch was taken from: an answer and UTF-16 offsets into it, end exclusive. */
export interface Origin {
  source: string;
  start: number;
  end: number;
}

/** Puts a line together stretch by stretch, so that its proof is true by construction. */
export class LineBuilder {
  #text = '';
  readonly #proof: ProofStretch[] = [];

  /** Adds words that state nothing: joints, punctuation, articles. Bare punctuation needs no proof. */
  connect(words: string): this {
    return this.#add(words, 'connective');
  }

  /** Adds words taken from an answer, as they are or changed in the named way. */
  take(words: string, origin: Origin, how: ProofStep = 'copied'): this {
    return this.#add(words, how, origin);
  }

  get isEmpty(): boolean {
    return this.#text === '';
  }

  build(): ComposedLine {
    const first = this.#text.search(/\p{L}/u);
    const opensWithWord = first === 0;
    const text = opensWithWord
      ? this.#text.charAt(0).toUpperCase() + this.#text.slice(1)
      : this.#text;
    return { text, proof: [...this.#proof] };
  }

  #add(words: string, how: ProofStep, origin?: Origin): this {
    const lead = words.length - words.trimStart().length;
    const said = words.trim();
    const start = this.#text.length + lead;
    this.#text += words;
    if (/[\p{L}\p{N}]/u.test(said)) {
      this.#proof.push({
        start,
        end: start + said.length,
        how,
        ...(origin === undefined
          ? {}
          : { source: origin.source, sourceStart: origin.start, sourceEnd: origin.end }),
      });
    }
    return this;
  }
}
