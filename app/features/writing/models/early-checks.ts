import { writtenLineSchema, type WrittenLine } from './answer.schema';
import type { CheckedLine } from './check-answer';

type Check = (lines: readonly WrittenLine[]) => Promise<CheckedLine[]>;

/**
 * Checks the lines of an answer one after the other while the model still writes, so that little is
 * left to do when it ends.
 */
export class EarlyChecks {
  readonly #check: Check;
  readonly #onProven: (line: CheckedLine) => void;
  readonly #done: { json: string; checked: Promise<CheckedLine[]> }[] = [];
  #last: Promise<unknown> = Promise.resolve();

  /** @param onProven told of each line that follows from the answers, as soon as it is known. */
  constructor(check: Check, onProven: (line: CheckedLine) => void) {
    this.#check = check;
    this.#onProven = onProven;
  }

  /** Checks a line as it came; one that is no line is left for the end, which decides. */
  add(json: string): void {
    const line = read(json);
    if (line === undefined) return;
    const checked = this.#last.then(() => this.#check([line]));
    this.#last = checked.then(
      ([one]) => {
        if (one?.verdict === 'supported') this.#onProven(one);
      },
      () => undefined,
    );
    this.#done.push({ json: JSON.stringify(line), checked });
  }

  /** What came of every line of the whole answer. @throws what a check throws. */
  async finish(lines: readonly WrittenLine[]): Promise<CheckedLine[]> {
    const early = lines.map((line) => {
      const json = JSON.stringify(line);
      return this.#done.find((one) => one.json === json)?.checked;
    });
    const late = lines.filter((_, index) => early[index] === undefined);
    await this.#last;
    const checked = late.length === 0 ? [] : await this.#check(late);
    const all: CheckedLine[] = [];
    for (const one of early) all.push(...((await one) ?? checked.splice(0, 1)));
    return all;
  }
}

function read(json: string): WrittenLine | undefined {
  try {
    const { success, data } = writtenLineSchema.safeParse(JSON.parse(json));
    return success ? data : undefined;
  } catch {
    return undefined;
  }
}
