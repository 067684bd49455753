/** Lets so many tasks run at a time; the others wait in the order in which they came. */
export class TaskQueue {
  #free: number;
  #length = 0;
  readonly #waiting: (() => void)[] = [];
  readonly #untilEmpty: (() => void)[] = [];

  constructor(places: number) {
    this.#free = places;
  }

  /** How many tasks run or wait. */
  get length(): number {
    return this.#length;
  }

  /** How many tasks wait for a place. */
  get waiting(): number {
    return this.#waiting.length;
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    this.#length += 1;
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await task();
    } finally {
      // The place goes straight to the next in line, so that nobody can slip in between.
      const next = this.#waiting.shift();
      if (next === undefined) this.#free += 1;
      else next();
      this.#length -= 1;
      if (this.#length === 0) for (const resolve of this.#untilEmpty.splice(0)) resolve();
    }
  }

  /** Resolves when nothing runs or waits. */
  async empty(): Promise<void> {
    if (this.#length > 0) await new Promise<void>((resolve) => this.#untilEmpty.push(resolve));
  }
}
