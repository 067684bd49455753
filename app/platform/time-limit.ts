export class TimeLimitPassed extends Error {
  override readonly name = 'TimeLimitPassed';
  readonly milliseconds: number;

  constructor(milliseconds: number) {
    super(`Not done within ${milliseconds} ms.`);
    this.milliseconds = milliseconds;
  }
}

/**
 * What the promise gives, or the error once the time has passed. The work itself goes on; whoever
 * started it ends it.
 *
 * @throws {TimeLimitPassed}
 */
export async function withinTimeLimit<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitPassed(milliseconds)), milliseconds);
  });
  try {
    return await Promise.race([work, passed]);
  } finally {
    clearTimeout(timer);
  }
}
