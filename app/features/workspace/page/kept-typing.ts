/**
 * What is typed into an open line is kept in the tab until it is saved, so that a lost connection
 * or the back button takes nothing away. A browser that keeps nothing costs only that.
 */
const keyOf = (resumeId: string, path: string) => `cvstomize:line:${resumeId}:${path}`;

export function keepTyped(resumeId: string, path: string, text: string): void {
  quietly(() => sessionStorage.setItem(keyOf(resumeId, path), text));
}

/** What was typed there and never saved. */
export function typedBefore(resumeId: string, path: string): string | undefined {
  return quietly(() => sessionStorage.getItem(keyOf(resumeId, path))) ?? undefined;
}

/** Once something is saved, or given up, nothing of this resume is kept in the tab. */
export function forgetTyped(resumeId: string): void {
  quietly(() => {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(keyOf(resumeId, ''))) sessionStorage.removeItem(key);
  });
}

function quietly<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
