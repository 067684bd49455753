/** Shows words as far as they came; null takes them away. */
type Show<Words> = (words: (() => Words) | null) => void;

/**
 * Of several models that write the same text at once, shows the one who began first, and another
 * only after that one failed: two texts in turns could not be read.
 */
export class FirstStream<Words = string> {
  readonly #show: Show<Words>;
  #speaker: number | null = null;
  #isOver = false;

  constructor(show: Show<Words>) {
    this.#show = show;
  }

  /** Lets one of them work. @param index tells them apart. */
  async during<T>(
    index: number,
    work: (onWords: (words: () => Words) => void) => Promise<T>,
  ): Promise<T> {
    try {
      return await work((words) => {
        if (this.#isOver) return;
        this.#speaker ??= index;
        if (this.#speaker === index) this.#show(words);
      });
    } catch (error) {
      if (this.#speaker === index && !this.#isOver) {
        this.#speaker = null;
        this.#show(null);
      }
      throw error;
    }
  }

  /** Takes away what is shown; nothing is shown any more. */
  end(): void {
    this.#isOver = true;
    this.#show(null);
  }
}
