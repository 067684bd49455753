/** Shows words as far as they came; null takes them away. */
type Show = (words: (() => string) | null) => void;

/**
 * Of several models that write the same section at once, shows the one who began first, and another
 * only after that one failed: two texts in turns could not be read.
 */
export class FirstStream {
  readonly #show: Show;
  #speaker: number | null = null;
  #isOver = false;

  constructor(show: Show) {
    this.#show = show;
  }

  /** Lets one of them work. @param index tells them apart. */
  async during<T>(
    index: number,
    work: (onWords: (words: () => string) => void) => Promise<T>,
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
